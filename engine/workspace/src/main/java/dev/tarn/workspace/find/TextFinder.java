package dev.tarn.workspace.find;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Goes from find to find in one text. Finds without length are passed over. For one thread.
public final class TextFinder {
  private final Matcher matcher;
  private final String text;
  private final boolean wholeWord;

  TextFinder(Pattern pattern, boolean wholeWord, String text, BooleanSupplier cancelled) {
    this.text = text;
    this.wholeWord = wholeWord;
    this.matcher = pattern.matcher(new Patient(text, cancelled));
    matcher.useAnchoringBounds(false).useTransparentBounds(true);
  }

  /// Searches a part of the text alone; what is around it still counts for expressions.
  ///
  /// @param start index of its first unit
  /// @param end index behind its last unit
  /// @return this
  public TextFinder within(int start, int end) {
    matcher.region(start, end);
    return this;
  }

  /// Goes to the next find.
  ///
  /// @return false if there is none
  /// @throws CancellationException if the search was cancelled
  /// @throws IllegalStateException if the expression takes too long or too much stack
  public boolean next() {
    try {
      while (matcher.find()) {
        if (matcher.end() > matcher.start() && isWord()) {
          return true;
        }
      }
      return false;
    } catch (StackOverflowError e) {
      throw new IllegalStateException("The expression is too deep", e);
    }
  }

  /// Where the find begins.
  ///
  /// @return UTF-16 index from 0
  public int start() {
    return matcher.start();
  }

  /// Where the find ends.
  ///
  /// @return index behind its last unit
  public int end() {
    return matcher.end();
  }

  /// The groups of the find.
  ///
  /// @return the whole find first; null for a group that took no part
  List<@Nullable String> groups() {
    List<@Nullable String> groups = new ArrayList<>();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      groups.add(matcher.group(i));
    }
    return groups;
  }

  /// Appends the text since the last find and what stands for this one.
  ///
  /// @param result grows
  /// @param replacement as Java's expressions write it: `$1` means the first group
  /// @throws IllegalArgumentException if it names a group that is not there
  public void appendReplacement(StringBuilder result, String replacement) {
    try {
      matcher.appendReplacement(result, replacement);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private boolean isWord() {
    if (!wholeWord) {
      return true;
    }
    boolean before = isPart(matcher.start() - 1) && isPart(matcher.start());
    boolean behind = isPart(matcher.end()) && isPart(matcher.end() - 1);
    return !before && !behind;
  }

  private boolean isPart(int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }
}
