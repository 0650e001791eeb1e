package dev.tarn.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /// The compiled expression.
  ///
  /// @throws PatternSyntaxException which says what is wrong with it
  Pattern pattern() {
    int flags = Pattern.MULTILINE | (expression ? 0 : Pattern.LITERAL);
    flags |= matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(wanted, flags);
  }

  /// Searches a part of a text. For background threads; ends early if its thread is interrupted.
  ///
  /// @throws PatternSyntaxException if it is no regular expression
  /// @throws IllegalStateException if the expression takes too long or too much stack
  Found in(String text, TextRange part) {
    if (wanted.isEmpty()) {
      return Found.NOTHING;
    }
    Matcher matcher = pattern().matcher(new Patient(text));
    matcher.region(part.start(), part.end());
    matcher.useAnchoringBounds(false).useTransparentBounds(true);
    List<TextRange> ranges = new ArrayList<>();
    try {
      while (matcher.find()) {
        if (matcher.end() > matcher.start() && isWord(text, matcher)) {
          if (ranges.size() == MOST) {
            return new Found(ranges, true);
          }
          ranges.add(new TextRange(matcher.start(), matcher.end()));
        }
      }
    } catch (StackOverflowError e) {
      throw new IllegalStateException("The expression is too deep", e);
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
    if (!expression) {
      return template;
    }
    Matcher matcher = pattern().matcher(text);
    matcher.useAnchoringBounds(false).useTransparentBounds(true);
    matcher.region(range.start(), text.length());
    if (!matcher.lookingAt()) {
      return template;
    }
    StringBuilder result = new StringBuilder();
    try {
      // Appends the text before the find as well, which is cut off again.
      matcher.appendReplacement(result, template);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return result.substring(range.start());
  }

  /// Replaces all finds in a part of a text. For background threads.
  ///
  /// @return what the part becomes, and how many finds there were
  /// @throws IllegalArgumentException if the template names a group that is not there
  Replaced replaced(String text, TextRange part, String template) {
    Matcher matcher = pattern().matcher(new Patient(text));
    matcher.region(part.start(), part.end());
    matcher.useAnchoringBounds(false).useTransparentBounds(true);
    String literal = expression ? template : Matcher.quoteReplacement(template);
    StringBuilder result = new StringBuilder(text.length());
    int count = 0;
    int from = 0;
    try {
      while (matcher.find()) {
        if (matcher.end() > matcher.start() && isWord(text, matcher)) {
          matcher.appendReplacement(result, literal);
          from = matcher.end();
          count++;
        }
      }
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw new IllegalStateException("The expression is too deep", e);
    }
    result.append(text, from, Math.max(from, part.end()));
    return new Replaced(result.substring(Math.min(part.start(), result.length())), count);
  }

  /// What became of a part of a text.
  ///
  /// @param text the part as it is now
  /// @param count how many finds were replaced
  record Replaced(String text, int count) {}

  private boolean isWord(String text, Matcher matcher) {
    boolean before = isPart(text, matcher.start() - 1) && isPart(text, matcher.start());
    boolean behind = isPart(text, matcher.end()) && isPart(text, matcher.end() - 1);
    return !wholeWord || (!before && !behind);
  }

  private static boolean isPart(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }

  /// A text that ends a search which takes for ever, as some expressions do.
  private static final class Patient implements CharSequence {
    private static final long MOST_READS = 2_000_000_000L;
    private final CharSequence text;
    private final long[] reads;

    Patient(CharSequence text) {
      this(text, new long[1]);
    }

    private Patient(CharSequence text, long[] reads) {
      this.text = text;
      this.reads = reads;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++reads[0] > MOST_READS) {
        throw new IllegalStateException("The expression takes too long");
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Patient(text.subSequence(start, end), reads);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
