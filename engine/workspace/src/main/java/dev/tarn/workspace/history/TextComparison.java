package dev.tarn.workspace.history;

import java.util.ArrayList;
import java.util.List;

/// Two texts side by side, line by line: lines that are alike stand beside each other, and what
/// differs within them is marked.
///
/// @param rows from the top
/// @param blocks the differences, from the top
/// @param counts how many lines differ
/// @param coarse true if the texts are so long that a difference may hold lines that are equal
public record TextComparison(List<Row> rows, List<Block> blocks, Counts counts, boolean coarse) {
  private static final double ALIKE = 0.4;

  /// Beyond this many pairs of lines in one difference, lines are paired in their order.
  private static final int MOST_PAIRS = 10_000;

  /// Beyond this many changed lines no words are marked.
  private static final int MOST_MARKED = 20_000;

  /// Copies the lists.
  public TextComparison {
    rows = List.copyOf(rows);
    blocks = List.copyOf(blocks);
  }

  /// A piece of a line that differs.
  ///
  /// @param start UTF-16 index from 0
  /// @param end behind its last unit
  public record Mark(int start, int end) {}

  /// One side of a row.
  ///
  /// @param number of the line from 1, or 0 if this side has no line here
  /// @param text without the line's end
  /// @param marks what differs in it; empty if the line differs as a whole
  public record Side(int number, String text, List<Mark> marks) {
    static final Side NONE = new Side(0, "", List.of());

    /// Tells if this side has a line here.
    ///
    /// @return false for a gap
    public boolean isLine() {
      return number > 0;
    }
  }

  /// A row.
  ///
  /// @param before the first text's side
  /// @param after the second text's side
  /// @param block which difference it belongs to, from 0, or -1
  public record Row(Side before, Side after, int block) {}

  /// A difference.
  ///
  /// @param row its first row, from 0
  /// @param start its first line in the first text, from 0
  /// @param end behind its last line in the first text
  /// @param otherStart its first line in the second text, from 0
  /// @param otherEnd behind its last line in the second text
  public record Block(int row, int start, int end, int otherStart, int otherEnd) {}

  /// How many lines differ.
  ///
  /// @param changed in both texts, but different
  /// @param added in the second only
  /// @param removed in the first only
  public record Counts(int changed, int added, int removed) {}

  /// Compares two texts. May take some seconds for very long ones.
  ///
  /// @param before with `\n` at line ends
  /// @param after with `\n` at line ends
  /// @return their comparison
  public static TextComparison of(String before, String after) {
    List<String> first = List.of(before.split("\n", -1));
    List<String> second = List.of(after.split("\n", -1));
    LineMatch.Found found = LineMatch.of(first, second);
    Builder builder = new Builder(first, second);
    found.blocks().forEach(builder::add);
    return builder.comparison(found.coarse());
  }

  /// The second text with one difference taken from the first.
  ///
  /// @param after the second text
  /// @param before the first text
  /// @param block which, from 0
  /// @return the new second text
  public String taking(String before, String after, int block) {
    Block taken = blocks.get(block);
    List<String> from = List.of(before.split("\n", -1));
    List<String> lines = new ArrayList<>(List.of(after.split("\n", -1)));
    List<String> replaced = lines.subList(taken.otherStart(), taken.otherEnd());
    replaced.clear();
    replaced.addAll(from.subList(taken.start(), taken.end()));
    return String.join("\n", lines);
  }

  /// Fills the rows from the top.
  private static final class Builder {
    private final List<String> before;
    private final List<String> after;
    private final List<Row> rows = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private int line;
    private int other;
    private int changed;
    private int added;
    private int removed;
    private int compared;

    Builder(List<String> before, List<String> after) {
      this.before = before;
      this.after = after;
    }

    void add(LineMatch.Block block) {
      same(block.start());
      blocks.add(
          new Block(rows.size(), block.start(), block.end(), block.otherStart(), block.otherEnd()));
      int[] pairs =
          LinePairs.of(
              before.subList(block.start(), block.end()),
              after.subList(block.otherStart(), block.otherEnd()),
              MOST_PAIRS);
      for (int i = 0; i < pairs.length; i++) {
        if (pairs[i] >= 0) {
          while (other < block.otherStart() + pairs[i]) {
            right();
          }
          both();
        } else {
          left();
        }
      }
      while (other < block.otherEnd()) {
        right();
      }
    }

    TextComparison comparison(boolean coarse) {
      same(before.size());
      return new TextComparison(rows, blocks, new Counts(changed, added, removed), coarse);
    }

    private void same(int end) {
      while (line < end) {
        rows.add(
            new Row(
                new Side(line + 1, before.get(line), List.of()),
                new Side(other + 1, after.get(other), List.of()),
                -1));
        line++;
        other++;
      }
    }

    private void left() {
      rows.add(
          new Row(new Side(line + 1, before.get(line), List.of()), Side.NONE, blocks.size() - 1));
      line++;
      removed++;
    }

    private void right() {
      rows.add(
          new Row(Side.NONE, new Side(other + 1, after.get(other), List.of()), blocks.size() - 1));
      other++;
      added++;
    }

    private void both() {
      List<Mark> marks = new ArrayList<>();
      List<Mark> otherMarks = new ArrayList<>();
      if (compared++ < MOST_MARKED) {
        Words words = new Words(before.get(line));
        Words otherWords = new Words(after.get(other));
        if (words.likeness(otherWords) >= ALIKE) {
          words.compare(otherWords, marks, otherMarks);
        }
      }
      rows.add(
          new Row(
              new Side(line + 1, before.get(line), List.copyOf(marks)),
              new Side(other + 1, after.get(other), List.copyOf(otherMarks)),
              blocks.size() - 1));
      line++;
      other++;
      changed++;
    }
  }
}
