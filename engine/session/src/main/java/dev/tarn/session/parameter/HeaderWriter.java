package dev.tarn.session.parameter;

import java.util.ArrayList;
import java.util.List;

/// Writes definitions into a file's header. It changes its own lines only, and leaves those alone
/// whose meaning is the same.
public final class HeaderWriter {
  private HeaderWriter() {}

  /// Finds what must change for a text to define certain parameters.
  ///
  /// @param text the file's text
  /// @param wanted what it shall define, in order
  /// @return changes from the end of the text to its beginning, so that each can be made as it
  ///   stands; empty if the text says so already
  public static List<TextEdit> edits(String text, List<ParameterDefinition> wanted) {
    List<ParameterHeader.Entry> slots = ParameterHeader.of(text).entries();
    List<TextEdit> edits = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      ParameterHeader.Entry slot = slots.get(i);
      if (i >= wanted.size()) {
        edits.addFirst(removal(text, slot));
      } else if (!wanted.get(i).equals(slot.definition())) {
        edits.addFirst(new TextEdit(slot.start(), slot.end(), line(wanted.get(i))));
      }
    }
    if (wanted.size() > slots.size()) {
      List<String> lines =
          wanted.subList(slots.size(), wanted.size()).stream().map(HeaderWriter::line).toList();
      edits.addFirst(addition(text, slots, String.join("\n", lines)));
    }
    return edits;
  }

  /// The text with all changes made.
  ///
  /// @param text the file's text
  /// @param wanted what it shall define, in order
  /// @return the new text
  public static String write(String text, List<ParameterDefinition> wanted) {
    StringBuilder written = new StringBuilder(text);
    edits(text, wanted).forEach(edit -> written.replace(edit.start(), edit.end(), edit.text()));
    return written.toString();
  }

  /// A definition as a comment.
  ///
  /// @param definition what it says
  /// @return one line, without its end
  public static String line(ParameterDefinition definition) {
    StringBuilder line = new StringBuilder("-- @param ").append(definition.name());
    line.append(' ').append(type(definition.kind()));
    Written fallback = definition.fallback();
    if (definition.nullable() && !fallback.isNull()) {
      line.append(" null");
    }
    if (fallback.isNull()) {
      line.append(" = null");
    } else if (!fallback.isNothing()) {
      line.append(" = ").append(fallback(definition.kind(), fallback.parts()));
    }
    if (!definition.label().isEmpty()) {
      line.append(' ').append(quoted(definition.label(), '"'));
    }
    return line.toString().replaceAll("\\R", " ");
  }

  /// What stands for a type.
  ///
  /// @param kind of a parameter
  /// @return such as `date` or `multi('A', 'B')`
  public static String type(ParameterKind kind) {
    return switch (kind) {
      case ParameterKind.Single single -> single.type().word();
      case ParameterKind.DateRange _ -> "daterange";
      case ParameterKind.Dropdown(ValueType type, Choices choices) ->
          "dropdown" + choices(type, choices);
      case ParameterKind.Multi(ValueType type, Choices choices) -> "multi" + choices(type, choices);
    };
  }

  private static String choices(ValueType type, Choices choices) {
    return switch (choices) {
      case Choices.Asked asked ->
          (type == ValueType.TEXT ? "" : " " + type.word()) + "(" + asked.query() + ")";
      case Choices.Listed(List<Choice> all) -> {
        String list = String.join(", ", all.stream().map(each -> choice(type, each)).toList());
        yield (guessed(list) == type ? "" : " " + type.word()) + "(" + list + ")";
      }
    };
  }

  private static ValueType guessed(String list) {
    return ChoiceList.labelled(new HeaderCursor(list, 0, list.length())).type();
  }

  private static String choice(ValueType type, Choice choice) {
    String label = choice.label().isEmpty() ? "" : " " + quoted(choice.label(), '"');
    return value(type, choice.value()) + label;
  }

  private static String fallback(ParameterKind kind, List<String> parts) {
    return switch (kind) {
      case ParameterKind.DateRange _ -> String.join("..", parts);
      case ParameterKind.Multi multi ->
          String.join(", ", parts.stream().map(part -> value(multi.type(), part)).toList());
      default -> value(kind.type(), parts.getFirst());
    };
  }

  private static String value(ValueType type, String value) {
    return type == ValueType.TEXT ? quoted(value, '\'') : value;
  }

  private static String quoted(String text, char quote) {
    String sign = String.valueOf(quote);
    return sign + text.replace(sign, sign + sign) + sign;
  }

  /// The whole line goes if nothing else is on it.
  private static TextEdit removal(String text, ParameterHeader.Entry slot) {
    int start = slot.start();
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    boolean alone = start == 0 || text.charAt(start - 1) == '\n';
    int end = slot.end();
    if (alone && end < text.length()) {
      end += text.startsWith("\r\n", end) ? 2 : 1;
    }
    return alone ? new TextEdit(start, end, "") : new TextEdit(slot.start(), slot.end(), "");
  }

  private static TextEdit addition(String text, List<ParameterHeader.Entry> slots, String lines) {
    if (!slots.isEmpty()) {
      int end = slots.getLast().end();
      return new TextEdit(end, end, "\n" + lines);
    }
    boolean blank = text.isEmpty() || text.charAt(0) == '\n' || text.charAt(0) == '\r';
    return new TextEdit(0, 0, lines + (blank ? "\n" : "\n\n"));
  }
}
