package dev.tarn.workspace.load;

import dev.tarn.workspace.document.TextEncoding;
import java.util.List;

/// How a file of delimited text is written.
///
/// @param encoding of its characters
/// @param delimiter between two values
/// @param quote around values that hold a delimiter
/// @param escape before a quote inside quotes; the quote itself if it is doubled
/// @param header true if the first row holds names
/// @param breaks true if values in quotes may hold line breaks
/// @param nulls words that stand for no value, beside the empty one
public record Dialect(
    TextEncoding encoding,
    char delimiter,
    char quote,
    char escape,
    boolean header,
    boolean breaks,
    List<String> nulls) {

  /// Comma, double quotes, a header, UTF-8.
  public static final Dialect USUAL =
      new Dialect(TextEncoding.UTF_8, ',', '"', '"', true, false, List.of());

  /// Copies the words.
  public Dialect {
    nulls = List.copyOf(nulls);
  }

  /// The same in another encoding.
  ///
  /// @param other of its characters
  /// @return a new dialect
  public Dialect in(TextEncoding other) {
    return new Dialect(other, delimiter, quote, escape, header, breaks, nulls);
  }

  /// The same with another delimiter.
  ///
  /// @param other between two values
  /// @return a new dialect
  public Dialect delimited(char other) {
    return new Dialect(encoding, other, quote, escape, header, breaks, nulls);
  }

  /// The same with other quotes.
  ///
  /// @param other around values
  /// @param before before a quote inside quotes
  /// @return a new dialect
  public Dialect quoted(char other, char before) {
    return new Dialect(encoding, delimiter, other, before, header, breaks, nulls);
  }

  /// The same with or without names in the first row.
  ///
  /// @param first what the first row is
  /// @return a new dialect
  public Dialect first(FirstRow first) {
    return new Dialect(encoding, delimiter, quote, escape, first == FirstRow.NAMES, breaks, nulls);
  }

  /// The same, with values that go over several lines.
  ///
  /// @return a new dialect
  public Dialect withBreaks() {
    return new Dialect(encoding, delimiter, quote, escape, header, true, nulls);
  }

  /// The same with other words for no value.
  ///
  /// @param words in order
  /// @return a new dialect
  public Dialect nulls(List<String> words) {
    return new Dialect(encoding, delimiter, quote, escape, header, breaks, words);
  }

  /// What the first row is.
  public enum FirstRow {
    /// The names of the columns.
    NAMES,
    /// Data as all others.
    DATA
  }
}
