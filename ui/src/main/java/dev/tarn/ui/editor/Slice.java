package dev.tarn.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;

/// A piece of a large change, small enough for an area to take it between two frames.
///
/// @param at UTF-16 index in the text as the pieces before it left it
/// @param text what comes or goes, among more
/// @param from where the piece begins in `text`
/// @param to where it ends in `text`
/// @param comes false if it goes
record Slice(int at, String text, int from, int to, boolean comes) {
  /// UTF-16 units of a piece that comes at most.
  static final int MOST = 1 << 20;

  /// Of one that goes, which costs an area far less.
  private static final int MOST_GOING = 1 << 24;

  /// Cuts changes in pieces, at line ends if there are some.
  ///
  /// @param changes each in the text as the one before left it
  /// @return in order; what goes, goes from its end on
  static List<Slice> of(List<PlainTextChange> changes) {
    List<Slice> slices = new ArrayList<>();
    for (PlainTextChange change : changes) {
      slices.addAll(cut(change.getPosition(), change.getRemoved(), false).reversed());
      slices.addAll(cut(change.getPosition(), change.getInserted(), true));
    }
    return slices;
  }

  /// UTF-16 units.
  int length() {
    return to - from;
  }

  /// What takes pieces back.
  ///
  /// @param made in order
  /// @return in order
  static List<Slice> back(List<Slice> made) {
    List<Slice> slices = new ArrayList<>();
    for (Slice slice : made.reversed()) {
      if (!slice.comes) {
        slices.addAll(cut(slice.at, slice.text.substring(slice.from, slice.to), true));
      } else if (!slices.isEmpty() && slices.getLast().goesBehind(slice)) {
        Slice behind = slices.removeLast();
        slices.add(new Slice(slice.at, slice.text, slice.from, behind.to, false));
      } else {
        slices.add(new Slice(slice.at, slice.text, slice.from, slice.to, false));
      }
    }
    return slices;
  }

  /// The lines that come. May take some time, on any thread.
  ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> lines() {
    return SqlArea.lines(comes ? text.substring(from, to) : "");
  }

  private boolean goesBehind(Slice other) {
    return !comes && other.at + other.length() == at && to - other.from <= MOST_GOING;
  }

  private static List<Slice> cut(int at, String text, boolean comes) {
    List<Slice> slices = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = end(text, from, comes ? MOST : MOST_GOING);
      slices.add(new Slice(at + from, text, from, to, comes));
      from = to;
    }
    return slices;
  }

  private static int end(String text, int from, int most) {
    if (text.length() - from <= most) {
      return text.length();
    }
    int end = from + most;
    int line = text.lastIndexOf('\n', end - 1);
    if (line > from + most / 2) {
      return line + 1;
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }
}
