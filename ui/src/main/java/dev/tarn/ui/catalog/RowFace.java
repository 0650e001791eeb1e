package dev.tarn.ui.catalog;

import org.kordamp.ikonli.Ikon;

/// What the row of a node looks like.
///
/// @param icon at the left
/// @param tint a style of the icon, or empty
/// @param name the name
/// @param about beside it in a quiet colour, or empty
/// @param hint at the right, or empty
/// @param hasMark true if its owner should look at it
/// @param tooltip more in words, or empty
record RowFace(
    Ikon icon,
    String tint,
    String name,
    String about,
    String hint,
    boolean hasMark,
    String tooltip) {

  static RowFace of(Ikon icon, String tint, String name, String hint) {
    return new RowFace(icon, tint, name, "", hint, false, "");
  }
}
