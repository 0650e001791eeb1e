package dev.tarn.session.connect;

import dev.tarn.session.Position;
import dev.tarn.session.connect.proto.FetchErrorDetailsResponse.QueryContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the place of an error in the user's text.
///
/// Spark counts code points, as ANTLR does; Tarn counts UTF-16 units, as Java does.
final class ErrorPlace {
  /// How a syntax error tells its place: line from 1, position in it from 0.
  private static final Pattern LINE = Pattern.compile("\\(line (\\d+), pos (\\d+)\\)");

  private static final Pattern NEAR = Pattern.compile("at or near '((?s:.+?))'(?=[:. ])");

  private final String text;

  /// Works on a text.
  ///
  /// @param text the statement as it was sent
  ErrorPlace(String text) {
    this.text = text;
  }

  /// The place that an error's contexts name.
  ///
  /// @param contexts the engine's, outermost first
  /// @return empty if none of them speaks of the statement itself
  Optional<Position> of(List<QueryContext> contexts) {
    return contexts.stream()
        .filter(context -> context.getContextType() == QueryContext.ContextType.SQL)
        .filter(context -> context.getObjectType().isEmpty())
        .filter(context -> 0 <= context.getStartIndex())
        .filter(context -> context.getStartIndex() <= context.getStopIndex())
        .map(context -> range(context.getStartIndex(), context.getStopIndex() + 1))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// The place that a syntax error's message names.
  ///
  /// @param message the engine's, as it came
  /// @return empty if it names none
  Optional<Position> of(String message) {
    Matcher line = LINE.matcher(message);
    if (!line.find()) {
      return Optional.empty();
    }
    int lineStart = lineStart(Integer.parseInt(line.group(1)));
    int lineEnd = text.indexOf('\n', lineStart);
    String rest = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
    int points = Math.min(Integer.parseInt(line.group(2)), rest.codePointCount(0, rest.length()));
    int offset = lineStart + rest.offsetByCodePoints(0, points);
    return Optional.of(Position.in(text, offset, wordLength(message, offset)));
  }

  private Optional<Position> range(int startPoint, int endPoint) {
    int points = text.codePointCount(0, text.length());
    if (endPoint > points) {
      return Optional.empty();
    }
    int start = text.offsetByCodePoints(0, startPoint);
    int end = text.offsetByCodePoints(start, endPoint - startPoint);
    return Optional.of(Position.in(text, start, end - start));
  }

  private int lineStart(int line) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return start;
      }
      start = end + 1;
    }
    return start;
  }

  private int wordLength(String message, int offset) {
    Matcher near = NEAR.matcher(message);
    if (near.find() && text.startsWith(near.group(1), offset)) {
      return near.group(1).length();
    }
    int end = offset;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return offset < text.length() ? Math.max(1, end - offset) : 0;
  }
}
