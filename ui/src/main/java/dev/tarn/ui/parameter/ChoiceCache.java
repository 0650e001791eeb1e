package dev.tarn.ui.parameter;

import dev.tarn.session.parameter.Choice;
import dev.tarn.session.parameter.Choices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The values of dropdowns, asked for when they are first wanted, and kept until they are
/// refreshed. For the window's thread.
final class ChoiceCache {
  private final ChoiceSource source;
  private final Map<Choices.Asked, ObjectProperty<State>> known = new HashMap<>();

  /// How far the values are.
  sealed interface State {
    /// Asked for.
    record Loading() implements State {}

    /// There.
    ///
    /// @param all in order; may be empty
    record Loaded(List<Choice> all) implements State {}

    /// Not to be had.
    ///
    /// @param message what the engine said
    record Failed(String message) implements State {}
  }

  ChoiceCache(ChoiceSource source) {
    this.source = source;
  }

  /// The values of a list or a query, which runs if it did not yet.
  ObservableValue<State> get(Choices choices) {
    return switch (choices) {
      case Choices.Listed(List<Choice> all) -> new SimpleObjectProperty<>(new State.Loaded(all));
      case Choices.Asked asked -> {
        boolean fresh = !known.containsKey(asked);
        ObjectProperty<State> state =
            known.computeIfAbsent(asked, _ -> new SimpleObjectProperty<>(new State.Loading()));
        if (fresh) {
          load(asked, state);
        }
        yield state;
      }
    };
  }

  /// Runs a query again.
  void refresh(Choices choices) {
    if (choices instanceof Choices.Asked asked) {
      ObjectProperty<State> state = known.get(asked);
      if (state != null && !(state.get() instanceof State.Loading)) {
        load(asked, state);
      }
    }
  }

  private void load(Choices.Asked asked, ObjectProperty<State> state) {
    state.set(new State.Loading());
    source.ask(
        asked,
        all -> state.set(new State.Loaded(all)),
        error -> state.set(new State.Failed(String.valueOf(error.getMessage()))));
  }
}
