package dev.tarn.workspace.load;

import java.util.List;

/// Which part of a file is meant: a sheet of a workbook, or a file in a zip.
///
/// @param choices names of all parts; empty if the file has none
/// @param chosen the one that is meant
/// @param range the cells of a sheet that are meant, such as `B3:F200`; empty for all
/// @param alike for how many files of a zip [#ALL] stands; 0 if that is no choice
public record Part(List<String> choices, String chosen, String range, int alike) {
  /// The whole file.
  public static final Part WHOLE = new Part(List.of(), "", "", 0);

  /// The choice of all files of one kind in a zip; no file has a name like this.
  public static final String ALL = "*/";

  /// Copies the names.
  public Part {
    choices = List.copyOf(choices);
  }

  /// Another part.
  ///
  /// @param name one of the choices
  /// @return with all of its cells
  public Part choose(String name) {
    return new Part(choices, name, "", alike);
  }

  /// Other cells of the same sheet.
  ///
  /// @param cells such as `B3:F200`; empty for all
  /// @return a new part
  public Part cells(String cells) {
    return new Part(choices, chosen, cells, alike);
  }
}
