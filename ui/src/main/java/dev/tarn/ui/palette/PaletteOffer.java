package dev.tarn.ui.palette;

import java.util.List;

/// What a group of the palette offers at a moment.
///
/// @param findings in no order that matters
/// @param reading true while more of them may come
public record PaletteOffer(List<Finding> findings, boolean reading) {
  /// Makes an offer that does not change.
  ///
  /// @param findings in no order that matters
  /// @param reading true while more of them may come
  public PaletteOffer {
    findings = List.copyOf(findings);
  }

  /// Makes an offer of all that there is.
  ///
  /// @param findings in no order that matters
  public PaletteOffer(List<Finding> findings) {
    this(findings, false);
  }
}
