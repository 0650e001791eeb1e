package dev.tarn.ui.catalog.create;

import dev.tarn.session.create.TableProblem;
import dev.tarn.ui.text.Strings;

/// Says what is wrong with a table that is to be made.
final class ProblemWords {
  private ProblemWords() {}

  static String of(TableProblem problem) {
    String about = problem.about();
    return switch (problem.kind()) {
      case NAME_MISSING -> Strings.of("newTable.problem.name");
      case NAME_SIGNS -> Strings.of("change.name.signs");
      case NAME_TAKEN -> Strings.of("newTable.problem.taken", about);
      case NO_COLUMNS -> Strings.of("newTable.problem.columns");
      case COLUMN_MISSING -> Strings.of("newTable.problem.column");
      case COLUMN_REPEATED -> Strings.of("newTable.problem.repeated", about);
      case TYPE_MISSING -> Strings.of("newTable.problem.type");
      case TYPE_UNKNOWN -> Strings.of("newTable.problem.unknown", about);
      case EXPRESSION_MISSING -> Strings.of("newTable.problem.expression", about);
      case EXPRESSION_WRONG -> Strings.of("newTable.problem.wrong");
      case IDENTITY_TYPE -> Strings.of("newTable.problem.identity");
      case IDENTITY_START -> Strings.of("newTable.problem.start");
      case IDENTITY_STEP -> Strings.of("newTable.problem.step");
      case LAYOUT_MISSING -> Strings.of("newTable.problem.layout");
      case LAYOUT_MANY -> Strings.of("newTable.problem.many");
      case LAYOUT_ALL -> Strings.of("newTable.problem.all");
      case NAME_REFUSED, COLUMN_REFUSED -> about;
      case LAYOUT_TYPE -> Strings.of("newTable.problem.layoutType", about);
    };
  }
}
