package dev.tarn.ui.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Where what the user typed stands in a title, and how well it fits.
///
/// A run of letters at the start of a word fits best, then a run anywhere, then several words that
/// are all there in any order, then three or more letters in their order with gaps, such as `ssp`
/// in `Show the side panel`.
///
/// @param marked which characters of the title fit, by index
/// @param cost lower is better
record Match(List<Integer> marked, int cost) {
  static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::cost);

  private static final int INSIDE_WORD = 100;
  private static final int WORDS = 300;
  private static final int SCATTERED = 1000;
  private static final int LEAST_SCATTERED = 3;

  /// Looks for the letters.
  ///
  /// @param title what is offered
  /// @param typed what the user wrote; blank fits all
  /// @return empty if it does not fit
  static Optional<Match> of(String title, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    String text = title.toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return Optional.of(new Match(List.of(), 0));
    }
    return run(text, wanted).or(() -> words(text, wanted)).or(() -> scattered(text, wanted));
  }

  private static Optional<Match> run(String text, String wanted) {
    int inside = -1;
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return Optional.of(range(at, wanted.length(), at));
      }
      inside = inside < 0 ? at : inside;
    }
    return inside < 0
        ? Optional.empty()
        : Optional.of(range(inside, wanted.length(), INSIDE_WORD + inside));
  }

  private static Optional<Match> words(String text, String wanted) {
    SortedSet<Integer> marked = new TreeSet<>();
    int cost = WORDS;
    for (String word : wanted.split("\\s+", -1)) {
      Match one = run(text, word).orElse(null);
      if (one == null) {
        return Optional.empty();
      }
      marked.addAll(one.marked());
      cost += one.cost();
    }
    return Optional.of(new Match(List.copyOf(marked), cost));
  }

  private static Match range(int from, int length, int cost) {
    return new Match(IntStream.range(from, from + length).boxed().toList(), cost);
  }

  private static Optional<Match> scattered(String text, String wanted) {
    if (wanted.length() < LEAST_SCATTERED) {
      return Optional.empty();
    }
    List<Integer> marked = new ArrayList<>();
    int at = -1;
    for (int i = 0; i < wanted.length(); i++) {
      at = text.indexOf(wanted.charAt(i), at + 1);
      if (at < 0) {
        return Optional.empty();
      }
      marked.add(at);
    }
    int spread = marked.getLast() - marked.getFirst();
    return spread > wanted.length() * 4
        ? Optional.empty()
        : Optional.of(new Match(List.copyOf(marked), SCATTERED + spread));
  }
}
