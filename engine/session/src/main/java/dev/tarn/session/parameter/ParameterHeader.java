package dev.tarn.session.parameter;

import dev.tarn.session.Position;
import dev.tarn.session.sql.ParameterComments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parameters that a file defines in comments of its own, one a line:
///
/// ```
/// -- @param from date = 2024-01-01 "From"
/// -- @param status multi('O' "open", 'P', 'F') = 'O', 'P'
/// -- @param nation dropdown(SELECT n_name FROM samples.tpch.nation ORDER BY 1) = 'FRANCE'
/// -- @param period daterange = 2024-01-01..2024-12-31
/// ```
///
/// Immutable.
///
/// @param entries what is well defined, in order
/// @param problems what is not
public record ParameterHeader(List<Entry> entries, List<Problem> problems) {
  /// No definition.
  public static final ParameterHeader NONE = new ParameterHeader(List.of(), List.of());

  /// Copies both lists.
  public ParameterHeader {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /// A definition and its place.
  ///
  /// @param definition what it says
  /// @param start UTF-16 index of its comment
  /// @param end UTF-16 index behind the comment, at the end of the line
  public record Entry(ParameterDefinition definition, int start, int end) {}

  /// A comment that defines nothing.
  ///
  /// @param message what is wrong and how to mend it
  /// @param place in the whole text
  public record Problem(String message, Position place) {

    /// The message with its place.
    ///
    /// @return such as `line 2, column 16: There is no type 'dat' …`
    public String words() {
      return "line " + place.line() + ", column " + place.column() + ": " + message;
    }
  }

  /// Reads the definitions of a text. Linear in its length.
  ///
  /// @param text any text
  /// @return what was found
  public static ParameterHeader of(String text) {
    List<ParameterComments.Place> comments = ParameterComments.of(text);
    if (comments.isEmpty()) {
      return NONE;
    }
    List<Entry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (ParameterComments.Place comment : comments) {
      HeaderLine line = new HeaderLine(text, comment.start(), comment.end());
      try {
        ParameterDefinition definition = line.read();
        int number = Position.in(text, comment.start(), 0).line();
        Integer first = lines.putIfAbsent(definition.name(), number);
        if (first != null) {
          throw line.problem(
              line.nameStart(),
              line.nameStart() + definition.name().length(),
              "The parameter "
                  + definition.name()
                  + " is defined in line "
                  + first
                  + " already: remove one of the two, or give it another name");
        }
        entries.add(new Entry(definition, comment.start(), comment.end()));
      } catch (HeaderLine.Wrong wrong) {
        problems.add(new Problem(String.valueOf(wrong.getMessage()), wrong.place()));
      }
    }
    return new ParameterHeader(entries, problems);
  }

  /// Finds a definition.
  ///
  /// @param name of the marker
  /// @return empty if the file does not define it
  public Optional<ParameterDefinition> find(String name) {
    return definitions().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /// All definitions.
  ///
  /// @return in order
  public List<ParameterDefinition> definitions() {
    return entries.stream().map(Entry::definition).toList();
  }
}
