package dev.tarn.workspace.history;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a line: names and numbers, blanks, and each other character.
final class Words {
  /// Of longer lines no words are compared.
  private static final int LONGEST = 2_000;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|\\s+|.", Pattern.DOTALL);

  private final List<String> words = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final int length;

  Words(String line) {
    length = line.length();
    if (length <= LONGEST) {
      Matcher matcher = WORD.matcher(line);
      while (matcher.find()) {
        words.add(matcher.group());
        places.add(matcher.start());
      }
    }
  }

  /// How much two lines have in common.
  ///
  /// @return from 0 to 1
  double likeness(Words other) {
    Map<String, Integer> count = new HashMap<>();
    words.forEach(word -> count.merge(word, 1, Integer::sum));
    int common = 0;
    for (String word : other.words) {
      int left = count.getOrDefault(word, 0);
      if (left > 0 && !word.isBlank()) {
        common += word.length();
      }
      count.put(word, left - 1);
    }
    int all = weight() + other.weight();
    return all == 0 ? 1 : 2.0 * common / all;
  }

  /// What differs.
  ///
  /// @param mine gets the places in this line
  /// @param theirs gets the places in the other
  void compare(Words other, List<TextComparison.Mark> mine, List<TextComparison.Mark> theirs) {
    for (Change change :
        new MyersDiffWithLinearSpace<String>().computeDiff(words, other.words, null)) {
      mark(change.startOriginal, change.endOriginal, mine);
      other.mark(change.startRevised, change.endRevised, theirs);
    }
    mine.sort(Comparator.comparingInt(TextComparison.Mark::start));
    theirs.sort(Comparator.comparingInt(TextComparison.Mark::start));
  }

  private void mark(int from, int to, List<TextComparison.Mark> marks) {
    if (from < to) {
      marks.add(
          new TextComparison.Mark(places.get(from), to < places.size() ? places.get(to) : length));
    }
  }

  private int weight() {
    return words.stream().filter(word -> !word.isBlank()).mapToInt(String::length).sum();
  }
}
