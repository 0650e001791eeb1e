package dev.tarn.session.parameter;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.Parameters;
import dev.tarn.session.Position;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import dev.tarn.session.sql.SqlMarker;
import dev.tarn.session.sql.SqlMarkers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A statement in the form in which it is sent: markers that Spark's grammar does not have are
/// written anew, each for itself, and no value is ever put into the text.
///
/// - `:period.min` becomes `:period_min`,
/// - `${name}` becomes `:name`,
/// - `IN (:several)` becomes `IN (:several_1, :several_2)`.
///
/// Places in it can be found again in the user's text. Immutable.
public final class BoundText {
  private final Statement statement;
  private final String text;
  private final Parameters parameters;
  private final List<Edit> edits;
  private final @Nullable StatementError problem;

  /// A marker that was written anew.
  ///
  /// @param start UTF-16 index in the user's text
  /// @param length in the user's text
  /// @param sent UTF-16 index in the text that is sent
  /// @param sentLength in the text that is sent
  private record Edit(int start, int length, int sent, int sentLength) {}

  private BoundText(
      Statement statement,
      String text,
      Parameters parameters,
      List<Edit> edits,
      @Nullable StatementError problem) {
    this.statement = statement;
    this.text = text;
    this.parameters = parameters;
    this.edits = List.copyOf(edits);
    this.problem = problem;
  }

  /// Prepares a statement.
  ///
  /// @param statement as the user wrote it, with its values
  /// @return what to send, or a problem
  public static BoundText of(Statement statement) {
    if (statement.parameters().isEmpty()) {
      return new BoundText(statement, statement.text(), Parameters.NONE, List.of(), null);
    }
    return new Writer(statement).write();
  }

  /// What to send.
  ///
  /// @return the user's own text if nothing had to change
  public String text() {
    return text;
  }

  /// The values for the text that is sent.
  ///
  /// @return without ranges
  public Parameters parameters() {
    return parameters;
  }

  /// Why it cannot be sent.
  ///
  /// @return empty if all is well
  public Optional<StatementError> problem() {
    return Optional.ofNullable(problem);
  }

  /// An error of the text that was sent, with its place in the user's text.
  ///
  /// @param error of the engine
  /// @return the same if nothing had to change
  public StatementError inOriginal(StatementError error) {
    Position sent = error.position();
    if (edits.isEmpty() || sent == null) {
      return error;
    }
    int start = back(sent.offset(), true);
    int end = Math.max(start, back(sent.offset() + sent.length(), false));
    return new StatementError(
        error.kind(),
        error.message(),
        error.condition(),
        error.sqlState(),
        error.parameters(),
        Position.in(statement.text(), start, end - start),
        error.detail());
  }

  private int back(int offset, boolean isStart) {
    int shift = 0;
    for (Edit edit : edits) {
      if (offset < edit.sent() || (!isStart && offset == edit.sent())) {
        break;
      }
      int end = edit.sent() + edit.sentLength();
      if (isStart ? offset < end : offset <= end) {
        return isStart ? edit.start() : edit.start() + edit.length();
      }
      shift = edit.start() + edit.length() - end;
    }
    return offset + shift;
  }

  private static final class Writer {
    private final Statement statement;
    private final List<SqlMarker> markers;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, ParameterValue> named = new LinkedHashMap<>();
    private final Map<String, String> fresh = new LinkedHashMap<>();

    /// The lists of which each value is sent for itself.
    private final Set<String> spread = new HashSet<>();

    private final List<ParameterValue> positional = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Writer(Statement statement) {
      this.statement = statement;
      this.markers = SqlMarkers.of(statement.text());
      markers.forEach(marker -> taken.add(marker.name()));
      taken.addAll(statement.parameters().named().keySet());
    }

    BoundText write() {
      Parameters given = statement.parameters();
      int copied = 0;
      int asked = 0;
      for (SqlMarker marker : markers) {
        boolean question = marker.form() == SqlMarker.Form.QUESTION;
        @Nullable ParameterValue value =
            question
                ? (asked < given.positional().size() ? given.positional().get(asked++) : null)
                : given.named().get(marker.name());
        if (value instanceof ParameterValue.Range && (question || marker.part().isEmpty())) {
          return failed(marker, "is a range: write :%1$s.min or :%1$s.max");
        }
        if (value != null && !(value instanceof ParameterValue.Range) && isPart(marker)) {
          return failed(marker, "is no range, so it has no ." + marker.part());
        }
        String written = written(marker, value);
        text.append(statement.text(), copied, marker.start());
        edit(marker, written);
        copied = marker.end();
      }
      text.append(statement.text(), copied, statement.text().length());
      given
          .positional()
          .subList(Math.min(asked, given.positional().size()), given.positional().size())
          .forEach(positional::add);
      given
          .named()
          .forEach((name, value) -> {
            if (!(value instanceof ParameterValue.Range) && !spread.contains(name)) {
              named.putIfAbsent(name, value);
            }
          });
      Parameters sent =
          positional.isEmpty() ? Parameters.named(named) : new Parameters(Map.of(), positional);
      return new BoundText(statement, text.toString(), sent, edits, null);
    }

    private static boolean isPart(SqlMarker marker) {
      return !marker.part().isEmpty();
    }

    private void edit(SqlMarker marker, String written) {
      int length = marker.end() - marker.start();
      if (!statement.text().startsWith(written, marker.start()) || written.length() != length) {
        edits.add(new Edit(marker.start(), length, text.length(), written.length()));
      }
      text.append(written);
    }

    private String written(SqlMarker marker, @Nullable ParameterValue value) {
      if (marker.form() == SqlMarker.Form.QUESTION) {
        return questions(marker, value);
      }
      if (value == null) {
        return statement.text().substring(marker.start(), marker.end());
      }
      if (value instanceof ParameterValue.Range range) {
        String name = fresh(marker.name() + "_" + marker.part());
        named.put(name, marker.part().equals("min") ? range.min() : range.max());
        return ":" + name;
      }
      if (value instanceof ParameterValue.Several several && marker.inList()) {
        List<String> names = new ArrayList<>();
        spread.add(marker.name());
        for (int i = 0; i < several.values().size(); i++) {
          String name = fresh(marker.name() + "_" + (i + 1));
          named.put(name, several.values().get(i));
          names.add(":" + name);
        }
        return String.join(", ", names);
      }
      if (value instanceof ParameterValue.Several) {
        named.put(marker.name(), value);
      }
      return ":" + marker.name();
    }

    private String questions(SqlMarker marker, @Nullable ParameterValue value) {
      if (value instanceof ParameterValue.Several several && marker.inList()) {
        positional.addAll(several.values());
        return "?" + ", ?".repeat(several.values().size() - 1);
      }
      if (value != null) {
        positional.add(value);
      }
      return "?";
    }

    /// A name that stands for nothing else.
    private String fresh(String wanted) {
      return fresh.computeIfAbsent(
          wanted,
          name -> {
            String free = name;
            while (!taken.add(free)) {
              free += "_";
            }
            return free;
          });
    }

    private BoundText failed(SqlMarker marker, String why) {
      String name = marker.name();
      String subject = name.isEmpty() ? "This value " : "The parameter " + name + " ";
      String message = subject + String.format(Locale.ROOT, why, name);
      Position place = Position.in(statement.text(), marker.start(), marker.end() - marker.start());
      StatementError error =
          new StatementError(
              StatementError.Kind.STATEMENT, message, null, null, Map.of(), place, message);
      return new BoundText(statement, statement.text(), Parameters.NONE, List.of(), error);
    }
  }
}
