package dev.tarn.ui.editor;

import dev.tarn.workspace.find.TextFinder;
import dev.tarn.workspace.find.TextQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;

/// What is searched and how. Immutable.
///
/// @param wanted a text, or an expression
/// @param matchCase true if `a` is not `A`
/// @param wholeWord true if letters around a find spoil it
/// @param expression true if it is a regular expression as Java writes them
record Search(String wanted, boolean matchCase, boolean wholeWord, boolean expression) {
  /// How many finds are kept.
  static final int MOST = 100_000;

  /// What a search gave.
  ///
  /// @param ranges in order
  /// @param more true if there are more than are kept
  record Found(List<TextRange> ranges, boolean more) {
    static final Found NOTHING = new Found(List.of(), false);
  }

  /// Searches a part of a text. For background threads.
  ///
  /// @throws PatternSyntaxException if it is no regular expression
  /// @throws IllegalStateException if the expression takes too long or too much stack
  Found in(String text, TextRange part) {
    List<TextRange> ranges = new ArrayList<>();
    if (!wanted.isEmpty()) {
      TextFinder finder = finder(text).within(part.start(), part.end());
      while (finder.next()) {
        if (ranges.size() == MOST) {
          return new Found(ranges, true);
        }
        ranges.add(new TextRange(finder.start(), finder.end()));
      }
    }
    return new Found(ranges, false);
  }

  /// What stands for one find.
  ///
  /// @param text the whole text
  /// @param range a find
  /// @param template in an expression, `$1` means its first group
  /// @throws IllegalArgumentException if the template names a group that is not there
  String replacement(String text, TextRange range, String template) {
    TextFinder finder = finder(text).within(range.start(), text.length());
    if (!expression || !finder.next() || finder.start() != range.start()) {
      return template;
    }
    StringBuilder result = new StringBuilder();
    // Appends the text before the find as well, which is cut off again.
    finder.appendReplacement(result, template);
    return result.substring(range.start());
  }

  /// Replaces all finds in a part of a text. For background threads.
  ///
  /// @return what the part becomes, and how many finds there were
  /// @throws IllegalArgumentException if the template names a group that is not there
  Replaced replaced(String text, TextRange part, String template) {
    TextFinder finder = finder(text).within(part.start(), part.end());
    String literal = expression ? template : Matcher.quoteReplacement(template);
    StringBuilder result = new StringBuilder(text.length());
    int count = 0;
    int from = 0;
    while (finder.next()) {
      finder.appendReplacement(result, literal);
      from = finder.end();
      count++;
    }
    result.append(text, from, Math.max(from, part.end()));
    return new Replaced(result.substring(Math.min(part.start(), result.length())), count);
  }

  /// What became of a part of a text.
  ///
  /// @param text the part as it is now
  /// @param count how many finds were replaced
  record Replaced(String text, int count) {}

  private TextFinder finder(String text) {
    return new TextQuery(wanted, matchCase, wholeWord, expression).in(text, () -> false);
  }
}
