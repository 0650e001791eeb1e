package dev.tarn.app;

/// A line on a terminal that is written over and leaves no trace.
final class StatusLine {
  private static final String ERASE = "\r\u001B[K";

  private String shown = "";

  /// Shows a text in place of the one before.
  void show(String text) {
    if (!text.equals(shown)) {
      shown = text;
      System.err.print(ERASE + text);
      System.err.flush();
    }
  }

  /// Takes the text away.
  void clear() {
    if (!shown.isEmpty()) {
      shown = "";
      System.err.print(ERASE);
      System.err.flush();
    }
  }
}
