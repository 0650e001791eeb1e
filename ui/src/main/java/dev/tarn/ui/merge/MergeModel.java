package dev.tarn.ui.merge;

import dev.tarn.session.merge.MergeKey;
import dev.tarn.session.merge.MergePlan;
import dev.tarn.ui.text.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the form holds. For the window's thread.
final class MergeModel {
  private final Side target = new Side();
  private final Side source = new Side();
  private final ObjectProperty<List<MergeKey>> keys = new SimpleObjectProperty<>(List.of());
  private final StringProperty mistake = new SimpleStringProperty("");
  private final StringProperty repeated = new SimpleStringProperty("");
  private final ActionModel matched = new ActionModel(ActionKind.UPDATE);
  private final ActionModel fresh = new ActionModel(ActionKind.INSERT);
  private final ActionModel missing = new ActionModel(ActionKind.NOTHING);
  private final BooleanProperty evolving = new SimpleBooleanProperty();
  private final StringBinding sql;
  private final StringBinding problem;

  /// A table or query that takes part.
  static final class Side {
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty trouble = new SimpleStringProperty("");
    private final ObjectProperty<List<String>> columns = new SimpleObjectProperty<>(List.of());

    /// As it is written.
    StringProperty textProperty() {
      return text;
    }

    /// Why it cannot be read; empty if it can, or if it is not known yet.
    StringProperty troubleProperty() {
      return trouble;
    }

    /// The names of its columns; none while they are not known.
    ObjectProperty<List<String>> columnsProperty() {
      return columns;
    }
  }

  MergeModel() {
    List<Observable> sources = new ArrayList<>();
    for (Side side : List.of(target, source)) {
      sources.addAll(List.of(side.text, side.trouble, side.columns));
    }
    sources.add(keys);
    sources.add(mistake);
    sources.add(evolving);
    for (ActionModel action : List.of(matched, fresh, missing)) {
      sources.addAll(Arrays.asList(action.sources()));
    }
    Observable[] all = sources.toArray(Observable[]::new);
    sql = Bindings.createStringBinding(() -> plan().sql() + ";", all);
    problem = Bindings.createStringBinding(this::found, all);
  }

  Side target() {
    return target;
  }

  Side source() {
    return source;
  }

  ObjectProperty<List<MergeKey>> keysProperty() {
    return keys;
  }

  /// A warning that the source has keys more than once; empty if it has not.
  StringProperty repeatedProperty() {
    return repeated;
  }

  /// Why the grammar does not take the statement; empty if it does.
  StringProperty mistakeProperty() {
    return mistake;
  }

  ActionModel matched() {
    return matched;
  }

  ActionModel fresh() {
    return fresh;
  }

  ActionModel missing() {
    return missing;
  }

  /// Whether the table takes columns that it lacks.
  BooleanProperty evolvingProperty() {
    return evolving;
  }

  /// What becomes of columns that the table lacks; empty if there are none.
  StringBinding newColumns() {
    return Bindings.createStringBinding(
        () -> {
          List<String> added = plan().added();
          return added.isEmpty() || target.columns.get().isEmpty()
              ? ""
              : Strings.of(
                  evolving.get() ? "merge.evolve.taken" : "merge.evolve.left",
                  String.join(", ", added));
        },
        evolving,
        keys,
        target.columns,
        source.columns);
  }

  StringBinding sql() {
    return sql;
  }

  /// What is still missing; empty if the statement can be run.
  StringBinding problem() {
    return problem;
  }

  MergePlan plan() {
    return new MergePlan(
        target.text.get().strip(),
        source.text.get().strip(),
        target.columns.get(),
        source.columns.get(),
        keys.get(),
        matched.action(),
        fresh.action(),
        missing.action(),
        evolving.get() ? MergePlan.NewColumns.TAKE : MergePlan.NewColumns.LEAVE);
  }

  /// Tells if nothing is left to be chosen, so that the statement can be looked at as a whole.
  boolean isWhole() {
    return !target.text.get().isBlank()
        && !source.text.get().isBlank()
        && !keys.get().isEmpty()
        && !matched.isUnfinished()
        && !missing.isUnfinished()
        && !plan().isIdle();
  }

  private String found() {
    if (target.text.get().isBlank()) {
      return Strings.of("merge.problem.target");
    }
    if (source.text.get().isBlank()) {
      return Strings.of("merge.problem.source");
    }
    if (!target.trouble.get().isEmpty() || !source.trouble.get().isEmpty()) {
      return Strings.of("merge.problem.unreadable");
    }
    if (target.columns.get().isEmpty() || source.columns.get().isEmpty()) {
      return Strings.of("merge.problem.reading");
    }
    if (keys.get().isEmpty()) {
      return Strings.of("merge.problem.keys");
    }
    if (matched.isUnfinished() || missing.isUnfinished()) {
      return Strings.of("merge.problem.unfinished");
    }
    if (!mistake.get().isEmpty()) {
      return mistake.get();
    }
    return plan().isIdle() ? Strings.of("merge.problem.idle") : "";
  }
}
