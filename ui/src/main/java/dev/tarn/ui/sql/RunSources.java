package dev.tarn.ui.sql;

import dev.tarn.session.DeltaSource;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The Delta tables that a run read, and those of them that have changed since. For the window's
/// thread.
final class RunSources {
  private final ReadOnlyObjectWrapper<List<DeltaSource>> changed =
      new ReadOnlyObjectWrapper<>(List.of());
  private List<DeltaSource> read = List.of();

  /// What was read, in the versions of that time.
  List<DeltaSource> read() {
    return read;
  }

  /// Takes what a run read; nothing of it has changed yet.
  void read(List<DeltaSource> sources) {
    read = List.copyOf(sources);
    changed.set(List.of());
  }

  /// Takes which of them have newer versions by now.
  ///
  /// @param of what was looked at; nothing is taken if other tables were read since
  void changed(List<DeltaSource> of, List<DeltaSource> newer) {
    if (of.equals(read)) {
      changed.set(List.copyOf(newer));
    }
  }

  /// Those that have newer versions.
  ReadOnlyObjectProperty<List<DeltaSource>> changedProperty() {
    return changed.getReadOnlyProperty();
  }
}
