package dev.tarn.workspace.find;

import java.util.List;

/// A text in which something was found.
///
/// @param subject which
/// @param print tells if the text is still the same, see [#print(String)]
/// @param matches in order, not empty
public record FoundText(Subject subject, long print, List<Match> matches) {

  /// Copies the matches.
  public FoundText {
    matches = List.copyOf(matches);
  }

  /// The same with some of its matches.
  ///
  /// @param chosen in order
  /// @return a new one
  public FoundText only(List<Match> chosen) {
    return new FoundText(subject, print, chosen);
  }

  /// A number for a text; another text has most likely another one.
  ///
  /// @param text any
  /// @return of its length and content
  public static long print(String text) {
    return ((long) text.length() << 32) | (text.hashCode() & 0xFFFFFFFFL);
  }
}
