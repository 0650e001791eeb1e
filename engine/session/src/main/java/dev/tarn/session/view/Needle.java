package dev.tarn.session.view;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for a text or pattern in UTF-8 bytes. For one thread.
abstract sealed class Needle {

  /// Makes one.
  ///
  /// @throws java.util.regex.PatternSyntaxException if a regular expression is none
  static Needle of(String text, TextMode mode) {
    if (mode == TextMode.REGEX) {
      return new Expression(pattern(text));
    }
    boolean ascii = text.chars().allMatch(c -> c < 128);
    return ascii
        ? new Ascii(text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII))
        : new Expression(
            Pattern.compile(
                text, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /// The pattern of a regular expression, upper and lower case the same.
  static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// Where it is first found.
  ///
  /// @param data bytes
  /// @param from where to begin
  /// @param to where to end
  /// @return -1 if nowhere; for expressions the beginning of the bytes
  abstract int find(byte[] data, int from, int to);

  /// Tells if values may be searched all at once, across their bounds.
  abstract boolean isPlain();

  /// How many bytes a find takes; of plain ones only.
  abstract int length();

  /// A text of ASCII characters, by Horspool's way: a look at the last byte tells how far to jump.
  static final class Ascii extends Needle {
    private final byte[] lower;
    private final int[] jump = new int[256];

    Ascii(byte[] lower) {
      this.lower = lower;
      Arrays.fill(jump, lower.length);
      for (int i = 0; i < lower.length - 1; i++) {
        jump[lower[i] & 0xff] = lower.length - 1 - i;
        jump[upper(lower[i]) & 0xff] = lower.length - 1 - i;
      }
    }

    @Override
    int find(byte[] data, int from, int to) {
      int last = lower.length - 1;
      int end = lower[last];
      int endUpper = upper(lower[last]);
      int at = from + last;
      while (at < to) {
        int b = data[at];
        if ((b == end || b == endUpper) && fits(data, at - last, last)) {
          return at - last;
        }
        at += jump[b & 0xff];
      }
      return -1;
    }

    private boolean fits(byte[] data, int at, int count) {
      for (int i = 0; i < count; i++) {
        int b = data[at + i];
        if (b != lower[i] && b != upper(lower[i])) {
          return false;
        }
      }
      return true;
    }

    private static byte upper(byte b) {
      return b >= 'a' && b <= 'z' ? (byte) (b - 32) : b;
    }

    @Override
    boolean isPlain() {
      return true;
    }

    @Override
    int length() {
      return lower.length;
    }
  }

  /// A regular expression.
  static final class Expression extends Needle {
    private final AsciiText ascii = new AsciiText();
    private final Matcher matcher;

    Expression(Pattern pattern) {
      matcher = pattern.matcher("");
    }

    @Override
    int find(byte[] data, int from, int to) {
      CharSequence text =
          ascii.take(data, from, to)
              ? ascii
              : new String(data, from, to - from, StandardCharsets.UTF_8);
      return matcher.reset(text).find() ? from : -1;
    }

    @Override
    boolean isPlain() {
      return false;
    }

    @Override
    int length() {
      return 0;
    }
  }

  /// Bytes of ASCII as characters, without a copy.
  private static final class AsciiText implements CharSequence {
    private byte[] data = {};
    private int from;
    private int to;

    boolean take(byte[] bytes, int start, int end) {
      for (int i = start; i < end; i++) {
        if (bytes[i] < 0) {
          return false;
        }
      }
      data = bytes;
      from = start;
      to = end;
      return true;
    }

    @Override
    public int length() {
      return to - from;
    }

    @Override
    public char charAt(int index) {
      return (char) data[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new String(data, from + start, end - start, StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
      return new String(data, from, to - from, StandardCharsets.US_ASCII);
    }
  }
}
