package dev.tarn.workspace.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Goes through delimited text of any size record by record, as [CsvRecords] does, and tells where
/// they lie. It keeps no more of the text than what may have to be read again: the lines behind a
/// quote until it is known if something closes it.
final class ByteRecords {
  private static final int BUFFER = 1 << 20;

  /// A value that goes on for longer behind its first line has a quote that was never closed.
  private static final int LONGEST = 16 << 20;

  private final InputStream in;
  private final Dialect dialect;
  private final int width;
  private final boolean little;

  /// Bytes that mean something.
  private final boolean[] signs = new boolean[256];

  private byte[] window = new byte[BUFFER];
  private int position;
  private int end;
  private long base;

  /// Where the line behind the opening quote's begins in the window; negative outside of quotes and
  /// in the quote's own line.
  private int mark = -1;

  private long line = 1;
  private long start;
  private long quoteLine;
  private boolean broken;
  private boolean open;

  ByteRecords(InputStream in, Dialect dialect) {
    String charset = dialect.encoding().charset().name();
    this.in = in;
    this.dialect = dialect;
    this.width = charset.startsWith("UTF-16") ? 2 : charset.startsWith("UTF-32") ? 4 : 1;
    this.little =
        dialect.encoding().charset().equals(StandardCharsets.UTF_16LE)
            || charset.equals("UTF-32LE");
    for (char sign :
        new char[] {dialect.delimiter(), dialect.quote(), dialect.escape(), '\n', '\r'}) {
      signs[sign & 0xFF] = true;
    }
  }

  /// Goes on to the next record that is no empty line.
  ///
  /// @return false at the end
  boolean next() throws IOException {
    if (base + position == 0) {
      skipByteOrder();
    }
    while (isBreak(at(0))) {
      skipBreak();
    }
    start = base + position;
    broken = false;
    open = false;
    if (at(0) < 0) {
      return false;
    }
    boolean more = true;
    while (more) {
      more = field();
    }
    return true;
  }

  /// Where the record begins, in bytes.
  long start() {
    return start;
  }

  /// Where the next one begins, in bytes.
  long end() {
    return base + position;
  }

  /// Tells if a value of the record is in quotes and holds a line break.
  boolean hasBreak() {
    return broken;
  }

  /// Tells if the record has a quote that nothing closes.
  boolean isOpen() {
    return open;
  }

  /// The line of that quote, from 1.
  long quoteLine() {
    return quoteLine;
  }

  private boolean field() throws IOException {
    if (at(0) == dialect.quote()) {
      skip(1);
      if (!quoted()) {
        open = true;
        return false;
      }
    }
    return bare();
  }

  /// Reads to the closing quote; false if there is none.
  private boolean quoted() throws IOException {
    quoteLine = line;
    for (int here = at(0); here >= 0; here = at(0)) {
      if (here == dialect.escape() && at(1) == dialect.quote()) {
        skip(2);
      } else if (here == dialect.quote()) {
        skip(1);
        return closed();
      } else if (isBreak(here)) {
        skipBreak();
        mark = mark < 0 ? position : mark;
      } else {
        skip(1);
        skipPlain();
      }
      if (mark >= 0 && position - mark > LONGEST) {
        return back();
      }
    }
    return back();
  }

  /// Tells what a quote means that may close a value: if more follows, it is a part of the value in
  /// the line of the opening quote, and the opening quote of another value in a later one.
  private boolean closed() throws IOException {
    int blanks = 0;
    while (at(blanks) == ' ' && dialect.delimiter() != ' ') {
      blanks++;
    }
    int behind = at(blanks);
    if (behind >= 0 && behind != dialect.delimiter() && !isBreak(behind)) {
      return mark < 0 || back();
    }
    broken |= mark >= 0;
    mark = -1;
    return true;
  }

  /// Goes back to the end of the quote's line.
  private boolean back() {
    if (mark >= 0) {
      position = mark;
      line = quoteLine + 1;
      mark = -1;
    }
    return false;
  }

  private boolean bare() throws IOException {
    for (int here = at(0); here >= 0; here = at(0)) {
      if (isBreak(here)) {
        skipBreak();
        return false;
      }
      skip(1);
      if (here == dialect.delimiter()) {
        return true;
      }
      skipPlain();
    }
    return false;
  }

  private void skipByteOrder() throws IOException {
    if (width > 1 && at(0) == 0xFEFF) {
      skip(1);
    } else if (at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF) {
      skip(3);
    }
  }

  private static boolean isBreak(int character) {
    return character == '\n' || character == '\r';
  }

  private void skipBreak() throws IOException {
    boolean two = at(0) == '\r' && at(1) == '\n';
    skip(two ? 2 : 1);
    line++;
  }

  /// Goes quickly over what means nothing.
  private void skipPlain() {
    while (width == 1 && position < end && !signs[window[position] & 0xFF]) {
      position++;
    }
  }

  private void skip(int characters) {
    position += characters * width;
  }

  /// The character so many behind the present one; negative behind the end.
  private int at(int offset) throws IOException {
    int place = position + offset * width;
    if (place + width > end && !fill(offset)) {
      return -1;
    }
    return width == 1 ? window[position + offset] & 0xFF : wide(position + offset * width);
  }

  private int wide(int place) {
    int character = 0;
    for (int i = 0; i < width; i++) {
      int from = little ? place + width - 1 - i : place + i;
      character = (character << 8) | (window[from] & 0xFF);
    }
    return character;
  }

  private boolean fill(int offset) throws IOException {
    int kept = mark < 0 ? position : mark;
    System.arraycopy(window, kept, window, 0, end - kept);
    base += kept;
    position -= kept;
    end -= kept;
    mark = mark < 0 ? mark : 0;
    if (end > window.length / 2) {
      window = Arrays.copyOf(window, window.length * 2);
    }
    int wanted = position + (offset + 1) * width;
    while (end < wanted) {
      int read = in.read(window, end, window.length - end);
      if (read < 0) {
        return false;
      }
      end += read;
    }
    return true;
  }
}
