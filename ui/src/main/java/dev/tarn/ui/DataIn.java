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

  /// Shows what is in a file.
  ///
  /// @param files that were dropped or chosen
  /// @param query queries those that cannot be loaded
  void add(List<Path> files, Consumer<List<Path>> query) {
    Services services = window.services().orElse(null);
    if (services == null || files.size() != 1) {
      query.accept(files);
      return;
    }
    Path file = files.getFirst();
    window
        .background()
        .run(
            () -> isLoadable(file),
            loadable -> {
              if (loadable) {
                new Loads(desk(services)).add(file);
              } else {
                query.accept(files);
              }
            },
            _ -> query.accept(files));
  }

  private static boolean isLoadable(Path file) throws IOException {
    FileKind kind = FileKind.of(file);
    return kind != FileKind.UNKNOWN || !Files.isDirectory(file);
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
    public void changed(TableName table) {
      window.catalog().refresh();
      window.catalog().reveal(table);
    }
  }
}
