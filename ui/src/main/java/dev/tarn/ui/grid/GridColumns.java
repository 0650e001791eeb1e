package dev.tarn.ui.grid;

import java.util.List;
import java.util.Map;

/// How the columns of a shown result are laid out.
///
/// @param ids what tells a column from others when they are shown in another order later; one for
///   each column
/// @param pinned how many of the first columns stay in sight while the others scroll
/// @param formats by place; the others are written as usual
public record GridColumns(List<Integer> ids, int pinned, Map<Integer, CellFormat> formats) {

  /// Copies the lists.
  public GridColumns {
    ids = List.copyOf(ids);
    formats = Map.copyOf(formats);
  }
}
