package dev.tarn.workspace.load;

import java.util.List;

/// What quotes do in files of delimited text.
///
/// @param breaks true if a value in quotes holds a line break
/// @param open rows with a quote that is never closed, in order
public record Quotes(boolean breaks, List<OpenQuote> open) {
  /// Nothing out of the ordinary, or nothing known.
  public static final Quotes NONE = new Quotes(false, List.of());

  /// Copies the list.
  public Quotes {
    open = List.copyOf(open);
  }
}
