package dev.tarn.ui.preview;

import dev.tarn.session.Position;
import dev.tarn.session.StatementError;
import dev.tarn.session.preview.PreviewOutcome;
import dev.tarn.session.preview.PreviewStep;
import dev.tarn.session.rewrite.WriteLook;
import dev.tarn.ui.text.Strings;

/// Says why there is no preview, and what it does, in plain words.
final class PreviewWords {
  private PreviewWords() {}

  static String of(WriteLook.Reason reason) {
    return switch (reason) {
      case NO_WRITE -> Strings.of("preview.reason.noWrite");
      case SEVERAL -> Strings.of("preview.reason.several");
      case FOLDER -> Strings.of("preview.reason.folder");
      case COMPUTED -> Strings.of("preview.reason.computed");
      case UNREADABLE -> Strings.of("preview.reason.unreadable");
    };
  }

  static String of(PreviewOutcome.Refused refused) {
    return switch (refused.reason()) {
      case VIEW -> Strings.of("preview.reason.view", refused.table());
      case NOT_DELTA -> Strings.of("preview.reason.notDelta", refused.table());
    };
  }

  static String of(StatementError error) {
    Position place = error.position();
    return place == null
        ? error.message()
        : Strings.of("preview.line", error.message(), place.line(), place.column());
  }

  static String of(PreviewStep step) {
    return switch (step) {
      case CLONING -> Strings.of("preview.step.cloning");
      case WRITING -> Strings.of("preview.step.writing");
      case COMPARING -> Strings.of("preview.step.comparing");
    };
  }
}
