package dev.tarn.ui.catalog;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the catalog tree shows.
final class CatalogModel {
  private final CatalogNode root = new CatalogNode(new Entry.All());
  private final IntegerProperty version = new SimpleIntegerProperty();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Access> access =
      new SimpleObjectProperty<>(new Access.Waiting("", ""));
  private final BooleanProperty local = new SimpleBooleanProperty(true);
  private final Set<String> expanded = new HashSet<>();
  private final ReadOnlyObjectWrapper<@Nullable CatalogNode> selected =
      new ReadOnlyObjectWrapper<>();

  /// Whether there is an engine to ask.
  sealed interface Access {
    /// Not yet; the words say why.
    record Waiting(String title, String detail) implements Access {}

    /// No engine runs, and none is on its way.
    record Absent(String title, String detail) implements Access {}

    /// It answers.
    record Open() implements Access {}
  }

  CatalogNode root() {
    return root;
  }

  /// Counts changes of the tree, so that the view knows when to look.
  IntegerProperty versionProperty() {
    return version;
  }

  StringProperty filterProperty() {
    return filter;
  }

  ObjectProperty<Access> accessProperty() {
    return access;
  }

  /// True if the tables are those of Tarn's own engine, whose files are on this machine.
  BooleanProperty localProperty() {
    return local;
  }

  /// The paths of the nodes that are open, also of those not loaded yet.
  Set<String> expanded() {
    return expanded;
  }

  /// The node whose row is selected, or null.
  ReadOnlyObjectWrapper<@Nullable CatalogNode> selectedProperty() {
    return selected;
  }

  Optional<CatalogNode> selected() {
    return Optional.ofNullable(selected.get());
  }

  void changed() {
    version.set(version.get() + 1);
  }
}
