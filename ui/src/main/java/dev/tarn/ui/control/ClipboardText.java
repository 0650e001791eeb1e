package dev.tarn.ui.control;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The system's clipboard, for texts. For the window's thread.
public final class ClipboardText {
  private ClipboardText() {}

  /// Puts a text there.
  ///
  /// @param text any
  public static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
