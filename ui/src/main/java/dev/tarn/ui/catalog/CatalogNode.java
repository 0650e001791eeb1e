package dev.tarn.ui.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A node of the catalog as far as it is known. For the window's thread only.
final class CatalogNode {
  private final Entry entry;
  private final String folded;
  private Loading loading = new Loading.NotAsked();
  private List<CatalogNode> children = List.of();
  private boolean expanded;
  private @Nullable CatalogItem item;

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
    this.folded = entry.name().toLowerCase(Locale.ROOT);
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
    return switch (entry) {
      case Entry.OfColumn _, Entry.OfFunction _ -> false;
      case Entry.OfFile file -> file.folder();
      default -> true;
    };
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
    Map<Entry, CatalogNode> before = HashMap.newHashMap(children.size());
    children.forEach(child -> before.put(child.entry, child));
    children =
        entries.stream()
            .map(wanted -> before.getOrDefault(wanted, new CatalogNode(wanted)))
            .toList();
  }

  /// Its row in the tree.
  CatalogItem item() {
    CatalogItem made = item;
    if (made == null) {
      made = new CatalogItem(this);
      item = made;
    }
    return made;
  }

  /// This node and all that are known below it.
  Stream<CatalogNode> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(CatalogNode::all));
  }

  /// Tells if the filter fits this node's own name.
  ///
  /// @param filter in small letters
  boolean fits(String filter) {
    return folded.contains(filter);
  }

  /// Tells if the filter fits something known below this node.
  ///
  /// @param filter in small letters
  boolean fitsBelow(String filter) {
    if (children.isEmpty()) {
      return false;
    }
    for (CatalogNode child : children) {
      if (child.fits(filter) || child.fitsBelow(filter)) {
        return true;
      }
    }
    return false;
  }
}
