package dev.tarn.ui.trial;

import dev.tarn.session.trial.TrialOutcome;
import dev.tarn.session.trial.TrialStep;

/// How far a preview is.
sealed interface TrialState {

  /// The engine works.
  ///
  /// @param step what it does
  /// @param tasks how many the step has, 0 while that is not known
  /// @param done how many of them are done
  record Working(TrialStep step, long tasks, long done) implements TrialState {}

  /// It is known what would change.
  record Known(TrialOutcome.Previewed outcome) implements TrialState {}

  /// The table has another version than the one that was tried on.
  ///
  /// @param outcome what is known of the older one
  /// @param version the newest
  record Older(TrialOutcome.Previewed outcome, long version) implements TrialState {}

  /// It cannot be told.
  ///
  /// @param title what did not work
  /// @param reason why, and what to do
  record Failed(String title, String reason) implements TrialState {}

  /// The user stopped it.
  record Stopped() implements TrialState {}
}
