package dev.tarn.ui.profile;

import dev.tarn.session.profile.Advice;
import dev.tarn.session.profile.Operator;
import dev.tarn.session.profile.PlanCoach;
import dev.tarn.session.profile.PlanProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the profile of a run shows. For the window's thread.
public final class ProfileModel {
  private final ReadOnlyObjectWrapper<PlanProfile> plan =
      new ReadOnlyObjectWrapper<>(PlanProfile.NONE);
  private final ObjectProperty<String> message = new SimpleObjectProperty<>("");
  private final LongProperty selected = new SimpleLongProperty(-1);
  private List<Advice> advice = List.of();
  private boolean chosen;

  /// The plan as it was last heard of.
  ///
  /// @return [PlanProfile#NONE] until something is known
  public ReadOnlyObjectProperty<PlanProfile> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /// Why there is no plan to see.
  ///
  /// @return empty while there is one
  public ObjectProperty<String> messageProperty() {
    return message;
  }

  /// Takes a plan. Until the user chose one, the operator that takes most time is selected.
  ///
  /// @param now what is known now
  public void show(PlanProfile now) {
    advice = PlanCoach.look(now);
    plan.set(now);
    if (!chosen || now.operator(selected.get()).isEmpty()) {
      now.operators().stream()
          .max(Comparator.comparingDouble(Operator::millis))
          .ifPresent(operator -> selected.set(operator.id()));
    }
  }

  /// The number of the selected operator.
  ///
  /// @return -1 for none
  LongProperty selectedProperty() {
    return selected;
  }

  /// The user chose an operator.
  void choose(Operator operator) {
    chosen = true;
    selected.set(operator.id());
  }

  /// The selected operator.
  Optional<Operator> selected() {
    return plan.get().operator(selected.get());
  }

  /// What could be better in the plan.
  List<Advice> advice() {
    return advice;
  }
}
