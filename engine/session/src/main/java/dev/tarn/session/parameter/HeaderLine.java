package dev.tarn.session.parameter;

import dev.tarn.session.Position;
import dev.tarn.session.sql.Brackets;
import java.io.Serial;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads one definition: `NAME [TYPE[(CHOICES)]] [null] [= DEFAULT] ["LABEL"]`.
final class HeaderLine {
  private static final Pattern QUERY =
      Pattern.compile(
          "(?:SELECT|WITH|VALUES|FROM|SHOW|DESCRIBE|TABLE)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final String TYPES = ValueType.WORDS + ", daterange, dropdown(…) and multi(…)";

  private final String text;
  private final HeaderCursor cursor;
  private int nameStart;

  HeaderLine(String text, int start, int end) {
    this.text = text;
    this.cursor = new HeaderCursor(text, text.indexOf("@param", start) + "@param".length(), end);
  }

  /// A line that cannot be read.
  static final class Wrong extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Position place;

    private Wrong(String message, Position place) {
      super(message);
      this.place = place;
    }

    Position place() {
      return place;
    }
  }

  ParameterDefinition read() throws Wrong {
    cursor.skipBlanks();
    nameStart = cursor.at();
    String name = cursor.word();
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      throw problem(
          nameStart, cursor.end(), "A name is missing: write for example @param from date");
    }
    ParameterKind kind = kind();
    boolean nullable = cursor.takeWord("null");
    Written fallback = Written.NOTHING;
    int valueStart = cursor.end();
    cursor.skipBlanks();
    if (cursor.take('=')) {
      cursor.skipBlanks();
      valueStart = cursor.at();
      fallback = fallback(kind);
      nullable |= fallback.isNull();
    }
    int valueEnd = cursor.at();
    cursor.skipBlanks();
    String label = "";
    if (cursor.peek() == '"') {
      int start = cursor.at();
      label =
          cursor
              .quoted()
              .orElseThrow(() -> problem(start, cursor.end(), "The quote \" is never closed"));
      cursor.skipBlanks();
    }
    if (!cursor.atEnd()) {
      throw problem(
          cursor.at(),
          cursor.end(),
          "Only a label in double quotes may follow here; a text with blanks as a default stands"
              + " in single quotes");
    }
    ParameterDefinition definition = new ParameterDefinition(name, kind, nullable, fallback, label);
    check(definition, valueStart, valueEnd);
    return definition;
  }

  int nameStart() {
    return nameStart;
  }

  Wrong problem(int start, int end, String message) {
    return new Wrong(message, Position.in(text, start, Math.max(0, end - start)));
  }

  private void check(ParameterDefinition definition, int start, int end) throws Wrong {
    if (definition.fallback().isNothing()) {
      return;
    }
    try {
      definition.read(Written.NOTHING, ZonedDateTime.now(ZoneOffset.UTC));
    } catch (ParameterException e) {
      throw problem(start, end, "The default of " + definition.name() + ": " + e.words());
    }
  }

  private ParameterKind kind() throws Wrong {
    cursor.skipBlanks();
    if (cursor.atEnd() || cursor.peek() == '=' || cursor.peek() == '"') {
      return ParameterKind.text();
    }
    int start = cursor.at();
    String word = cursor.word().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "daterange" -> new ParameterKind.DateRange();
      case "null" -> {
        cursor.back(start);
        yield ParameterKind.text();
      }
      case "dropdown", "multi", "multiselect" -> choice(word.equals("dropdown"), start);
      default -> single(start);
    };
  }

  private ParameterKind single(int start) throws Wrong {
    int end = Math.max(cursor.at(), start + 1);
    String word = text.substring(start, end);
    return new ParameterKind.Single(
        ValueType.of(word)
            .orElseThrow(() ->
                problem(
                    start,
                    end,
                    "There is no parameter type '" + word + "': write one of " + TYPES)));
  }

  private ParameterKind choice(boolean one, int start) throws Wrong {
    String what = one ? "dropdown" : "multi";
    cursor.skipBlanks();
    ValueType type = null;
    if (cursor.peek() != '(') {
      int at = cursor.at();
      String word = cursor.word();
      type = ValueType.of(word).orElse(null);
      if (!word.isEmpty() && type == null) {
        throw problem(
            at, cursor.at(), "There is no type '" + word + "': write one of " + ValueType.WORDS);
      }
      cursor.skipBlanks();
    }
    int open = cursor.at();
    if (cursor.peek() != '(') {
      throw problem(
          start,
          open,
          "The choices of this " + what + " are missing: write " + what + "('A', 'B') or a query");
    }
    int close = Brackets.closing(text.substring(0, cursor.end()), open);
    if (close < 0) {
      throw problem(open, cursor.end(), "This parenthesis is never closed");
    }
    String inside = text.substring(open + 1, close).strip();
    if (QUERY.matcher(inside).matches()) {
      cursor.back(close + 1);
      Choices asked = new Choices.Asked(inside);
      return of(one, type == null ? ValueType.TEXT : type, asked);
    }
    cursor.back(open + 1);
    ChoiceList list = ChoiceList.labelled(new HeaderCursor(text, open + 1, close));
    if (list.choices().isEmpty() || list.wrong() >= 0) {
      int at = list.choices().isEmpty() ? open : list.wrong();
      throw problem(
          at,
          list.choices().isEmpty() ? close + 1 : close,
          "Write the choices with commas between them, such as 'A', 'B'");
    }
    cursor.back(close + 1);
    ValueType found = type == null ? list.type() : type;
    for (Choice choice : list.choices()) {
      try {
        found.read(choice.value(), ZonedDateTime.now(ZoneOffset.UTC));
      } catch (ParameterException e) {
        throw problem(open + 1, close, "The choice " + e.words());
      }
    }
    return of(one, found, new Choices.Listed(list.choices()));
  }

  private static ParameterKind of(boolean one, ValueType type, Choices choices) {
    return one ? new ParameterKind.Dropdown(type, choices) : new ParameterKind.Multi(type, choices);
  }

  private Written fallback(ParameterKind kind) throws Wrong {
    if (cursor.takeWord("null")) {
      return Written.NULL;
    }
    int start = cursor.at();
    if (kind instanceof ParameterKind.Multi) {
      ChoiceList list = ChoiceList.plain(cursor);
      if (list.wrong() >= 0 || list.choices().isEmpty()) {
        throw problem(
            Math.max(start, list.wrong()),
            cursor.end(),
            "Write the values with commas between them, such as 'A', 'B'");
      }
      return new Written(false, list.choices().stream().map(Choice::value).toList());
    }
    List<String> one = List.of(cursor.value().orElse(""));
    if (cursor.unclosed()) {
      throw problem(start, cursor.end(), "The quote ' is never closed");
    }
    boolean empty = one.getFirst().isEmpty() && cursor.at() == start;
    if (empty) {
      throw problem(start, cursor.end(), "A default is missing behind the equals sign");
    }
    return new Written(false, one);
  }
}
