package dev.tarn.ui.grid;

import java.util.List;

/// A profile small enough for a header.
///
/// @param nulls such as `12 % null`, or empty if there are none
/// @param tooltip all that is known, in lines
/// @param chart what is drawn
public record MiniProfile(String nulls, String tooltip, Chart chart) {

  /// What is drawn.
  public sealed interface Chart {
    /// Bars side by side.
    ///
    /// @param heights 0 to 1
    record Bars(List<Double> heights) implements Chart {
      /// Copies the heights.
      public Bars {
        heights = List.copyOf(heights);
      }
    }

    /// Parts of one bar, the largest first; the rest is left empty.
    ///
    /// @param shares of the whole, together at most 1
    record Parts(List<Double> shares) implements Chart {
      /// Copies the shares.
      public Parts {
        shares = List.copyOf(shares);
      }
    }

    /// One flat bar: as good as each value is another.
    record Flat() implements Chart {}

    /// Nothing.
    record None() implements Chart {}
  }
}
