package dev.tarn.ui.table.history;

import dev.tarn.session.table.TableVersion;
import dev.tarn.session.table.VersionChanges;
import dev.tarn.session.table.VersionStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the history of a table shows. Properties only; for the window's thread.
final class HistoryModel {
  private final ObjectProperty<List<TableVersion>> versions = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Map<Long, VersionStatement>> statements =
      new SimpleObjectProperty<>(Map.of());
  private final ObjectProperty<@Nullable VersionChoice> choice = new SimpleObjectProperty<>();
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.CHANGES);
  private final ObjectProperty<@Nullable VersionChanges> changes = new SimpleObjectProperty<>();
  private final BooleanProperty more = new SimpleBooleanProperty();
  private final BooleanProperty loading = new SimpleBooleanProperty();
  private final BooleanProperty restoring = new SimpleBooleanProperty();
  private final StringProperty trouble = new SimpleStringProperty("");

  /// What stands beside the timeline.
  enum Side {
    /// How two versions differ.
    CHANGES,
    /// The rows as of a version.
    ROWS
  }

  /// The versions that were read, newest first.
  ObjectProperty<List<TableVersion>> versionsProperty() {
    return versions;
  }

  /// The statements that made them, as far as they are known, by version.
  ObjectProperty<Map<Long, VersionStatement>> statementsProperty() {
    return statements;
  }

  /// What is chosen; null until versions were read.
  ObjectProperty<@Nullable VersionChoice> choiceProperty() {
    return choice;
  }

  ObjectProperty<Side> sideProperty() {
    return side;
  }

  /// How the chosen versions differ; null while it is not known.
  ObjectProperty<@Nullable VersionChanges> changesProperty() {
    return changes;
  }

  /// True if there are older versions that were not read.
  BooleanProperty moreProperty() {
    return more;
  }

  /// While versions are read.
  BooleanProperty loadingProperty() {
    return loading;
  }

  /// While a version comes back.
  BooleanProperty restoringProperty() {
    return restoring;
  }

  /// Why versions cannot be read, empty if they can.
  StringProperty troubleProperty() {
    return trouble;
  }

  Optional<TableVersion> version(long number) {
    // They follow each other, so its place is known but for gaps.
    List<TableVersion> all = versions.get();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    long place = all.getFirst().version() - number;
    if (place >= 0 && place < all.size() && all.get((int) place).version() == number) {
      return Optional.of(all.get((int) place));
    }
    return all.stream().filter(version -> version.version() == number).findFirst();
  }

  Optional<TableVersion> newest() {
    return versions.get().stream().findFirst();
  }

  /// The versions that lie between two, the later one with them.
  List<TableVersion> between(long before, long to) {
    return versions.get().stream()
        .filter(version -> version.version() > before && version.version() <= to)
        .toList();
  }
}
