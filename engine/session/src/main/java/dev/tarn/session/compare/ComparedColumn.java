package dev.tarn.session.compare;

import dev.tarn.session.Column;
import dev.tarn.session.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A column that both results have, by its name in any case.
///
/// @param name as the first result has it
/// @param left its place in the first result, from 0
/// @param right its place in the second result, from 0
/// @param isKey true if rows are matched by it
public record ComparedColumn(String name, int left, int right, boolean isKey) {

  /// Finds the columns that two results share. Of several with the same name the first one counts.
  ///
  /// @param left of the first result
  /// @param right of the second result
  /// @param keys names of those by which rows are matched
  /// @return in the order of the first result
  public static List<ComparedColumn> of(Schema left, Schema right, List<String> keys) {
    Set<String> wanted = new HashSet<>();
    keys.forEach(key -> wanted.add(key.toLowerCase(Locale.ROOT)));
    Set<String> taken = new HashSet<>();
    List<ComparedColumn> columns = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      String name = left.column(i).name();
      String plain = name.toLowerCase(Locale.ROOT);
      int other = find(right, plain);
      if (other >= 0 && taken.add(plain)) {
        columns.add(new ComparedColumn(name, i, other, wanted.contains(plain)));
      }
    }
    return columns;
  }

  /// The names that only one of two results has.
  ///
  /// @param one a result's columns
  /// @param other another's
  /// @return those of the first that the second has not
  public static List<String> only(Schema one, Schema other) {
    return one.columns().stream()
        .map(Column::name)
        .filter(name -> find(other, name.toLowerCase(Locale.ROOT)) < 0)
        .toList();
  }

  private static int find(Schema schema, String plain) {
    for (int i = 0; i < schema.size(); i++) {
      if (schema.column(i).name().toLowerCase(Locale.ROOT).equals(plain)) {
        return i;
      }
    }
    return -1;
  }
}
