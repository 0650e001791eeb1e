package dev.tarn.session.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The texts that must stand in whatever a regular expression fits, one behind the other. Only what
/// is certain is told: the reading ends at the first thing that is not plainly a character.
///
/// @param texts ASCII in lower case, each of two characters at least, in their order
/// @param simple true if the expression has nothing that could make a character beyond ASCII the
///   same as one of ASCII, but for [CaseFolding]
record PatternLiterals(List<String> texts, boolean simple) {
  /// Nothing is certain.
  static final PatternLiterals NONE = new PatternLiterals(List.of(), false);

  private static final String CLASSES = "dDwWsSbBAzZ";

  /// Reads an expression that Java can compile.
  static PatternLiterals of(String regex) {
    boolean simple = isSimple(regex);
    boolean certain = simple && regex.indexOf('|') < 0 && !regex.contains("(?");
    return new PatternLiterals(certain ? new Reading(regex).texts() : List.of(), simple);
  }

  private static boolean isSimple(String regex) {
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c >= 128) {
        return false;
      }
      if (c == '\\') {
        i++;
        char escaped = i < regex.length() ? regex.charAt(i) : 'x';
        if (escaped >= 128 || (isLetterOrDigit(escaped) && CLASSES.indexOf(escaped) < 0)) {
          return false;
        }
      } else if (c == '(' && regex.startsWith("(?", i) && !regex.startsWith("(?:", i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static final class Reading {
    private final String regex;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int at;

    Reading(String regex) {
      this.regex = regex;
    }

    List<String> texts() {
      while (at < regex.length() && "[(){}*?+".indexOf(regex.charAt(at)) < 0) {
        char c = regex.charAt(at++);
        boolean any = c == '.' || c == '^' || c == '$';
        if (c == '\\') {
          c = regex.charAt(at++);
          any = isLetterOrDigit(c);
        }
        take(c, any);
      }
      end();
      return List.copyOf(texts);
    }

    /// Takes a character, or a place where one of several may stand, with what follows it.
    private void take(char c, boolean any) {
      char quantifier = at < regex.length() ? regex.charAt(at) : ' ';
      boolean quantified = "*?+{".indexOf(quantifier) >= 0;
      boolean mayLack = quantified && quantifier != '+';
      if (any || mayLack) {
        end();
      } else {
        text.append(c);
      }
      if (quantified) {
        end();
        at = quantifier == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        boolean lazy = at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0;
        at += lazy ? 1 : 0;
      }
    }

    private void end() {
      if (text.length() > 1) {
        texts.add(text.toString().toLowerCase(Locale.ROOT));
      }
      text.setLength(0);
    }
  }
}
