package dev.tarn.session.connect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts an engine's message down to what a person reads: no condition in brackets, no SQLSTATE, no
/// plan, no copy of the statement, no stack trace.
final class ErrorText {
  private static final Pattern CONDITION = Pattern.compile("^\\s*\\[([A-Z0-9_.]+)]\\s*");
  private static final Pattern SQL_STATE = Pattern.compile("\\s*SQLSTATE: [0-9A-Z]{5}");
  private static final Pattern PLACE =
      Pattern.compile(
          "(;\\s*line \\d+,? pos(ition)? \\d+|\\s*\\(line \\d+, pos \\d+\\))\\s*;?\\s*$");

  /// A plan begins with a mark, or its second line does.
  private static final Pattern PLAN = Pattern.compile(";\\n(?:['+!:]|\\w[^\\n]*\\n\\s*[+:]- )");

  private static final Pattern JAVA_CLASS =
      Pattern.compile("^(?:[a-z][\\w$]*\\.)+[A-Z][\\w$]*(?:Exception|Error|Throwable): ");
  private static final Pattern TASK =
      Pattern.compile(
          "Job aborted due to stage failure: .*? in stage [\\d.]+ failed \\d+ times?, "
              + "most recent failure: [^:]*?\\([^)]*\\): ",
          Pattern.DOTALL);

  private ErrorText() {}

  /// Cuts a message.
  ///
  /// @param message the engine's, as it came
  /// @return one or more sentences; the message itself if nothing would be left
  static String plain(String message) {
    String text = TASK.matcher(message).replaceFirst("");
    text = before(text, "\n== SQL");
    text = before(text, "\n== DataFrame");
    text = before(text, "\nDriver stacktrace:");
    text = before(text, "\n\tat ");
    text = before(text, "\nJVM stacktrace:");
    text = before(text, "; line ", Pattern.compile("; line \\d+ pos \\d+;?\\n"));
    text = before(text, ";\n", PLAN);
    text = JAVA_CLASS.matcher(text).replaceFirst("");
    text = CONDITION.matcher(text).replaceFirst("");
    text = PLACE.matcher(text.strip()).replaceFirst("");
    text = SQL_STATE.matcher(text).replaceFirst("").strip();
    return text.isEmpty() ? message.strip() : text;
  }

  /// Cuts only the condition in brackets and the plan, for messages whose every line matters.
  ///
  /// @param message the engine's, as it came
  /// @return the rest
  static String withoutCondition(String message) {
    return CONDITION.matcher(before(message, ";\n", PLAN)).replaceFirst("").strip();
  }

  /// The condition that a message begins with.
  ///
  /// @param message the engine's, as it came
  /// @return empty if there is none
  static String condition(String message) {
    Matcher matcher = CONDITION.matcher(JAVA_CLASS.matcher(message).replaceFirst(""));
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String before(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String before(String text, String hint, Pattern mark) {
    if (!text.contains(hint)) {
      return text;
    }
    Matcher matcher = mark.matcher(text);
    return matcher.find() ? text.substring(0, matcher.start()) : text;
  }
}
