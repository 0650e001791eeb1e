package dev.tarn.ui;

import dev.tarn.session.result.ResultStore;
import dev.tarn.ui.export.ExportDesk;
import dev.tarn.ui.export.Exports;
import dev.tarn.ui.files.FilesPlace;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.shell.ShellModel;
import dev.tarn.ui.sql.SqlPane;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.welcome.WelcomeModel;
import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.folder.KnownFiles;
import dev.tarn.workspace.state.WindowStateFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/// The folder that a window has open: opening and letting go of it, off the window's thread where
/// it uses the disk. For the window's thread.
final class WindowFolder {
  private final TarnWindow window;
  private final Desk desk;
  private final WindowPlaces places;
  private final WindowMemory memory;
  private final WindowSettings settings;
  private final WelcomeModel welcome;
  private final ShellModel model;
  private @Nullable Services services;
  private @Nullable EngineLink engine;
  private @Nullable TextSafety safety;
  private boolean fresh;
  private long asked;

  /// A folder that was opened, and how this window on it was left.
  private record Opened(Services services, WindowStateFile.Read state) {}

  WindowFolder(
      TarnWindow window,
      Desk desk,
      WindowPlaces places,
      WindowMemory memory,
      WindowSettings settings,
      WelcomeModel welcome) {
    this.window = window;
    this.desk = desk;
    this.places = places;
    this.memory = memory;
    this.settings = settings;
    this.welcome = welcome;
    this.model = window.model();
  }

  Optional<Services> services() {
    return Optional.ofNullable(services);
  }

  Optional<EngineLink> engine() {
    return Optional.ofNullable(engine);
  }

  /// Opens a folder; what was open stays in its own journal.
  ///
  /// @param folder made if it is not there
  void open(Path folder) {
    letGo();
    name(folder);
    long mine = asked;
    window
        .background()
        .run(
            () -> {
              Services opened = desk.opener().open(folder);
              return new Opened(opened, opened.window().read());
            },
            opened -> {
              if (mine == asked) {
                attach(opened);
              } else {
                // The window was closed, or went elsewhere, while the folder was being opened.
                opened.services().close();
              }
            },
            error ->
                window
                    .notices()
                    .show(
                        Notice.of(
                            Notice.Kind.FAILURE,
                            Strings.of("folder.cannotOpen", folder.toString()),
                            String.valueOf(error.getMessage()))));
  }

  /// Lets go of the folder. Blocks until what was typed is on the disk.
  void letGo() {
    asked++;
    Services old = services;
    EngineLink link = engine;
    services = null;
    engine = null;
    memory.forget();
    if (link != null) {
      link.close();
    }
    TextSafety watched = safety;
    safety = null;
    if (watched != null) {
      watched.close();
    }
    window.fileDesk().detach();
    window.localHistory().detach();
    window.tables().detach();
    places.files().detach();
    window.documents().detach();
    places.history().detach();
    places.find().detach();
    if (old != null) {
      old.close();
    }
  }

  /// Shows the name of a folder that is to be opened.
  void name(Path folder) {
    Path name = folder.getFileName();
    model.workspaceNameProperty().set(name == null ? folder.toString() : name.toString());
    model.workspaceFolderProperty().set(folder.toString());
  }

  /// Tabs came or went.
  void documentsChanged(ListChangeListener.Change<? extends DocumentPane> change) {
    while (change.next()) {
      for (DocumentPane pane : change.getAddedSubList()) {
        engine().ifPresent(link -> link.watch(pane));
        if (pane instanceof SqlPane sql) {
          sql.setOnCompare(window.verbs()::compare);
          sql.setTableTools(window.tables());
        }
      }
    }
    engine().ifPresent(EngineLink::showBusy);
    if (fresh && !model.documents().isEmpty()) {
      // The start page is calm; the first document brings the catalog.
      fresh = false;
      model.panelShownProperty().set(true);
    }
  }

  private void attach(Opened found) {
    Services opened = found.services();
    services = opened;
    model.workspaceNameProperty().set(opened.workspace().name());
    model.workspaceFolderProperty().set(opened.workspace().folder().toString());
    window.stage().setTitle(Strings.of("window.title", opened.workspace().name()));
    boolean first = WindowMemory.isFirst(found.state().state());
    fresh = first;
    memory.restore(found.state().state());
    EngineLink link =
        new EngineLink(
            opened, model, welcome, places.catalog(), window.background(), window.notices());
    engine = link;
    window
        .documents()
        .attach(
            opened.documents(),
            new Panes(
                opened,
                model,
                window.background(),
                places.catalog(),
                settings,
                new PaneTools(
                    exports(opened.workspace()),
                    window.overlays(),
                    window.dialogs(),
                    window.notices(),
                    window::openQuery,
                    table -> window.tables().merge(table.sql()),
                    window::openFile,
                    places.found(),
                    new PaneTools.FileVerbs(
                        window.verbs()::queryInPlace,
                        window.verbs()::queryFiles,
                        window.documents()::open,
                        window::openPreview)),
                window::openTable));
    if (first) {
      places.catalog().expand(List.of("lake", "spark_catalog", "samples"));
    }
    safety = new TextSafety(opened.documents(), model, window.notices());
    places.find().attach(opened.workspace());
    places.files().show(files(opened));
    window.localHistory().attach(opened);
    window.fileDesk().attach(opened);
    places.history().attach(opened.state().history(), opened.results());
    memory.keep(opened.window());
    window.tables().sweep();
    found.state().notice().ifPresent(this::tell);
    opened.documents().notices().forEach(this::tell);
    opened.workspace().limitation().ifPresent(this::tell);
    RecentFiles.fill(welcome, opened.workspace(), desk.recent(), window.background());
    if (opened.workspace().limitation().isEmpty() || model.isRemote()) {
      link.start();
    }
  }

  private Exports exports(Workspace workspace) {
    ExportDesk.Place place =
        new ExportDesk.Place(
            workspace.folder(),
            workspace.state().resolve("export.json"),
            new ResultStore(workspace.results()),
            model.isRemote() ? ExportDesk.Writers.PROGRAM_ALONE : ExportDesk.Writers.WITH_ENGINE);
    return new Exports(
        new ExportDesk(window.overlays(), window.dialogs(), window.notices(), model.work(), place),
        window.background());
  }

  private static FilesPlace files(Services opened) {
    Workspace workspace = opened.workspace();
    KnownFiles known =
        new KnownFiles(
            workspace.folder(), opened.documents(), opened.parameters(), workspace.localHistory());
    return new FilesPlace(workspace.files(known), workspace.state().resolve("files.json"));
  }

  private void tell(String sentence) {
    window.notices().show(Notice.of(Notice.Kind.FAILURE, sentence, ""));
  }
}
