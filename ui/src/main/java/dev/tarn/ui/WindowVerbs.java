package dev.tarn.ui;

import dev.tarn.ui.compare.CompareBox;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.profile.ProfilePane;
import dev.tarn.ui.shell.Place;
import dev.tarn.ui.sql.SqlPane;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.watch.WatchPane;
import dev.tarn.ui.welcome.WelcomeActions;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.folder.WorkspaceFiles;
import dev.tarn.workspace.load.FileKind;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the window's commands do.
final class WindowVerbs implements WindowCommands.Verbs, WelcomeActions.Target {
  private static final Logger LOG = LoggerFactory.getLogger(WindowVerbs.class);

  private final TarnWindow window;
  private final DataIn dataIn;

  WindowVerbs(TarnWindow window) {
    this.window = window;
    this.dataIn = new DataIn(window);
  }

  @Override
  public void showPalette(String text) {
    window.files().refresh();
    window.palette().show(text);
  }

  @Override
  public void showNotices() {
    window.notices().showList();
  }

  @Override
  public void showShortcuts() {
    window.showShortcuts();
  }

  @Override
  public void newDocument() {
    window.documents().create("");
  }

  @Override
  public void closeDocument() {
    window.model().selected().ifPresent(window.documents()::close);
  }

  @Override
  public void reopenDocument() {
    window.documents().reopen();
  }

  @Override
  public void nextDocument(int direction) {
    window.documents().next(direction);
  }

  @Override
  public void save() {
    front().ifPresent(this::save);
  }

  @Override
  public void saveAs() {
    front().ifPresent(this::saveAs);
  }

  /// Saves a document.
  void save(Document document) {
    window.saving().save(document, queries());
  }

  /// Asks for a file and saves a document to it.
  void saveAs(Document document) {
    window.saving().saveAs(document, queries());
  }

  @Override
  public void localHistory() {
    window
        .model()
        .selected()
        .ifPresent(pane ->
            window
                .documents()
                .document(pane)
                .ifPresent(document -> window.localHistory().show(pane, document)));
  }

  /// Builds a statement that merges rows into a table.
  ///
  /// @param table SQL that names it, or empty
  void merge(String table) {
    window.tables().merge(table);
  }

  /// Compares the result in front with another of any tab.
  void compare() {
    List<SqlPane> panes =
        window.panes().stream().filter(SqlPane.class::isInstance).map(SqlPane.class::cast).toList();
    Optional<SqlPane> front =
        window.model().selected().filter(SqlPane.class::isInstance).map(SqlPane.class::cast);
    front
        .flatMap(SqlPane::front)
        .ifPresent(after ->
            new CompareBox(
                    window.overlays(),
                    window.background(),
                    scratch(),
                    this::openQuery,
                    after,
                    Stream.concat(front.stream(), panes.stream())
                        .distinct()
                        .flatMap(pane -> pane.results().stream())
                        .filter(other -> !other.id().equals(after.id()))
                        .toList())
                .show());
  }

  private Path scratch() {
    return window
        .services()
        .map(services -> services.workspace().state().resolve("compare"))
        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
  }

  /// Shows a place in the side panel.
  void show(Place place) {
    window.model().placeProperty().set(place);
    window.model().panelShownProperty().set(true);
  }

  @Override
  public void watchedFolders() {
    var _ = window.documents().open(WatchPane.PAGE, WatchPane.title());
  }

  /// Lets the user have a folder watched.
  void watch(Path folder, FileKind kind) {
    window
        .documents()
        .open(WatchPane.PAGE, WatchPane.title())
        .filter(WatchPane.class::isInstance)
        .map(WatchPane.class::cast)
        .ifPresent(pane -> pane.make(folder, kind));
  }

  @Override
  public void openFile() {
    choose(Strings.of("command.openFile")).forEach(window.documents()::open);
  }

  @Override
  public void openProfile() {
    choose(Strings.of("profile.command.open")).forEach(window.documents()::open);
  }

  @Override
  public void openFolder() {
    window.dialogs().folder(Strings.of("folder.choose"), folder()).ifPresent(window::open);
  }

  @Override
  public void restartEngine() {
    window.engine().ifPresent(EngineLink::restart);
  }

  @Override
  public void stopEngine() {
    window.engine().ifPresent(EngineLink::stop);
  }

  @Override
  public void nextRegion(int direction) {
    window.shell().nextRegion(direction);
  }

  @Override
  public void open(Path path) {
    window
        .background()
        .run(
            () -> Files.isDirectory(path),
            folder -> {
              if (folder) {
                window.open(path);
              } else {
                window.documents().open(path);
              }
            },
            _ -> window.documents().open(path));
  }

  @Override
  public void queryFiles(List<Path> files) {
    List<Path> data = files.stream().filter(file -> !ProfilePane.isProfile(file)).toList();
    files.stream().filter(ProfilePane::isProfile).forEach(window.documents()::open);
    if (!data.isEmpty() && seesFiles()) {
      dataIn.add(data, this::queryInPlace);
    }
  }

  /// Opens a query over data files, soon: what folders hold is looked at behind.
  void queryInPlace(List<Path> files) {
    if (!seesFiles()) {
      return;
    }
    Map<Path, String> names =
        files.stream()
            .collect(Collectors.toMap(Function.identity(), this::sqlPath, (one, _) -> one));
    window
        .background()
        .run(
            () -> DataQueries.over(files, file -> names.getOrDefault(file, file.toString())),
            this::openQuery,
            error -> LOG.warn("No query over {} can be written", files, error));
  }

  private String sqlPath(Path file) {
    Path absolute = file.toAbsolutePath();
    return window.catalog().volumePath(absolute).orElseGet(absolute::toString);
  }

  @Override
  public void addData() {
    if (seesFiles()) {
      dataIn.choose();
    }
  }

  /// Tells if queries can read files of this machine, and tells the user if they cannot.
  private boolean seesFiles() {
    if (window.isRemote()) {
      window
          .notices()
          .show(
              Notice.of(
                  Notice.Kind.INFORMATION,
                  Strings.of("remote.noFiles"),
                  Strings.of("remote.noFiles.hint")));
    }
    return !window.isRemote();
  }

  @Override
  public void chooseFiles() {
    if (!seesFiles()) {
      return;
    }
    List<Path> files = choose(Strings.of("welcome.chooseFiles"));
    if (!files.isEmpty()) {
      queryFiles(files);
    }
  }

  @Override
  public void openQuery(String sql) {
    window.documents().create(sql);
  }

  private Optional<Document> front() {
    return window.model().selected().flatMap(window.documents()::document);
  }

  private Path folder() {
    return window
        .services()
        .map(services -> services.workspace().folder())
        .orElseGet(() -> Path.of(System.getProperty("user.home")));
  }

  private Path queries() {
    return window
        .services()
        .map(services -> services.workspace().queries())
        .orElseGet(this::folder);
  }

  /// Lets the user choose files of any kind.
  List<Path> chooseAny(String title) {
    return choose(title);
  }

  /// What is done with the files below a folder, with the trash and the open documents of the
  /// workspace; empty while none is open.
  Optional<WorkspaceFiles> filesBelow(Path root) {
    return window.services().map(services -> services.filesBelow(root));
  }

  private List<Path> choose(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (Files.isDirectory(folder())) {
      chooser.setInitialDirectory(folder().toFile());
    }
    List<File> chosen = chooser.showOpenMultipleDialog(window.stage());
    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
  }
}
