package dev.tarn.workspace.find;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One find in a text.
///
/// @param start UTF-16 index of its first unit
/// @param end index behind its last unit
/// @param line from 1
/// @param before what stands before it in its line, cut if it is long
/// @param behind what stands behind it in its last line, cut if it is long
/// @param groups the find itself, then the groups of the expression; null for one that took no part
public record Match(
    int start, int end, int line, String before, String behind, List<@Nullable String> groups) {
  private static final int BEFORE = 40;
  private static final int BEHIND = 200;

  /// Copies the groups.
  public Match {
    groups = Collections.unmodifiableList(new ArrayList<>(groups));
  }

  /// What was found.
  ///
  /// @return may have more than one line
  public String found() {
    return String.valueOf(groups.getFirst());
  }

  static Match of(String text, int line, TextFinder at) {
    int lineStart = text.lastIndexOf('\n', at.start() - 1) + 1;
    int lineEnd = text.indexOf('\n', at.end());
    lineEnd = lineEnd < 0 ? text.length() : lineEnd;
    String before = text.substring(Math.max(lineStart, at.start() - BEFORE), at.start());
    boolean cut = at.start() - BEFORE > lineStart;
    return new Match(
        at.start(),
        at.end(),
        line,
        cut ? "…" + before : before.stripLeading(),
        text.substring(at.end(), Math.min(lineEnd, at.end() + BEHIND)),
        at.groups());
  }
}
