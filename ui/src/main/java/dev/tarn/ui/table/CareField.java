package dev.tarn.ui.table;

import dev.tarn.session.Column;
import dev.tarn.session.table.ColumnFacts;
import dev.tarn.session.table.TableFacts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// A field of the form of an action.
///
/// @param label what is asked
/// @param kind how it is answered
/// @param choices of what, for kinds that let one choose
/// @param usual what stands in it at first
record CareField(
    String label,
    Kind kind,
    Function<TableFacts, List<String>> choices,
    Function<TableFacts, String> usual) {

  /// How a field is answered.
  enum Kind {
    /// A line of text.
    TEXT,
    /// One of several.
    CHOICE,
    /// One of the table's columns.
    COLUMN
  }

  static CareField text(String label, String usual) {
    return new CareField(label, Kind.TEXT, _ -> List.of(), _ -> usual);
  }

  static CareField text(String label, Function<TableFacts, String> usual) {
    return new CareField(label, Kind.TEXT, _ -> List.of(), usual);
  }

  static CareField choice(String label, Function<TableFacts, List<String>> choices) {
    return new CareField(
        label, Kind.CHOICE, choices, facts -> choices.apply(facts).stream().findFirst().orElse(""));
  }

  static CareField column(String label, Predicate<Column> fits) {
    Function<TableFacts, List<String>> columns =
        facts ->
            facts.columns().stream()
                .map(ColumnFacts::column)
                .filter(fits)
                .map(Column::name)
                .toList();
    return new CareField(
        label, Kind.COLUMN, columns, facts -> columns.apply(facts).stream().findFirst().orElse(""));
  }

  static CareField column(String label) {
    return column(label, _ -> true);
  }
}
