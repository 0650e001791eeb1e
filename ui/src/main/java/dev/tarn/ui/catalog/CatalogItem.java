package dev.tarn.ui.catalog;

import javafx.scene.control.TreeItem;

/// The item of a node. What is below it is made when it is opened.
final class CatalogItem extends TreeItem<CatalogRow> {
  private final CatalogNode node;

  CatalogItem(CatalogNode node) {
    super(new CatalogRow.Of(node));
    this.node = node;
  }

  CatalogNode node() {
    return node;
  }

  @Override
  public boolean isLeaf() {
    return !node.canHaveChildren();
  }
}
