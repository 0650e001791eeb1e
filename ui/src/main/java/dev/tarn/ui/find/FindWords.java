package dev.tarn.ui.find;

import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.find.FileSearch;
import dev.tarn.workspace.find.FindSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/// What the search says.
final class FindWords {
  private FindWords() {}

  /// How many finds in how many files.
  static String counts(int found, int files) {
    return Strings.of("find.counts", matches(found), files(files));
  }

  static String matches(int count) {
    return count == 1
        ? Strings.of("find.match")
        : Strings.of("find.matches", Quantities.count(count));
  }

  static String files(int count) {
    return count == 1 ? Strings.of("find.file") : Strings.of("find.files", Quantities.count(count));
  }

  /// The line over the tree.
  static String line(FindModel model) {
    String counts = counts(model.foundProperty().get(), model.texts().size());
    return switch (model.stateProperty().get()) {
      case FindModel.State.Idle _, FindModel.State.Failed _, FindModel.State.Replaced _ -> "";
      case FindModel.State.Searching _ ->
          Strings.of("find.searching", files(model.searchedProperty().get()));
      case FindModel.State.Replacing _ -> Strings.of("find.replacing");
      case FindModel.State.Done(FindSummary summary) ->
          model.texts().isEmpty()
              ? ""
              : switch (summary.ending()) {
                case WHOLE -> counts;
                case TOO_MANY -> Strings.of("find.tooMany", Quantities.count(FileSearch.MOST));
                case CANCELLED -> Strings.of("find.cancelled", counts);
              };
    };
  }

  /// What was left out, in short; empty if nothing was.
  static String skipped(FindSummary summary) {
    List<String> parts = new ArrayList<>();
    if (!summary.tooLarge().isEmpty()) {
      parts.add(
          Strings.of(
              "find.tooLarge",
              files(summary.tooLarge().size()),
              Quantities.bytes(FileSearch.LARGEST)));
    }
    if (!summary.unreadable().isEmpty()) {
      parts.add(Strings.of("find.unreadable", files(summary.unreadable().size())));
    }
    return String.join("\n", parts);
  }

  /// What is wrong with an expression, and where.
  static String mistake(PatternSyntaxException error) {
    return error.getIndex() < 0
        ? error.getDescription()
        : Strings.of("find.mistake", error.getDescription(), error.getIndex() + 1);
  }
}
