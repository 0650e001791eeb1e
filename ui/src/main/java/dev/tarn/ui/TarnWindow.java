package dev.tarn.ui;

import dev.tarn.session.TableName;
import dev.tarn.ui.catalog.CatalogController;
import dev.tarn.ui.files.DocumentDrop;
import dev.tarn.ui.files.FilesController;
import dev.tarn.ui.files.FilesDesk;
import dev.tarn.ui.find.FindController;
import dev.tarn.ui.history.HistoryController;
import dev.tarn.ui.keymap.ShortcutSheet;
import dev.tarn.ui.overlay.NoticeCentre;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.overlay.WindowDialogs;
import dev.tarn.ui.palette.Palette;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.preview.PreviewPane;
import dev.tarn.ui.shell.Logo;
import dev.tarn.ui.shell.Shell;
import dev.tarn.ui.shell.ShellCommands;
import dev.tarn.ui.shell.ShellModel;
import dev.tarn.ui.table.TablePane;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Theme;
import dev.tarn.ui.welcome.WelcomeActions;
import dev.tarn.ui.welcome.WelcomeModel;
import dev.tarn.ui.welcome.WelcomeView;
import dev.tarn.workspace.state.StateDatabase;
import dev.tarn.workspace.state.WindowState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A window on a workspace. It is seen at once; the folder, its documents and its engine come after
/// the first picture, off the window's thread.
///
/// For the window's thread only.
public final class TarnWindow {
  private final Desk desk;
  private final Stage stage;
  private final Background background;
  private final Theme theme = new Theme();
  private final ShellModel model = new ShellModel();
  private final WelcomeModel welcome = new WelcomeModel();
  private final OverlayLayer overlays = new OverlayLayer();
  private final NoticeCentre notices = new NoticeCentre(overlays);
  private final WindowSettings settings;
  private final WindowDialogs dialogs;
  private final OpenDocuments documents;
  private final WindowPlaces places;
  private final WindowMemory memory;
  private final Shell shell;
  private final Saving saving;
  private final LocalHistoryActions localHistory;
  private final FileDesk fileDesk;
  private final WindowVerbs verbs = new WindowVerbs(this);
  private final Palette palette;
  private final WindowFolder folder;
  private final WindowTables tables = new WindowTables(this);

  /// Builds the window; nothing is shown yet.
  ///
  /// @param stage an unseen stage
  /// @param desk what the program gives to its windows
  public TarnWindow(Stage stage, Desk desk) {
    this.stage = stage;
    this.desk = desk;
    this.background = Background.threads();
    if (desk.remote().isPresent()) {
      model.useRemote();
      welcome.useRemote();
    }
    this.settings = new WindowSettings(desk, theme, background, notices);
    this.dialogs = new WindowDialogs(overlays, () -> stage);
    this.documents = new OpenDocuments(model, background, notices);
    this.localHistory = new LocalHistoryActions(overlays, background, notices, settings.texts());
    this.fileDesk = new FileDesk(this, documents, localHistory);
    this.saving = new Saving(dialogs, notices, background, fileDesk::conflict);
    this.places =
        new WindowPlaces(
            new FilesDesk(background, dialogs, overlays, notices, model.work()),
            documents,
            verbs,
            model);
    this.memory = new WindowMemory(stage, model, theme, places.catalog(), settings);
    this.folder = new WindowFolder(this, desk, places, memory, settings, welcome);
    model.places().setAll(places.all());
    model.placeProperty().set(places.first());
    WindowCommands commands = new WindowCommands(model, theme, verbs);
    ShellCommands frame = commands.frame();
    model.commands().setAll(commands.all(frame));
    model.commands().addAll(places.find().commands());
    model.commands().addAll(places.files().commands());
    model.placeCommands().setAll(places.files().treeCommands());
    model.placeCommands().addAll(places.catalog().commands());
    model.commands().addAll(fileDesk.commands());
    model.commands().add(tables.command());
    settings.takeKeys(model);
    model.setFolderMenu(new FolderMenu(desk.recent(), commands.openFolder(), this::open)::items);
    this.palette = new Palette(overlays, new WindowFindings(this).sources());
    WelcomeActions actions =
        new WelcomeActions(commands.welcome(frame), frame.restartEngine(), verbs);
    this.shell =
        new Shell(
            model,
            theme,
            frame,
            new WelcomeView(welcome, actions, new Logo(48)).build(),
            overlays,
            notices,
            documents::close);
    model.documents().addListener((ListChangeListener<DocumentPane>) folder::documentsChanged);
  }

  /// Shows the window and opens a folder in it.
  ///
  /// @param path made if it is not there
  public void show(Path path) {
    WindowState last = desk.opener().lastState(path);
    settings.take();
    memory.place(last);
    Scene scene = new Scene(shell.view());
    theme.style(scene);
    shell.listen(scene);
    new DocumentDrop(documents::open, verbs::queryFiles).listen(shell.documentArea());
    stage.setScene(scene);
    stage.setTitle(Strings.of("product"));
    stage.setOnCloseRequest(_ -> close());
    folder.name(path);
    stage.show();
    stage.focusedProperty().subscribe(places.files()::lookAgain);
    memory.listen();
    fileDesk.follow();
    settings.follow();
    folder.open(path);
  }

  /// Opens another folder in this window. What was open stays in the other folder's journal.
  ///
  /// @param path made if it is not there
  void open(Path path) {
    folder.open(path);
  }

  /// Lets go of the folder and closes the window. Blocks until what was typed is on the disk.
  public void close() {
    folder.letGo();
    stage.hide();
    // The toolkit may keep a stage that is not seen any more; it must not keep all of this.
    stage.setOnCloseRequest(null);
    stage.setScene(null);
  }

  Optional<Services> services() {
    return folder.services();
  }

  Optional<EngineLink> engine() {
    return folder.engine();
  }

  /// Tells if sessions go to a server that is not ours.
  boolean isRemote() {
    return model.isRemote();
  }

  OpenDocuments documents() {
    return documents;
  }

  /// For tests and pictures.
  ///
  /// @return always the same
  public ShellModel model() {
    return model;
  }

  /// For tests and pictures.
  ///
  /// @return always the same
  public CatalogController catalog() {
    return places.catalog();
  }

  /// For tests and pictures.
  ///
  /// @return what happened in the open folder; empty while none is open
  public Optional<StateDatabase> state() {
    return services().map(Services::state);
  }

  /// For tests and pictures.
  ///
  /// @return always the same
  public HistoryController history() {
    return places.history();
  }

  /// For tests and pictures.
  ///
  /// @return always the same
  public FindController find() {
    return places.find();
  }

  public FilesController files() {
    return places.files();
  }

  WindowDialogs dialogs() {
    return dialogs;
  }

  NoticeCentre notices() {
    return notices;
  }

  Saving saving() {
    return saving;
  }

  OverlayLayer overlays() {
    return overlays;
  }

  Background background() {
    return background;
  }

  LocalHistoryActions localHistory() {
    return localHistory;
  }

  FileDesk fileDesk() {
    return fileDesk;
  }

  WindowVerbs verbs() {
    return verbs;
  }

  WindowTables tables() {
    return tables;
  }

  WindowSettings settings() {
    return settings;
  }

  Shell shell() {
    return shell;
  }

  Palette palette() {
    return palette;
  }

  /// For tests and pictures.
  ///
  /// @return always the same
  public Stage stage() {
    return stage;
  }

  /// For tests and pictures.
  ///
  /// @return always the same
  public Theme theme() {
    return theme;
  }

  /// Opens the palette.
  ///
  /// @param text what stands in its field at first
  public void showPalette(String text) {
    verbs.showPalette(text);
  }

  /// Opens a query in a new tab.
  ///
  /// @param sql its text
  public void openQuery(String sql) {
    verbs.openQuery(sql);
  }

  /// Opens the page of a table.
  ///
  /// @param table a table or view
  public void openTable(TableName table) {
    documents.open(TablePane.page(table), TablePane.title(table));
  }

  /// Opens a file in a tab.
  ///
  /// @param file a text
  public void openFile(Path file) {
    documents.open(file);
  }

  /// Opens the page of a file.
  ///
  /// @param file absolute
  public void openPreview(Path file) {
    documents.open(PreviewPane.page(file), PreviewPane.title(file));
  }

  /// Takes data files, as if they were dropped on the window.
  ///
  /// @param files of data
  public void addData(List<Path> files) {
    verbs.queryFiles(files);
  }

  /// Closes palette, dialogs and sheets.
  public void closeOverlays() {
    overlays.closeAll();
  }

  /// Closes all tabs.
  public void closeAll() {
    panes().forEach(documents::close);
  }

  /// Opens the sheet of shortcuts.
  public void showShortcuts() {
    new ShortcutSheet(overlays, model.allCommands(), model.keymap(), () -> settings.keepKeys(model))
        .show();
  }

  /// The tabs.
  ///
  /// @return from left to right
  public List<DocumentPane> panes() {
    return List.copyOf(model.documents());
  }
}
