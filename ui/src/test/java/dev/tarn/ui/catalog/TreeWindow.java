package dev.tarn.ui.catalog;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import dev.tarn.ui.PatientRobot;
import dev.tarn.ui.catalog.change.ChangeDesk;
import dev.tarn.ui.overlay.NoticeCentre;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.pane.BackgroundWork;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.theme.Theme;
import dev.tarn.workspace.dropped.DroppedTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A window with the tree alone, on the engine that all tests share.
final class TreeWindow implements CatalogTarget, AutoCloseable {
  final List<String> taken = new ArrayList<>();
  final ObservableList<BackgroundWork> work = FXCollections.observableArrayList();
  final PatientRobot robot = new PatientRobot();
  final Session session;
  VolumeDesk files = VolumeDesk.NONE;
  final DroppedTables dropped;
  final OverlayLayer layer = fx(OverlayLayer::new);
  final NoticeCentre notices = fx(() -> new NoticeCentre(layer));
  private final CatalogController catalog;
  private final Stage stage;

  TreeWindow(Path results) {
    TestEngine engine = TestEngine.shared();
    session =
        ConnectSession.open(
            Endpoint.local(engine.port(), engine.token()), new ResultStore(results));
    dropped = new DroppedTables(engine.workspace().resolve(".tarn/dropped"));
    record Built(CatalogController catalog, Stage stage) {}
    Built built =
        fx(() -> {
          CatalogController made =
              new CatalogController(
                  new ChangeDesk(Background.threads(), layer, notices, work), this);
          StackPane.setAlignment(notices.view(), Pos.BOTTOM_RIGHT);
          Scene scene = new Scene(new StackPane(made.view(), notices.view(), layer), 900, 700);
          new Theme().style(scene);
          Stage shown = new Stage();
          shown.setScene(scene);
          shown.show();
          return new Built(made, shown);
        });
    catalog = built.catalog();
    stage = built.stage();
  }

  void sql(String... statements) {
    Stream.of(statements).forEach(text -> session.ask(Statement.of(text)));
  }

  List<String> values(String sql) {
    return values(sql, 0);
  }

  List<String> values(String sql, int column) {
    return session.ask(Statement.of(sql)).rows().stream()
        .map(row -> String.valueOf(row.get(column)))
        .toList();
  }

  void connect(String... open) {
    run(() -> {
      catalog.expand(List.of(open));
      catalog.connect(session, dropped);
    });
  }

  /// Selects the row of a table or schema and gives it the keyboard.
  void select(String path) {
    until("the row of " + path, () -> find(path) != null);
    run(() -> {
      tree().getSelectionModel().select(find(path));
      tree().requestFocus();
    });
  }

  void configure(String setting) {
    run(() -> catalog.configure(Statement.of(setting)));
  }

  void expand(String path) {
    run(() -> {
      catalog.expand(List.of(path));
      catalog.refresh();
    });
  }

  void rowsChanged() {
    run(catalog::rowsChanged);
  }

  void reveal(TableName table) {
    run(() -> catalog.reveal(table));
  }

  boolean has(String path) {
    return fx(() -> find(path) != null);
  }

  void untilIsThere(String path) {
    until("there is " + path, () -> find(path) != null);
  }

  void untilIsGone(String path) {
    until(path + " is gone", () -> find(path) == null);
  }

  void press(KeyCode... keys) {
    robot.press(keys).release(keys);
  }

  void write(String text) {
    robot.write(text, 0);
  }

  /// Opens the menu of the selected row and chooses an entry.
  void choose(String entry) {
    run(() ->
        tree()
            .fireEvent(
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null)));
    run(() -> {
      MenuItem item =
          menu().filter(found -> entry.equals(found.getText())).findFirst().orElseThrow();
      Stream.of(Window.getWindows().toArray(Window[]::new))
          .filter(ContextMenu.class::isInstance)
          .forEach(Window::hide);
      item.fire();
    });
  }

  private static Stream<MenuItem> menu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .flatMap(shown -> shown.getItems().stream());
  }

  /// Waits for a form and for its button to be ready.
  void untilForm(String verb) {
    until(
        "the form to " + verb + ", not " + fx(() -> words(".change-form .label")),
        () ->
            nodes(".change-form .button")
                .anyMatch(node ->
                    node instanceof Button button
                        && verb.equals(button.getText())
                        && !button.isDisabled()));
  }

  void untilNoForm() {
    until("the form is closed", () -> nodes(".change-form").findAny().isEmpty());
  }

  /// The labels; for the window's thread.
  List<String> words(String selector) {
    return nodes(selector)
        .filter(Label.class::isInstance)
        .map(node -> ((Label) node).getText())
        .toList();
  }

  /// The statement that the form shows.
  String preview() {
    return fx(() ->
        String.join(
            "",
            nodes(".change-sql .sql-snippet > .text")
                .map(node -> ((Text) node).getText())
                .toList()));
  }

  void untilNotice(String title) {
    until("the notice " + title, () -> words(".toast .label").contains(title));
  }

  /// Presses the button of a notice.
  void pressInNotice(String button) {
    run(() ->
        nodes(".toast .button")
            .filter(node -> node instanceof Button found && button.equals(found.getText()))
            .map(Button.class::cast)
            .reduce((first, last) -> last)
            .orElseThrow()
            .fire());
  }

  Stream<Node> nodes(String selector) {
    return stage.getScene().getRoot().lookupAll(selector).stream();
  }

  @SuppressWarnings("unchecked")
  TreeView<CatalogRow> tree() {
    return (TreeView<CatalogRow>) catalog.view().lookup("#catalog-tree");
  }

  CatalogController catalog() {
    return catalog;
  }

  private @Nullable TreeItem<CatalogRow> find(String path) {
    TreeView<CatalogRow> tree = tree();
    return tree == null ? null : find(tree.getRoot(), path);
  }

  private static @Nullable TreeItem<CatalogRow> find(TreeItem<CatalogRow> item, String path) {
    if (item.getValue() instanceof CatalogRow.Of(CatalogNode node)
        && node.entry().path().equals(path)) {
      return item;
    }
    for (TreeItem<CatalogRow> child : item.getChildren()) {
      TreeItem<CatalogRow> found = find(child, path);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  public void insert(String sql) {
    taken.add("insert " + sql);
  }

  @Override
  public void query(TableName table) {
    taken.add("query " + table.sql());
  }

  @Override
  public void open(TableName table) {
    taken.add("open " + table.sql());
  }

  @Override
  public void script(String sql) {
    taken.add(sql);
  }

  @Override
  public VolumeDesk volumes() {
    return files;
  }

  @Override
  public void close() {
    run(stage::hide);
    dropped.list().forEach(dropped::forget);
    session.close();
  }
}
