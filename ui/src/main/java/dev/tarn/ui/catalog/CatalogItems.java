package dev.tarn.ui.catalog;

import dev.tarn.ui.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/// Turns the nodes that fit the filter into the items of the tree, keeping items that stay. Only
/// open nodes get their children, so that ten thousand closed ones cost little.
final class CatalogItems {
  private final CatalogController controller;
  private @Nullable CatalogItem top;
  private boolean updating;

  CatalogItems(CatalogController controller) {
    this.controller = controller;
  }

  /// The item of a node with all that is to be seen below it.
  ///
  /// @param node the root
  /// @param text the filter; blank for all
  /// @return the same item as before, if there was one
  CatalogItem root(CatalogNode node, String text) {
    if (top == null) {
      top = listened(node.item());
    }
    updating = true;
    try {
      return build(node, text.strip().toLowerCase(Locale.ROOT));
    } finally {
      updating = false;
    }
  }

  private CatalogItem listened(CatalogItem root) {
    root.addEventHandler(
        TreeItem.<CatalogRow>branchExpandedEvent(), event -> toggled(event.getTreeItem(), true));
    root.addEventHandler(
        TreeItem.<CatalogRow>branchCollapsedEvent(), event -> toggled(event.getTreeItem(), false));
    return root;
  }

  private void toggled(TreeItem<CatalogRow> item, boolean open) {
    if (!updating && item instanceof CatalogItem of && !isRoot(of.node())) {
      controller.setExpanded(of.node(), open);
    }
  }

  private CatalogItem build(CatalogNode node, String wanted) {
    CatalogItem item = node.item();
    boolean open =
        isRoot(node) || node.isExpanded() || (!wanted.isEmpty() && node.fitsBelow(wanted));
    if (open && node.canHaveChildren()) {
      List<TreeItem<CatalogRow>> children = children(node, wanted);
      if (!isSame(item.getChildren(), children)) {
        item.getChildren().setAll(children);
      }
    }
    if (item.isExpanded() != open) {
      item.setExpanded(open);
    }
    return item;
  }

  private static boolean isSame(List<TreeItem<CatalogRow>> some, List<TreeItem<CatalogRow>> other) {
    if (some.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).equals(other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private List<TreeItem<CatalogRow>> children(CatalogNode node, String wanted) {
    boolean all = wanted.isEmpty() || (!isRoot(node) && node.fits(wanted));
    List<TreeItem<CatalogRow>> known = new ArrayList<>(all ? node.children().size() : 16);
    for (CatalogNode child : node.children()) {
      if (all || child.fits(wanted) || child.fitsBelow(wanted)) {
        known.add(build(child, all && !isRoot(node) ? "" : wanted));
      }
    }
    return switch (node.loading()) {
      case CatalogNode.Loading.Known _ ->
          node.children().isEmpty() ? note(new CatalogRow.Empty(empty(node))) : known;
      case CatalogNode.Loading.Asked _, CatalogNode.Loading.NotAsked _ ->
          node.children().isEmpty()
              ? note(new CatalogRow.Loading(Strings.of("catalog.loading")))
              : known;
      case CatalogNode.Loading.Failed(String reason) -> note(new CatalogRow.Failed(reason, node));
    };
  }

  private static boolean isRoot(CatalogNode node) {
    return node.entry() instanceof Entry.All;
  }

  private static String empty(CatalogNode node) {
    return switch (node.entry()) {
      case Entry.All _ -> Strings.of("catalog.noCatalogs");
      case Entry.OfCatalog _ -> Strings.of("catalog.noSchemas");
      case Entry.OfSchema _ -> Strings.of("catalog.noTables");
      case Entry.OfTable _, Entry.OfColumn _, Entry.OfFunctions _, Entry.OfFunction _ ->
          Strings.of("catalog.noColumns");
      case Entry.OfVolumes _, Entry.OfVolume _, Entry.OfFile _ -> Strings.of("volume.empty");
    };
  }

  private static List<TreeItem<CatalogRow>> note(CatalogRow row) {
    return List.of(new TreeItem<>(row));
  }
}
