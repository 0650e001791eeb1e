package dev.tarn.ui.localhistory;

import dev.tarn.workspace.history.TextVersion;
import java.io.IOException;
import java.util.List;

/// The versions of one text.
public interface VersionSource {

  /// What the text is called.
  ///
  /// @return the tab's title
  String title();

  /// The text as it is now. For the window's thread.
  ///
  /// @return with `\n` at line ends
  String now();

  /// The versions. Blocks.
  ///
  /// @return the newest first
  List<TextVersion> versions();

  /// The content of a version. Blocks.
  ///
  /// @param version one of them
  /// @return its text
  /// @throws IOException if it is gone or damaged
  String text(TextVersion version) throws IOException;

  /// Puts a text in the place of the text as it is now, so that it can be undone. For the window's
  /// thread.
  ///
  /// @param version where it comes from
  /// @param text its content
  void restore(TextVersion version, String text);

  /// Takes a text in which the user took one difference from a version, so that it can be undone.
  /// For the window's thread.
  ///
  /// @param text with `\n` at line ends
  void take(String text);
}
