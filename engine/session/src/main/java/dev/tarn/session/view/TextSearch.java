package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.result.ColumnKind;
import dev.tarn.session.result.ColumnSlice;
import java.time.ZoneId;

/// Marks the rows of a column in which a text is found. For one thread.
final class TextSearch {
  private static final int DAYS = 1 << 16;

  private final DataType type;
  private final Needle needle;
  private final ShownText shown;
  private final boolean possible;

  /// What is known of small numbers and days: 0 nothing, 1 not found, 2 found.
  private final byte[] known = new byte[DAYS];

  TextSearch(DataType type, String text, TextMode mode, ZoneId zone) {
    this.type = type;
    boolean plain = mode == TextMode.TEXT;
    String meant = meant(text, mode, type);
    this.needle = Needle.of(meant, mode);
    this.shown = new ShownText(type, zone);
    this.possible = !plain || ShownText.canContain(type, meant);
  }

  /// What a text means in the values of a type: numbers are looked for without their commas.
  static String meant(String text, TextMode mode, DataType type) {
    boolean number = type instanceof DataType.Decimal || isWhole(type);
    if (mode == TextMode.REGEX || !number || !text.matches("[0-9.,-]*[0-9][0-9.,-]*")) {
      return text;
    }
    return text.replace(",", "");
  }

  private static boolean isWhole(DataType type) {
    return type == Simple.INT
        || type == Simple.BIGINT
        || type == Simple.SMALLINT
        || type == Simple.TINYINT;
  }

  /// Marks rows; those that are marked already are not looked at.
  ///
  /// @param found 1 for a row in which it is found
  void mark(ColumnSlice slice, byte[] found) {
    if (!possible || slice.nullCount() == slice.rows()) {
      return;
    }
    boolean bytes = slice.kind() == ColumnKind.TEXT || slice.kind() == ColumnKind.SHOWN;
    if (bytes && needle.isPlain()) {
      markAllAtOnce(slice, found);
      return;
    }
    for (int row = 0; row < slice.rows(); row++) {
      if (found[row] == 0 && !slice.isNull(row) && isFound(slice, row)) {
        found[row] = 1;
      }
    }
  }

  private boolean isFound(ColumnSlice slice, int row) {
    boolean small = type == Simple.DATE || type == Simple.SMALLINT || type == Simple.TINYINT;
    int place = small ? (int) slice.longs()[row] + DAYS / 2 : -1;
    if (place < 0 || place >= DAYS) {
      return search(slice, row);
    }
    if (known[place] == 0) {
      known[place] = (byte) (search(slice, row) ? 2 : 1);
    }
    return known[place] == 2;
  }

  private boolean search(ColumnSlice slice, int row) {
    shown.write(slice, row);
    return needle.find(shown.bytes(), shown.start(), shown.end()) >= 0;
  }

  private void markAllAtOnce(ColumnSlice slice, byte[] found) {
    int[] offsets = slice.offsets();
    byte[] data = slice.data();
    int end = offsets[slice.rows()];
    int row = 0;
    int at = needle.find(data, 0, end);
    while (at >= 0) {
      while (offsets[row + 1] <= at) {
        row++;
      }
      if (at + needle.length() <= offsets[row + 1]) {
        found[row] = slice.isNull(row) ? found[row] : 1;
        at = offsets[row + 1]; // the rest of this value does not matter
      } else {
        at++;
      }
      at = at >= end ? -1 : needle.find(data, at, end);
    }
  }
}
