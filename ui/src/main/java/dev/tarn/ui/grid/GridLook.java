package dev.tarn.ui.grid;

import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// Colours, fonts and measures of a grid at one moment.
///
/// @param colours what the theme says
/// @param fonts made for the theme's size
/// @param rowHeight in pixels
/// @param headerHeight in pixels, with the line for captions
/// @param captionHeight of the line under the names; 0 for none
record GridLook(
    Colours colours, Fonts fonts, double rowHeight, double headerHeight, double captionHeight) {
  private static final double CAPTION = 14.0 / 12;

  /// The same with a line under the names.
  GridLook withCaptions() {
    double caption = Math.rint(fonts.cell().getSize() * CAPTION);
    return new GridLook(colours, fonts, rowHeight, headerHeight + caption, caption);
  }

  /// The colours by their roles.
  ///
  /// @param ground behind the cells
  /// @param header behind the header
  /// @param text of values and names
  /// @param subtle of nulls, row numbers and glyphs
  /// @param line between cells
  /// @param edge between header, row numbers and cells
  /// @param selection behind selected cells
  /// @param hover over the row under the mouse
  /// @param accent around the current cell
  /// @param placeholder where a value will come
  /// @param chart of bars in headers
  /// @param warning of shares of nulls
  record Colours(
      Paint ground,
      Paint header,
      Paint text,
      Paint subtle,
      Paint line,
      Paint edge,
      Paint selection,
      Paint hover,
      Paint accent,
      Paint placeholder,
      Paint chart,
      Paint warning) {}

  /// The fonts and their measures.
  ///
  /// @param cell of values
  /// @param italic of nulls
  /// @param number of row numbers
  /// @param name of columns
  /// @param caption of types below names
  /// @param character the width of each character of a cell
  /// @param digit the width of a digit of a row number
  /// @param nameCharacter the mean width of a character of a column's name
  record Fonts(
      Font cell,
      Font italic,
      Font number,
      Font name,
      Font caption,
      double character,
      double digit,
      double nameCharacter) {

    /// Makes the fonts.
    ///
    /// @param size of cells, in pixels
    static Fonts of(double size) {
      Font cell = Font.font("JetBrains Mono", size);
      Font italic = Font.font("JetBrains Mono", FontWeight.NORMAL, FontPosture.ITALIC, size);
      Font number = Font.font("JetBrains Mono", size * 11 / 12);
      Font name = Font.font("Inter SemiBold", size);
      Font caption = Font.font("Inter", size * 10 / 12);
      return new Fonts(
          cell,
          italic,
          number,
          name,
          caption,
          width(cell, "0"),
          width(number, "0"),
          width(name, "n"));
    }

    /// The width of a text.
    static double width(Font font, String text) {
      Text measured = new Text(text.repeat(10));
      measured.setFont(font);
      return measured.getLayoutBounds().getWidth() / 10;
    }
  }
}
