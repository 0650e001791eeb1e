package dev.tarn.session.export;

import java.nio.charset.StandardCharsets;
import org.apache.arrow.vector.VarCharVector;

/// Copies text as it is, UTF-8 to UTF-8, and sets quotes where they are needed.
final class CsvText implements CsvColumn {
  private final VarCharVector texts;
  private final CsvStyle style;
  private final boolean[] special = new boolean[128];
  private final boolean nullsAreEmpty;

  CsvText(VarCharVector texts, CsvStyle style) {
    this.texts = texts;
    this.style = style;
    this.nullsAreEmpty = style.nullText().isEmpty();
    special['"'] = true;
    special['\n'] = true;
    special['\r'] = true;
    special[style.delimiter()] = true;
  }

  @Override
  public void put(int row, ByteSink out) {
    int start = texts.getStartOffset(row);
    int length = texts.getEndOffset(row) - start;
    byte[] bytes = out.room(length + 2);
    int from = out.size();
    texts.getDataBuffer().getBytes(start, bytes, from, length);
    if (isPlain(bytes, from, length)) {
      out.grew(length);
    } else {
      quote(new String(bytes, from, length, StandardCharsets.UTF_8), out);
    }
  }

  private boolean isPlain(byte[] bytes, int from, int length) {
    if (!nullsAreEmpty || length == 0 || bytes[from] == ' ' || bytes[from + length - 1] == ' ') {
      return false;
    }
    for (int i = from; i < from + length; i++) {
      byte b = bytes[i];
      if (b >= 0 && special[b]) {
        return false;
      }
    }
    return true;
  }

  private void quote(String text, ByteSink out) {
    StringBuilder quoted = new StringBuilder(text.length() + 2);
    style.append(text, quoted);
    out.put(quoted);
  }
}
