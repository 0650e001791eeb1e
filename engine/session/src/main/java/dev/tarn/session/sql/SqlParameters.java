package dev.tarn.session.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The markers of a statement, for which values are asked.
///
/// @param names of the named markers, without signs and without the part of a range, each once, in
///   the order in which they occur
/// @param positional how many question marks there are
public record SqlParameters(List<String> names, int positional) {

  /// Copies the names.
  public SqlParameters {
    names = List.copyOf(names);
  }

  /// Finds the markers of a statement.
  ///
  /// @param statement its text
  /// @return what it asks for
  public static SqlParameters of(String statement) {
    Set<String> names = new LinkedHashSet<>();
    int positional = 0;
    for (SqlMarker marker : SqlMarkers.of(statement)) {
      if (marker.form() == SqlMarker.Form.QUESTION) {
        positional++;
      } else {
        names.add(marker.name());
      }
    }
    return new SqlParameters(new ArrayList<>(names), positional);
  }

  /// Tells if the statement asks for nothing.
  ///
  /// @return true without markers
  public boolean isEmpty() {
    return names.isEmpty() && positional == 0;
  }
}
