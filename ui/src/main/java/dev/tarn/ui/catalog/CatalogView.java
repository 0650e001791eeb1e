package dev.tarn.ui.catalog;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.pane.CommandKeys;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Builds the tree with its filter.
final class CatalogView {
  private static final int ROWS_ABOVE = 4;

  private final CatalogModel model;
  private final CatalogController controller;
  private final CatalogTarget target;
  private final CatalogItems items;
  private final List<CatalogCell> cells = new ArrayList<>();
  private final TreeView<CatalogRow> tree = new TreeView<>();
  private final SearchBox filter = new SearchBox(Strings.of("catalog.filter"));
  private final CatalogHits hits;
  private CatalogSearch.Found found = CatalogSearch.NOTHING;
  private final HBox notice = new HBox();
  private final StackPane centre = new StackPane();
  private final BorderPane pane = new BorderPane(centre);
  private @Nullable String wanted;

  CatalogView(
      CatalogModel model,
      CatalogController controller,
      CatalogTarget target,
      CatalogCommands commands) {
    this.model = model;
    this.controller = controller;
    this.target = target;
    this.items = new CatalogItems(controller);
    model.filterProperty().bind(filter.textProperty());
    tree.setId("catalog-tree");
    tree.setShowRoot(false);
    tree.setCellFactory(_ -> cell(controller.faces()));
    CommandKeys keys = new CommandKeys(commands::all);
    tree.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, keys));
    tree.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
    tree.getSelectionModel().selectedItemProperty().subscribe(this::selected);
    new CatalogMenu(tree, model, commands);
    new VolumeDrop(tree, controller.volumes());
    notice.getStyleClass().add("catalog-notice");
    VBox top = new VBox(filter, notice);
    top.getStyleClass().add("side-filter");
    pane.setTop(top);
    hits = new CatalogHits(hit -> target.open(hit.table()), hit -> controller.reveal(hit.table()));
    pane.setBottom(hits);
    filter.field().addEventHandler(KeyEvent.KEY_PRESSED, this::keyInFilter);
    model.versionProperty().subscribe(_ -> update());
    model.filterProperty().subscribe(_ -> update());
    model.accessProperty().subscribe(_ -> update());
  }

  Region node() {
    return pane;
  }

  List<Node> buttons() {
    return List.of(
        Styles.with(
            Buttons.icon(
                Feather.MINUS_SQUARE, Strings.of("catalog.collapse"), controller::collapseAll),
            Styles.COMPACT),
        Styles.with(
            Buttons.icon(Feather.REFRESH_CW, Strings.of("catalog.refresh"), controller::refresh),
            Styles.COMPACT));
  }

  void focus() {
    if (tree.getScene() != null && !model.root().children().isEmpty()) {
      tree.requestFocus();
    } else {
      filter.requestFocus();
    }
  }

  /// Selects a node as soon as it is in the tree.
  ///
  /// @param path as [Entry#path()] tells it
  void select(String path) {
    wanted = path;
    filter.textProperty().set("");
  }

  private void selectWanted(TreeItem<CatalogRow> item) {
    String path = wanted;
    if (path == null) {
      return;
    }
    if (item.getValue() instanceof CatalogRow.Of(CatalogNode node)
        && node.entry().path().equals(path)) {
      wanted = null;
      tree.getSelectionModel().select(item);
      tree.scrollTo(Math.max(0, tree.getRow(item) - ROWS_ABOVE));
    } else {
      List.copyOf(item.getChildren()).forEach(this::selectWanted);
    }
  }

  private void update() {
    boolean known = !model.root().children().isEmpty();
    filter.setDisable(!known);
    showNotice(known);
    if (known) {
      showTree();
    } else {
      centre.getChildren().setAll(empty());
    }
  }

  private void showTree() {
    TreeItem<CatalogRow> root = items.root(model.root(), model.filterProperty().get());
    if (!root.equals(tree.getRoot())) {
      tree.setRoot(root);
    }
    refill();
    selectWanted(root);
    if (root.getChildren().isEmpty()) {
      boolean nowhere = !found.text().isBlank() && found.hits().isEmpty() && !found.reading();
      centre
          .getChildren()
          .setAll(
              new EmptyState(
                  Feather.FILTER,
                  Strings.of("catalog.noMatch"),
                  Strings.of(nowhere ? "catalog.noMatchAnywhere" : "catalog.noMatchHint")));
    } else if (!centre.getChildren().contains(tree)) {
      centre.getChildren().setAll(tree);
    }
  }

  private CatalogCell cell(RowFaces faces) {
    CatalogCell cell = new CatalogCell(faces::of, this::open);
    cells.add(cell);
    return cell;
  }

  /// Fills the rows in sight again: more is known of them.
  void refill() {
    cells.forEach(CatalogCell::show);
  }

  /// While a tree is in sight, a line over it tells that the engine is away.
  private void showNotice(boolean known) {
    notice.getChildren().clear();
    if (known) {
      switch (model.accessProperty().get()) {
        case CatalogModel.Access.Waiting(String title, _) ->
            notice.getChildren().addAll(new Spinner(Icons.Size.CHIP), small(title));
        case CatalogModel.Access.Absent(String title, _) ->
            notice.getChildren().addAll(Icons.of(Feather.CLOUD_OFF, Icons.Size.CHIP), small(title));
        case CatalogModel.Access.Open _ -> {}
      }
    }
    notice.setManaged(!notice.getChildren().isEmpty());
  }

  private Node empty() {
    return switch (model.accessProperty().get()) {
      case CatalogModel.Access.Waiting(String title, String detail) -> waiting(title, detail);
      case CatalogModel.Access.Absent(String title, String detail) ->
          new EmptyState(Feather.DATABASE, title, detail);
      case CatalogModel.Access.Open _ ->
          switch (model.root().loading()) {
            case CatalogNode.Loading.Failed(String reason) ->
                new EmptyState(Feather.ALERT_CIRCLE, Strings.of("catalog.failed"), reason)
                    .with(Buttons.of(Strings.of("catalog.again"), controller::refresh));
            case CatalogNode.Loading.Known _ ->
                new EmptyState(Feather.DATABASE, Strings.of("catalog.noCatalogs"), "");
            case CatalogNode.Loading.Asked _, CatalogNode.Loading.NotAsked _ ->
                waiting(Strings.of("catalog.loading"), "");
          };
    };
  }

  private static VBox waiting(String title, String detail) {
    VBox box =
        new VBox(new Spinner(Icons.Size.EMPTY), Styles.with(new Label(title), Styles.STRONG));
    box.getStyleClass().add("empty-state");
    if (!detail.isEmpty()) {
      box.getChildren().add(Styles.with(small(detail), Styles.MUTED));
    }
    return box;
  }

  private static Label small(String text) {
    return Styles.with(new Label(text), Styles.SMALL);
  }

  private void open(CatalogRow row) {
    switch (row) {
      case CatalogRow.Of(CatalogNode node) -> open(node);
      case CatalogRow.Failed(_, CatalogNode node) -> controller.load(node);
      case CatalogRow.Loading _, CatalogRow.Empty _ -> {}
    }
  }

  private void open(CatalogNode node) {
    switch (node.entry()) {
      case Entry.All _ -> {}
      case Entry.OfCatalog _,
          Entry.OfSchema _,
          Entry.OfFunctions _,
          Entry.OfVolumes _,
          Entry.OfVolume _ ->
          toggle(node);
      case Entry.OfFile file -> {
        if (file.folder()) {
          toggle(node);
        } else {
          target.volumes().preview(file.file());
        }
      }
      case Entry.OfTable _, Entry.OfColumn _, Entry.OfFunction _ ->
          target.insert(node.entry().sql());
    }
  }

  private void toggle(CatalogNode node) {
    controller.setExpanded(node, !node.isExpanded());
    update();
  }

  /// Shows what a search over all catalogs found.
  void show(CatalogSearch.Found told) {
    found = told;
    hits.show(told);
    boolean known = !model.root().children().isEmpty();
    if (known && !centre.getChildren().contains(tree)) {
      showTree();
    }
  }

  private void keyInFilter(KeyEvent event) {
    boolean hasRows = centre.getChildren().contains(tree);
    if (event.getCode() == KeyCode.ENTER && hits.isVisible()) {
      event.consume();
      hits.openFirst();
    } else if (event.getCode() == KeyCode.DOWN && (hasRows || hits.isVisible())) {
      event.consume();
      if (hasRows) {
        tree.requestFocus();
        tree.getSelectionModel().selectFirst();
      } else {
        hits.focusFirst();
      }
    }
  }

  private void key(KeyEvent event, CommandKeys keys) {
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      TreeItem<CatalogRow> item = tree.getSelectionModel().getSelectedItem();
      if (item != null) {
        open(item.getValue());
      }
      event.consume();
    } else {
      keys.pressed(event);
    }
  }

  private void selected(@Nullable TreeItem<CatalogRow> item) {
    model
        .selectedProperty()
        .set(
            item != null && item.getValue() instanceof CatalogRow.Of(CatalogNode node)
                ? node
                : null);
  }
}
