package dev.tarn.ui.sql;

import dev.tarn.session.RowLimit;
import dev.tarn.session.Statement;
import dev.tarn.session.parameter.FileParameters;
import dev.tarn.session.sql.SqlParameters;
import dev.tarn.session.sql.SqlStatement;
import dev.tarn.session.sql.SqlStatements;
import dev.tarn.ui.editor.SqlScript;
import dev.tarn.ui.editor.TextRange;
import dev.tarn.ui.parameter.ParameterList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what is to be run. For any thread.
///
/// @param parameters of the whole text
/// @param offset where the statements' text begins in it
/// @param statements what is to be run, in order
record RunPlanner(FileParameters parameters, int offset, List<SqlStatement> statements) {

  /// The statement at the caret, or the selected ones.
  static RunPlanner current(SqlScript script, TextRange selection, int caret) {
    FileParameters parameters = FileParameters.of(script.text());
    if (!selection.isEmpty()) {
      String part = script.text().substring(selection.start(), selection.end());
      List<SqlStatement> selected = SqlStatements.of(part).runnable();
      if (!selected.isEmpty()) {
        return new RunPlanner(parameters, selection.start(), selected);
      }
    }
    return new RunPlanner(parameters, 0, script.at(caret).map(List::of).orElse(List.of()));
  }

  /// The statement at the caret and all behind it.
  static RunPlanner from(SqlScript script, int caret) {
    List<SqlStatement> all = script.statements().runnable();
    int first = script.at(caret).map(all::indexOf).orElse(all.size());
    return new RunPlanner(
        FileParameters.of(script.text()), 0, all.subList(Math.max(0, first), all.size()));
  }

  /// All statements.
  static RunPlanner all(SqlScript script) {
    return new RunPlanner(FileParameters.of(script.text()), 0, script.statements().runnable());
  }

  /// The names of all markers.
  List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    statements.forEach(statement -> names.addAll(SqlParameters.of(statement.text()).names()));
    return List.copyOf(names);
  }

  /// What is to be submitted.
  ///
  /// @param values of the markers
  /// @param limit of the rows of each result
  /// @return empty if a value is missing
  Optional<List<RunRequest>> requests(ParameterList values, RowLimit limit) {
    // All at once first, so that all problems show, not only those of the first statement.
    if (values.bind(names()).isEmpty()) {
      return Optional.empty();
    }
    List<RunRequest> requests = new ArrayList<>();
    for (SqlStatement statement : statements) {
      List<String> names = SqlParameters.of(statement.text()).names();
      Statement bound =
          Statement.of(statement.text()).with(values.bind(names).orElseThrow()).with(limit);
      requests.add(
          new RunRequest(
              RunTitles.of(statement), bound, parameters.text(), offset + statement.start()));
    }
    return Optional.of(RunTitles.distinct(requests));
  }
}
