package dev.tarn.ui.sql;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.Parameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The parameters of the statement that the caret means. A name keeps its value when the caret goes
/// elsewhere and comes back. For the window's thread.
final class ParameterList {
  private final Map<String, ParameterModel> known = new HashMap<>();
  private final ObservableList<ParameterModel> shown = FXCollections.observableArrayList();

  private final ObservableList<ParameterModel> all =
      FXCollections.unmodifiableObservableList(shown);

  /// What the row shows.
  ObservableList<ParameterModel> shown() {
    return all;
  }

  /// Shows the parameters of these names.
  void show(List<String> names) {
    List<ParameterModel> models = names.stream().map(this::get).toList();
    if (!models.equals(shown)) {
      shown.setAll(models);
    }
  }

  /// Binds values to names.
  ///
  /// @return empty if one is missing or wrong; its model says what to write
  Optional<Parameters> bind(List<String> names) {
    Map<String, ParameterValue> values = new HashMap<>();
    for (String name : names) {
      get(name).value().ifPresent(value -> values.put(name, value));
    }
    return values.size() < names.size() ? Optional.empty() : Optional.of(Parameters.named(values));
  }

  private ParameterModel get(String name) {
    return known.computeIfAbsent(name, ParameterModel::new);
  }
}
