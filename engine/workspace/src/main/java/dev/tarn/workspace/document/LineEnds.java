package dev.tarn.workspace.document;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How each line of a text ends in its file. Nearly always all lines end alike; a file in which
/// they do not is written back as it was, line by line. Not thread-safe.
final class LineEnds {
  private LineEnd main;
  private byte @Nullable [] each;
  private int count;

  private LineEnds(LineEnd main, byte @Nullable [] each) {
    this.main = main;
    this.each = each;
    this.count = each == null ? 0 : each.length;
  }

  /// All lines end alike.
  static LineEnds all(LineEnd kind) {
    return new LineEnds(kind, null);
  }

  /// The line ends of a text as the file has it.
  static LineEnds of(String raw) {
    Map<LineEnd, Integer> counts = new EnumMap<>(LineEnd.class);
    byte[] found = new byte[16];
    int lines = 0;
    for (int i = 0; i < raw.length(); i++) {
      char unit = raw.charAt(i);
      if (unit != '\n' && unit != '\r') {
        continue;
      }
      LineEnd kind = LineEnd.LF;
      if (unit == '\r') {
        boolean pair = i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
        kind = pair ? LineEnd.CRLF : LineEnd.CR;
        i += pair ? 1 : 0;
      }
      counts.merge(kind, 1, Integer::sum);
      if (lines == found.length) {
        found = Arrays.copyOf(found, lines * 2);
      }
      found[lines++] = (byte) kind.letter();
    }
    LineEnd most = LineEnd.LF;
    for (LineEnd kind : LineEnd.values()) {
      most = counts.getOrDefault(kind, 0) > counts.getOrDefault(most, 0) ? kind : most;
    }
    boolean alike = counts.getOrDefault(most, 0) == lines;
    return new LineEnds(most, alike ? null : Arrays.copyOf(found, lines));
  }

  /// How new lines end, and most others.
  LineEnd main() {
    return main;
  }

  /// Tells if not all lines end alike.
  boolean isMixed() {
    return each != null;
  }

  /// Takes note of a change of a text.
  ///
  /// @param text as it was before
  void change(TextBuffer text, TextChange change) {
    if (isMixed()) {
      change(
          text.lineEnds(0, change.offset()),
          text.lineEnds(change.offset(), change.offset() + change.removed()),
          (int) change.inserted().chars().filter(unit -> unit == '\n').count());
    }
  }

  /// Takes note of a change of a mixed text.
  ///
  /// @param before how many lines end before the change
  /// @param removed how many line ends went
  /// @param inserted how many came
  private void change(int before, int removed, int inserted) {
    byte[] old = each;
    if (old == null || removed + inserted == 0) {
      return;
    }
    byte[] fresh = new byte[count - removed + inserted];
    System.arraycopy(old, 0, fresh, 0, before);
    // An end that is written anew in the same place, as by undoing, stays as it was.
    Arrays.fill(fresh, before, before + inserted, (byte) main.letter());
    System.arraycopy(old, before, fresh, before, Math.min(removed, inserted));
    System.arraycopy(old, before + removed, fresh, before + inserted, count - before - removed);
    each = fresh;
    count = fresh.length;
  }

  /// The text as the file has it.
  ///
  /// @param text with `\n` at the line ends
  String written(String text) {
    byte[] kinds = each;
    if (kinds == null) {
      return main == LineEnd.LF ? text : text.replace("\n", main.characters());
    }
    StringBuilder out = new StringBuilder(text.length() + count);
    int start = 0;
    int line = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      LineEnd kind = line < count ? LineEnd.of((char) kinds[line]) : main;
      out.append(text, start, end).append(kind.characters());
      start = end + 1;
      line++;
    }
    return out.append(text, start, text.length()).toString();
  }

  LineEnds copy() {
    byte[] kinds = each;
    return new LineEnds(main, kinds == null ? null : kinds.clone());
  }

  /// A short text for the journal: counts with letters, such as `120L3C`.
  ///
  /// @return null if all lines end alike
  @Nullable String packed() {
    byte[] kinds = each;
    if (kinds == null) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < kinds.length; ) {
      int from = i;
      while (i < kinds.length && kinds[i] == kinds[from]) {
        i++;
      }
      out.append(i - from).append((char) kinds[from]);
    }
    return out.toString();
  }

  /// What [#packed()] told.
  ///
  /// @param packed null if all lines end alike
  static LineEnds unpacked(LineEnd main, @Nullable String packed) {
    if (packed == null) {
      return all(main);
    }
    byte[] kinds = new byte[16];
    int lines = 0;
    int number = 0;
    for (int i = 0; i < packed.length(); i++) {
      char kind = packed.charAt(i);
      if (Character.isDigit(kind)) {
        number = number * 10 + Character.digit(kind, 10);
        continue;
      }
      if (lines + number > kinds.length) {
        kinds = Arrays.copyOf(kinds, Math.max(kinds.length * 2, lines + number));
      }
      Arrays.fill(kinds, lines, lines + number, (byte) kind);
      lines += number;
      number = 0;
    }
    return new LineEnds(main, Arrays.copyOf(kinds, lines));
  }
}
