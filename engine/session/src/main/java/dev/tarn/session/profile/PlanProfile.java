package dev.tarn.session.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an executed plan did so far.
///
/// @param operators with their inputs; the last operator first
/// @param stages in the order of their numbers; none if the engine does not tell them
/// @param finished true if it has ended
/// @param notes what the engine says of it in sentences, such as why its accelerator did not run
///   all of it
public record PlanProfile(
    List<Operator> operators, List<StageFacts> stages, boolean finished, List<String> notes) {

  /// Nothing known.
  public static final PlanProfile NONE = new PlanProfile(List.of(), List.of(), false);

  /// Copies the lists.
  public PlanProfile {
    operators = List.copyOf(operators);
    stages = List.copyOf(stages);
    notes = List.copyOf(notes);
  }

  /// A plan of which the engine says nothing more.
  ///
  /// @param operators with their inputs; the last operator first
  /// @param stages in the order of their numbers
  /// @param finished true if it has ended
  public PlanProfile(List<Operator> operators, List<StageFacts> stages, boolean finished) {
    this(operators, stages, finished, List.of());
  }

  /// Finds an operator.
  ///
  /// @param id its number
  /// @return empty if there is none
  public Optional<Operator> operator(long id) {
    return operators.stream().filter(operator -> operator.id() == id).findFirst();
  }

  /// The operators whose rows another takes.
  ///
  /// @param operator of this plan
  /// @return in order
  public List<Operator> inputs(Operator operator) {
    List<Operator> inputs = new ArrayList<>();
    operator.inputs().forEach(id -> operator(id).ifPresent(inputs::add));
    return inputs;
  }

  /// The share of an operator in the time of all.
  ///
  /// @param operator of this plan
  /// @return from 0 to 1; 0 as long as nothing is measured
  public double share(Operator operator) {
    double all = operators.stream().mapToDouble(Operator::millis).sum();
    return all <= 0 ? 0 : operator.millis() / all;
  }
}
