package dev.tarn.workspace.history;

import java.util.ArrayList;
import java.util.List;

/// What differs between two texts, line by line.
///
/// @param lines all lines of both, in order
/// @param added how many are in the second only
/// @param removed how many are in the first only
public record TextDiff(List<Line> lines, int added, int removed) {
  /// Copies the lines.
  public TextDiff {
    lines = List.copyOf(lines);
  }

  /// In which of the texts a line is.
  public enum Kind {
    /// In both.
    SAME,
    /// In the first only.
    REMOVED,
    /// In the second only.
    ADDED
  }

  /// A line.
  ///
  /// @param kind where it is
  /// @param before its number in the first text, from 1, or 0 if it is not there
  /// @param after its number in the second text, from 1, or 0 if it is not there
  /// @param text without the line's end
  public record Line(Kind kind, int before, int after, String text) {}

  /// Compares two texts.
  ///
  /// @param before with `\n` at line ends
  /// @param after with `\n` at line ends
  /// @return the shortest list of changes, but of very long texts one that is found quickly
  public static TextDiff of(String before, String after) {
    return of(List.of(before.split("\n", -1)), List.of(after.split("\n", -1)));
  }

  private static TextDiff of(List<String> before, List<String> after) {
    Lines lines = new Lines();
    int at = 0;
    for (LineMatch.Block block : LineMatch.of(before, after).blocks()) {
      lines.same(before.subList(at, block.start()));
      lines.removed(before.subList(block.start(), block.end()));
      lines.added(after.subList(block.otherStart(), block.otherEnd()));
      at = block.end();
    }
    lines.same(before.subList(at, before.size()));
    return lines.diff();
  }

  /// Numbers the lines.
  private static final class Lines {
    private final List<Line> lines = new ArrayList<>();
    private int before;
    private int after;
    private int added;
    private int removed;

    void same(List<String> texts) {
      texts.forEach(text -> lines.add(new Line(Kind.SAME, ++before, ++after, text)));
    }

    void removed(List<String> texts) {
      texts.forEach(text -> lines.add(new Line(Kind.REMOVED, ++before, 0, text)));
      removed += texts.size();
    }

    void added(List<String> texts) {
      texts.forEach(text -> lines.add(new Line(Kind.ADDED, 0, ++after, text)));
      added += texts.size();
    }

    TextDiff diff() {
      return new TextDiff(lines, added, removed);
    }
  }
}
