package dev.tarn.ui;

import dev.tarn.session.Session;
import dev.tarn.session.TableName;
import dev.tarn.ui.load.LoadDesk;
import dev.tarn.ui.load.Loads;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.load.FileKind;
import dev.tarn.workspace.load.Scratch;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.stage.FileChooser;

/// Takes data files into the window: what can be loaded is looked at first, all else is queried.
final class DataIn {
  private final TarnWindow window;

  DataIn(TarnWindow window) {
    this.window = window;
  }

  /// Lets the user choose a file.
  void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Strings.of("load.choose"));
    window
        .services()
        .map(services -> services.workspace().folder().toFile())
        .filter(File::isDirectory)
        .ifPresent(chooser::setInitialDirectory);
    List<File> chosen = chooser.showOpenMultipleDialog(window.stage());
    if (chosen != null) {
      add(chosen.stream().map(File::toPath).toList(), window.verbs()::queryInPlace);
    }
  }

  /// Shows what is in files.
  ///
  /// @param files that were dropped or chosen
  /// @param query queries those that cannot be loaded
  void add(List<Path> files, Consumer<List<Path>> query) {
    Services services = window.services().orElse(null);
    if (services == null) {
      query.accept(files);
      return;
    }
    window
        .background()
        .run(
            () -> loadable(files),
            loadable -> {
              if (loadable.isEmpty()) {
                query.accept(files);
              } else {
                new Loads(desk(services)).add(loadable);
              }
            },
            _ -> query.accept(files));
  }

  /// The files that can become one table; none if they cannot.
  private static List<Path> loadable(List<Path> dropped) throws IOException {
    List<Path> files = dropped;
    if (dropped.size() == 1) {
      Path only = dropped.getFirst();
      FileKind kind = FileKind.of(only);
      if (!Files.isDirectory(only) || !isMany(kind)) {
        return kind == FileKind.UNKNOWN && Files.isDirectory(only) ? List.of() : dropped;
      }
      files = FileKind.files(only);
    }
    FileKind kind = FileKind.of(files.getFirst());
    for (Path file : files) {
      boolean same =
          Files.isRegularFile(file)
              && FileKind.of(file) == kind
              && (kind == FileKind.ZIP
                  || Objects.equals(file.getParent(), files.getFirst().getParent()));
      if (!same) {
        return List.of();
      }
    }
    return switch (kind) {
      case CSV, JSON, PARQUET, ORC, AVRO, ZIP -> files;
      default -> List.of();
    };
  }

  /// Tells if a folder of such files is looked at file by file; the engine reads others as one.
  private static boolean isMany(FileKind kind) {
    return kind == FileKind.CSV || kind == FileKind.JSON || kind == FileKind.ZIP;
  }

  private LoadDesk desk(Services services) {
    return new LoadDesk(
        window.overlays(),
        window.notices(),
        window.model().work(),
        window.background(),
        new Target(services),
        services.workspace().state().resolve("load.json"),
        new Scratch(services.workspace().state().resolve("load")));
  }

  private final class Target implements LoadDesk.Target {
    private final Services services;

    Target(Services services) {
      this.services = services;
    }

    @Override
    public Session session() throws InterruptedException {
      return services.sessions().open(services.engine().ensureReady());
    }

    @Override
    public void openQuery(String sql) {
      window.openQuery(sql);
    }

    @Override
    public void watch(Path folder, FileKind kind) {
      window.verbs().watch(folder, kind);
    }

    @Override
    public void changed(TableName table) {
      window.catalog().refresh();
      window.catalog().reveal(table);
    }
  }
}
