package dev.tarn.ui.trial;

import dev.tarn.session.Position;
import dev.tarn.session.StatementError;
import dev.tarn.session.rewrite.WriteLook;
import dev.tarn.session.trial.TrialOutcome;
import dev.tarn.session.trial.TrialStep;
import dev.tarn.ui.text.Strings;

/// Says why there is no preview, and what it does, in plain words.
final class TrialWords {
  private TrialWords() {}

  static String of(WriteLook.Reason reason) {
    return switch (reason) {
      case NO_WRITE -> Strings.of("trial.reason.noWrite");
      case SEVERAL -> Strings.of("trial.reason.several");
      case FOLDER -> Strings.of("trial.reason.folder");
      case COMPUTED -> Strings.of("trial.reason.computed");
      case UNREADABLE -> Strings.of("trial.reason.unreadable");
    };
  }

  static String of(TrialOutcome.Refused refused) {
    return switch (refused.reason()) {
      case VIEW -> Strings.of("trial.reason.view", refused.table());
      case NOT_DELTA -> Strings.of("trial.reason.notDelta", refused.table());
    };
  }

  static String of(StatementError error) {
    Position place = error.position();
    return place == null
        ? error.message()
        : Strings.of("trial.line", error.message(), place.line(), place.column());
  }

  static String of(TrialStep step) {
    return switch (step) {
      case CLONING -> Strings.of("trial.step.cloning");
      case WRITING -> Strings.of("trial.step.writing");
      case COMPARING -> Strings.of("trial.step.comparing");
    };
  }
}
