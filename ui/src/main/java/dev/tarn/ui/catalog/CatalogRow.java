package dev.tarn.ui.catalog;

/// What a row of the tree shows.
sealed interface CatalogRow {

  /// A thing with a name.
  record Of(CatalogNode node) implements CatalogRow {}

  /// Children are on their way.
  record Loading(String text) implements CatalogRow {}

  /// There are no children.
  record Empty(String text) implements CatalogRow {}

  /// The engine could not tell.
  record Failed(String text, CatalogNode node) implements CatalogRow {}
}
