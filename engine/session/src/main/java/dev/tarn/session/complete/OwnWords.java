package dev.tarn.session.complete;

import java.util.List;
import java.util.Set;

/// The words behind names in statements that Tarn's engine alone knows.
final class OwnWords {
  private static final Set<String> OWNED = Set.of("TABLE", "VIEW", "SCHEMA", "DATABASE");

  private OwnWords() {}

  /// The words that may follow.
  ///
  /// @param words of the statement
  /// @param end UTF-16 index up to which the text is looked at
  /// @return in upper case; none behind anything else
  static List<String> after(Words words, int end) {
    int last = words.before(end);
    if (last < 1 || !words.word(0).equals("ALTER")) {
      return List.of();
    }
    boolean volume = words.isWord(1, "VOLUME");
    if (!volume && !OWNED.contains(words.word(1))) {
      return List.of();
    }
    int at = 2;
    while (at + 1 <= last && words.isSign(at + 1, ".")) {
      at += 2;
    }
    if (at == last) {
      return volume ? List.of("RENAME TO") : List.of("OWNER TO");
    }
    return !volume && at + 1 == last && words.word(last).equals("SET")
        ? List.of("OWNER TO")
        : List.of();
  }
}
