package dev.tarn.ui.preview;

import dev.tarn.session.preview.PreviewOutcome;
import dev.tarn.session.preview.PreviewStep;

/// How far a preview is.
sealed interface PreviewState {

  /// The engine works.
  ///
  /// @param step what it does
  /// @param tasks how many the step has, 0 while that is not known
  /// @param done how many of them are done
  record Working(PreviewStep step, long tasks, long done) implements PreviewState {}

  /// It is known what would change.
  record Known(PreviewOutcome.Previewed outcome) implements PreviewState {}

  /// The table has another version than the one that was tried on.
  ///
  /// @param outcome what is known of the older one
  /// @param version the newest
  record Older(PreviewOutcome.Previewed outcome, long version) implements PreviewState {}

  /// It cannot be told.
  ///
  /// @param title what did not work
  /// @param reason why, and what to do
  record Failed(String title, String reason) implements PreviewState {}

  /// The user stopped it.
  record Stopped() implements PreviewState {}
}
