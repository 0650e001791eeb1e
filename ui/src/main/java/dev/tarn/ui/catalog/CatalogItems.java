package dev.tarn.ui.catalog;

import dev.tarn.ui.text.Strings;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.scene.control.TreeItem;

/// Turns the nodes that fit the filter into the items of the tree, keeping items that stay.
final class CatalogItems {
  private final CatalogController controller;
  private final Map<CatalogNode, TreeItem<CatalogRow>> items = new WeakHashMap<>();
  private boolean updating;

  CatalogItems(CatalogController controller) {
    this.controller = controller;
  }

  /// The item of a node with all that is to be seen below it.
  ///
  /// @param node any
  /// @param filter blank for all
  /// @return the same item as before, if there was one
  TreeItem<CatalogRow> item(CatalogNode node, String filter) {
    updating = true;
    try {
      return build(node, filter.strip());
    } finally {
      updating = false;
    }
  }

  private TreeItem<CatalogRow> build(CatalogNode node, String filter) {
    TreeItem<CatalogRow> item = items.computeIfAbsent(node, this::make);
    List<TreeItem<CatalogRow>> children =
        node.canHaveChildren() ? children(node, filter) : List.of();
    if (!item.getChildren().equals(children)) {
      item.getChildren().setAll(children);
    }
    boolean open = node.isExpanded() || (!filter.isEmpty() && node.fitsBelow(filter));
    item.setExpanded(open || node.entry() instanceof Entry.All);
    return item;
  }

  private TreeItem<CatalogRow> make(CatalogNode node) {
    TreeItem<CatalogRow> item = new TreeItem<>(new CatalogRow.Of(node));
    item.expandedProperty()
        .subscribe(open -> {
          if (!updating && !(node.entry() instanceof Entry.All)) {
            controller.setExpanded(node, open);
          }
        });
    return item;
  }

  private List<TreeItem<CatalogRow>> children(CatalogNode node, String filter) {
    List<TreeItem<CatalogRow>> known =
        node.children().stream()
            .filter(child -> isSeen(child, node, filter))
            .map(child -> build(child, node.fits(filter) && !isRoot(node) ? "" : filter))
            .toList();
    return switch (node.loading()) {
      case CatalogNode.Loading.Known _ ->
          known.isEmpty() && node.children().isEmpty() ? note(empty(node)) : known;
      case CatalogNode.Loading.Asked _, CatalogNode.Loading.NotAsked _ ->
          known.isEmpty() && node.children().isEmpty()
              ? note(new CatalogRow.Loading(Strings.of("catalog.loading")))
              : known;
      case CatalogNode.Loading.Failed(String reason) -> note(new CatalogRow.Failed(reason, node));
    };
  }

  private static boolean isSeen(CatalogNode child, CatalogNode parent, String filter) {
    return filter.isEmpty()
        || child.fits(filter)
        || child.fitsBelow(filter)
        || (!isRoot(parent) && parent.fits(filter));
  }

  private static boolean isRoot(CatalogNode node) {
    return node.entry() instanceof Entry.All;
  }

  private static CatalogRow empty(CatalogNode node) {
    return new CatalogRow.Empty(
        switch (node.entry()) {
          case Entry.All _ -> Strings.of("catalog.noCatalogs");
          case Entry.OfCatalog _ -> Strings.of("catalog.noSchemas");
          case Entry.OfSchema _ -> Strings.of("catalog.noTables");
          case Entry.OfTable _, Entry.OfColumn _ -> Strings.of("catalog.noColumns");
        });
  }

  private static List<TreeItem<CatalogRow>> note(CatalogRow row) {
    return Stream.of(row).map(TreeItem::new).toList();
  }
}
