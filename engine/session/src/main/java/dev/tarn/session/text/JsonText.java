package dev.tarn.session.text;

/// Writes the pieces of JSON.
final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  /// Appends a string in quotes, with escapes where RFC 8259 asks for them.
  static void quote(String text, StringBuilder out) {
    out.append('"');
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\') {
        continue;
      }
      out.append(text, written, i);
      escape(c, out);
      written = i + 1;
    }
    out.append(text, written, text.length()).append('"');
  }

  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
  }

  /// Appends a number, or its name in quotes, since JSON has no infinity.
  static void number(double value, StringBuilder out) {
    if (Double.isFinite(value)) {
      out.append(value);
    } else {
      out.append('"').append(value).append('"');
    }
  }

  /// Appends a number, or its name in quotes.
  static void number(float value, StringBuilder out) {
    if (Float.isFinite(value)) {
      out.append(value);
    } else {
      out.append('"').append(value).append('"');
    }
  }
}
