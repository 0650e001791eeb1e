package dev.tarn.ui.catalog;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A node of the catalog as far as it is known. For the window's thread only.
final class CatalogNode {
  private final Entry entry;
  private Loading loading = new Loading.NotAsked();
  private List<CatalogNode> children = List.of();
  private boolean expanded;

  /// How far the children are known.
  sealed interface Loading {
    /// Nobody opened the node yet.
    record NotAsked() implements Loading {}

    /// The engine is being asked.
    record Asked() implements Loading {}

    /// The children are known.
    record Known() implements Loading {}

    /// The engine could not tell.
    record Failed(String reason) implements Loading {}
  }

  CatalogNode(Entry entry) {
    this.entry = entry;
  }

  Entry entry() {
    return entry;
  }

  Loading loading() {
    return loading;
  }

  List<CatalogNode> children() {
    return children;
  }

  boolean isExpanded() {
    return expanded;
  }

  void setExpanded(boolean now) {
    expanded = now;
  }

  boolean canHaveChildren() {
    return !(entry instanceof Entry.OfColumn);
  }

  /// The old children stay in sight while new ones are asked for.
  void ask() {
    loading = new Loading.Asked();
  }

  void fail(String reason) {
    loading = new Loading.Failed(reason);
    children = List.of();
  }

  /// Takes the children; those that were known keep what they know.
  void know(List<Entry> entries) {
    loading = new Loading.Known();
    children = entries.stream().map(this::child).toList();
  }

  private CatalogNode child(Entry wanted) {
    return children.stream()
        .filter(known -> known.entry.equals(wanted))
        .findFirst()
        .orElseGet(() -> new CatalogNode(wanted));
  }

  /// This node and all that are known below it.
  Stream<CatalogNode> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(CatalogNode::all));
  }

  /// Tells if the filter fits this node's own name.
  boolean fits(String filter) {
    return entry.name().toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT));
  }

  /// Tells if the filter fits something known below this node.
  boolean fitsBelow(String filter) {
    return children.stream().anyMatch(child -> child.fits(filter) || child.fitsBelow(filter));
  }
}
