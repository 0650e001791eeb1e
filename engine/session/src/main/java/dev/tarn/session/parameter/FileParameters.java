package dev.tarn.session.parameter;

import dev.tarn.session.sql.QuotedMarker;
import dev.tarn.session.sql.SqlMarker;
import dev.tarn.session.sql.SqlMarkers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The parameters of a file: what its header defines and what its statements ask for. Immutable.
///
/// @param text of the file
/// @param header its definitions
/// @param asked a definition for each name that a statement asks for, in order: the header's or a
///   guess
/// @param quoted what looks like a marker but is text
public record FileParameters(
    String text,
    ParameterHeader header,
    Map<String, ParameterDefinition> asked,
    List<QuotedMarker> quoted) {
  /// Those of an empty file.
  public static final FileParameters NONE = of("");

  /// Copies the list.
  public FileParameters {
    quoted = List.copyOf(quoted);
  }

  /// Reads a text. Linear in its length; for any thread.
  ///
  /// @param text any text
  /// @return its parameters
  public static FileParameters of(String text) {
    ParameterHeader header = ParameterHeader.of(text);
    Map<String, List<SqlMarker>> markers = new LinkedHashMap<>();
    for (SqlMarker marker : SqlMarkers.of(text)) {
      if (marker.form() != SqlMarker.Form.QUESTION) {
        markers.computeIfAbsent(marker.name(), _ -> new ArrayList<>()).add(marker);
      }
    }
    Map<String, ParameterDefinition> asked = new LinkedHashMap<>();
    markers.forEach((name, all) -> {
      ParameterDefinition guess = ParameterDefinition.of(name, ParameterGuess.of(name, all));
      asked.put(name, header.find(name).orElse(guess));
    });
    return new FileParameters(text, header, asked, SqlMarkers.quoted(text));
  }

  /// All names.
  ///
  /// @return those of the header first, then the others in the order of the text
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    header.definitions().forEach(definition -> names.add(definition.name()));
    names.addAll(asked.keySet());
    return List.copyOf(names);
  }
}
