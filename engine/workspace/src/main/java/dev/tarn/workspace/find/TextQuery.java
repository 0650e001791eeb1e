package dev.tarn.workspace.find;

import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What is searched and how. Immutable.
///
/// @param wanted a text, or an expression
/// @param matchCase true if `a` is not `A`
/// @param wholeWord true if letters around a find spoil it
/// @param expression true if it is a regular expression as Java writes them
public record TextQuery(String wanted, boolean matchCase, boolean wholeWord, boolean expression) {
  /// Finds nothing.
  public static final TextQuery NONE = new TextQuery("", false, false, false);

  /// Tells if something is searched.
  ///
  /// @return false for an empty text
  public boolean finds() {
    return !wanted.isEmpty();
  }

  /// The compiled expression.
  ///
  /// @return finds what is wanted, but for whole words
  /// @throws PatternSyntaxException which says what is wrong with it, and where
  public Pattern pattern() {
    int flags = Pattern.MULTILINE | (expression ? 0 : Pattern.LITERAL);
    flags |= matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(wanted, flags);
  }

  /// Begins to search a text.
  ///
  /// @param text all of it
  /// @param cancelled asked now and then; true ends the search
  /// @return before the first find
  /// @throws PatternSyntaxException if it is no regular expression
  public TextFinder in(String text, BooleanSupplier cancelled) {
    return new TextFinder(pattern(), wholeWord, text, cancelled);
  }
}
