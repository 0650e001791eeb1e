package dev.tarn.session.complete;

import dev.tarn.session.sql.Keywords;
import java.util.Locale;

/// In which case words of the language are written: as the user writes them.
final class Letters {
  private final boolean lower;

  private Letters(boolean lower) {
    this.lower = lower;
  }

  /// Follows what was typed of the word; without any, the other words of the statement.
  static Letters of(String prefix, Words words) {
    if (prefix.chars().anyMatch(Character::isLetter)) {
      return new Letters(prefix.chars().noneMatch(Character::isUpperCase));
    }
    int balance = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.clauseWord(i);
      if (word.length() > 1 && Keywords.contains(word)) {
        balance += Character.isLowerCase(words.text().charAt(words.start(i))) ? 1 : -1;
      }
    }
    return new Letters(balance > 0);
  }

  String of(String upper) {
    return lower ? upper.toLowerCase(Locale.ROOT) : upper;
  }

  /// A snippet has its own letters, unless the user writes small ones.
  String snippet(String text) {
    return lower ? text.toLowerCase(Locale.ROOT) : text;
  }
}
