package dev.tarn.workspace.history;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the lines that two texts have in common.
///
/// Short stretches get the shortest list of changes. That takes too long for long ones, so these
/// are first cut at lines that each text has once, which is what a reader does as well. A long
/// stretch without such lines counts as one change.
final class LineMatch {
  /// Beyond this many lines the shortest list takes longer than it helps.
  private static final int MOST_LINES = 6_000;

  private final int[] before;
  private final int[] after;
  private final List<Block> blocks = new ArrayList<>();
  private boolean coarse;

  private LineMatch(List<String> first, List<String> second) {
    Map<String, Integer> numbers = new HashMap<>();
    before = numbered(first, numbers);
    after = numbered(second, numbers);
  }

  /// Lines that differ.
  ///
  /// @param start the first of them in the first text, from 0
  /// @param end behind the last of them in the first text
  /// @param otherStart the first of them in the second text, from 0
  /// @param otherEnd behind the last of them in the second text
  record Block(int start, int end, int otherStart, int otherEnd) {}

  /// What was found.
  ///
  /// @param blocks in order
  /// @param coarse true if a block may hold lines that are equal
  record Found(List<Block> blocks, boolean coarse) {}

  /// Compares two texts, line by line.
  static Found of(List<String> first, List<String> second) {
    LineMatch match = new LineMatch(first, second);
    match.compare(0, match.before.length, 0, match.after.length);
    return new Found(joined(match.blocks), match.coarse);
  }

  private void compare(int from, int to, int otherFrom, int otherTo) {
    int start = from;
    int other = otherFrom;
    while (start < to && other < otherTo && before[start] == after[other]) {
      start++;
      other++;
    }
    int end = to;
    int otherEnd = otherTo;
    while (end > start && otherEnd > other && before[end - 1] == after[otherEnd - 1]) {
      end--;
      otherEnd--;
    }
    if (start == end || other == otherEnd) {
      add(start, end, other, otherEnd);
    } else if (end - start + otherEnd - other <= MOST_LINES) {
      shortest(start, end, other, otherEnd);
    } else {
      cut(start, end, other, otherEnd);
    }
  }

  private void cut(int start, int end, int other, int otherEnd) {
    List<int[]> anchors = anchors(start, end, other, otherEnd);
    if (anchors.isEmpty()) {
      coarse = true;
      add(start, end, other, otherEnd);
      return;
    }
    int at = start;
    int otherAt = other;
    for (int[] anchor : anchors) {
      compare(at, anchor[0], otherAt, anchor[1]);
      at = anchor[0] + 1;
      otherAt = anchor[1] + 1;
    }
    compare(at, end, otherAt, otherEnd);
  }

  private void shortest(int start, int end, int other, int otherEnd) {
    List<Integer> one = Arrays.stream(before, start, end).boxed().toList();
    List<Integer> two = Arrays.stream(after, other, otherEnd).boxed().toList();
    List<Change> changes =
        new ArrayList<>(new MyersDiffWithLinearSpace<Integer>().computeDiff(one, two, null));
    changes.sort(
        Comparator.comparingInt((Change change) -> change.startOriginal)
            .thenComparingInt(change -> change.startRevised));
    for (Change change : changes) {
      add(
          start + change.startOriginal,
          start + change.endOriginal,
          other + change.startRevised,
          other + change.endRevised);
    }
  }

  private void add(int start, int end, int other, int otherEnd) {
    if (start < end || other < otherEnd) {
      blocks.add(new Block(start, end, other, otherEnd));
    }
  }

  /// Pairs of lines that each stretch has once, as many as come in the same order in both.
  private List<int[]> anchors(int start, int end, int other, int otherEnd) {
    Map<Integer, Integer> places = once(before, start, end);
    Map<Integer, Integer> otherPlaces = once(after, other, otherEnd);
    List<int[]> pairs = new ArrayList<>();
    for (int line = start; line < end; line++) {
      if (places.getOrDefault(before[line], -1) == line
          && otherPlaces.getOrDefault(before[line], -1) >= 0) {
        pairs.add(new int[] {line, otherPlaces.get(before[line])});
      }
    }
    return rising(pairs);
  }

  /// The longest list of pairs whose second places rise.
  private static List<int[]> rising(List<int[]> pairs) {
    int[] last = new int[pairs.size()];
    int[] previous = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) / 2;
        boolean less = pairs.get(last[middle])[1] < pairs.get(i)[1];
        low = less ? middle + 1 : low;
        high = less ? high : middle;
      }
      previous[i] = low == 0 ? -1 : last[low - 1];
      last[low] = i;
      length = Math.max(length, low + 1);
    }
    List<int[]> found = new ArrayList<>();
    for (int i = length == 0 ? -1 : last[length - 1]; i >= 0; i = previous[i]) {
      found.add(pairs.get(i));
    }
    return found.reversed();
  }

  private static Map<Integer, Integer> once(int[] lines, int from, int to) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = from; i < to; i++) {
      places.merge(lines[i], i, (_, _) -> -1);
    }
    return places;
  }

  private static int[] numbered(List<String> lines, Map<String, Integer> numbers) {
    int[] all = new int[lines.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = numbers.computeIfAbsent(lines.get(i), _ -> numbers.size());
    }
    return all;
  }

  /// Blocks that touch are one.
  private static List<Block> joined(List<Block> blocks) {
    List<Block> all = new ArrayList<>();
    for (Block block : blocks) {
      Block last = all.isEmpty() ? null : all.getLast();
      if (last != null && last.end() == block.start() && last.otherEnd() == block.otherStart()) {
        all.set(
            all.size() - 1,
            new Block(last.start(), block.end(), last.otherStart(), block.otherEnd()));
      } else {
        all.add(block);
      }
    }
    return all;
  }
}
