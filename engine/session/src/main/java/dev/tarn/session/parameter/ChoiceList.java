package dev.tarn.session.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Values with commas between them: `'A' "first", 'B'`.
///
/// @param choices in order
/// @param type what all of them are: text as soon as one stands in quotes
/// @param wrong UTF-16 index of what cannot be read, -1 for nothing
record ChoiceList(List<Choice> choices, ValueType type, int wrong) {
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,20}(?:\\.\\d{1,18})?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /// Reads values that may have labels, up to the end.
  static ChoiceList labelled(HeaderCursor cursor) {
    return read(cursor, true);
  }

  /// Reads values up to the end or a label, which is that of the whole.
  static ChoiceList plain(HeaderCursor cursor) {
    return read(cursor, false);
  }

  private static ChoiceList read(HeaderCursor cursor, boolean labels) {
    List<Choice> choices = new ArrayList<>();
    boolean quotes = false;
    while (true) {
      cursor.skipBlanks();
      int start = cursor.at();
      Optional<String> value;
      if (cursor.peek() == '\'') {
        quotes = true;
        value = cursor.quoted();
      } else {
        value = Optional.of(cursor.element()).filter(text -> !text.isEmpty());
      }
      if (value.isEmpty()) {
        return new ChoiceList(choices, ValueType.TEXT, start);
      }
      cursor.skipBlanks();
      int afterValue = cursor.at();
      Optional<String> label = labels && cursor.peek() == '"' ? cursor.quoted() : Optional.of("");
      if (label.isEmpty()) {
        return new ChoiceList(choices, ValueType.TEXT, afterValue);
      }
      choices.add(new Choice(value.get(), label.get()));
      cursor.skipBlanks();
      if (!cursor.take(',')) {
        int wrong = cursor.atEnd() || (!labels && cursor.peek() == '"') ? -1 : cursor.at();
        return new ChoiceList(choices, quotes ? ValueType.TEXT : type(choices), wrong);
      }
    }
  }

  private static ValueType type(List<Choice> choices) {
    if (all(choices, WHOLE)) {
      return ValueType.WHOLE;
    }
    if (all(choices, DECIMAL)) {
      return ValueType.DECIMAL;
    }
    return all(choices, DAY) ? ValueType.DATE : ValueType.TEXT;
  }

  private static boolean all(List<Choice> choices, Pattern form) {
    return choices.stream().allMatch(choice -> form.matcher(choice.value()).matches());
  }
}
