package dev.tarn.ui.load;

import dev.tarn.session.Column;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.load.LoadColumn;
import dev.tarn.workspace.load.LoadMode;
import dev.tarn.workspace.load.LoadSql;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The table that a load would write to, as it is before.
///
/// @param exists true if there is one
/// @param columns its columns
record TargetTable(boolean exists, List<Column> columns) {

  /// Why it cannot be written to in a mode; empty if it can.
  String problem(LoadMode mode) {
    return switch (mode) {
      case CREATE, EXTERNAL -> exists ? Strings.of("load.target.exists") : "";
      case APPEND, MERGE -> exists ? "" : Strings.of("load.target.missing");
      case QUERY, REPLACE -> "";
    };
  }

  /// What becomes of its columns; empty if there is nothing to say.
  String hint(LoadMode mode, List<LoadColumn> chosen) {
    if (!exists || (mode != LoadMode.APPEND && mode != LoadMode.MERGE)) {
      return "";
    }
    List<String> source = chosen.stream().filter(LoadColumn::wanted).map(LoadColumn::name).toList();
    List<String> own = columns.stream().map(Column::name).toList();
    String added = without(source, own);
    String empty = without(own, source);
    String first = added.isEmpty() ? "" : Strings.of("load.target.added", added);
    String second = empty.isEmpty() ? "" : Strings.of("load.target.empty", empty);
    return (first + " " + second).strip();
  }

  /// What a table that takes no new columns has no place for; empty if nothing.
  ///
  /// @param rescues true if values that do not fit are to be kept
  String lacks(LoadMode mode, List<LoadColumn> chosen, boolean rescues) {
    if (!exists || (mode != LoadMode.APPEND && mode != LoadMode.MERGE)) {
      return "";
    }
    List<String> own = columns.stream().map(Column::name).toList();
    String added =
        without(chosen.stream().filter(LoadColumn::wanted).map(LoadColumn::name).toList(), own);
    if (!added.isEmpty()) {
      return Strings.of("load.target.lacks", added);
    }
    return rescues && own.stream().noneMatch(LoadSql.RESCUED::equalsIgnoreCase)
        ? Strings.of("load.target.noRescue")
        : "";
  }

  private static String without(List<String> names, List<String> others) {
    Set<String> known =
        others.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    return names.stream()
        .filter(name -> !known.contains(name.toLowerCase(Locale.ROOT)))
        .filter(name -> !name.equals(LoadSql.RESCUED))
        .collect(Collectors.joining(", "));
  }
}
