package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.result.ColumnKind;
import dev.tarn.session.result.ColumnSlice;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Marks the rows of a column in which a text is found. For one thread.
final class TextSearch {
  private static final int SMALL = 1 << 16;

  private final Needle needle;
  private final ShownText shown;
  private final boolean possible;
  private final boolean moments;
  private final int scale;
  private final @Nullable DigitSearch digits;

  /// What is known of small numbers and days: 0 nothing, 1 not found, 2 found.
  private final byte[] known;

  TextSearch(DataType type, QuickFilter sought, ZoneId zone) {
    String meant = meant(sought.text(), sought.mode(), type);
    this.needle = Needle.of(meant, sought.mode());
    this.digits = sought.mode() == TextMode.TEXT ? DigitSearch.of(type, meant) : null;
    this.moments = type == Simple.TIMESTAMP || type == Simple.TIMESTAMP_NTZ;
    this.scale = type instanceof DataType.Decimal decimal ? decimal.scale() : 0;
    this.shown = new ShownText(type, zone);
    this.possible = isPossible(type, sought);
    this.known = new byte[ColumnKind.of(type) == ColumnKind.LONG ? SMALL : 0];
  }

  /// Tells if it can be found in any value of a type at all.
  static boolean isPossible(DataType type, QuickFilter sought) {
    if (sought.mode() == TextMode.TEXT) {
      return ShownText.canContain(type, meant(sought.text(), sought.mode(), type));
    }
    return PatternLiterals.of(sought.text()).texts().stream()
        .allMatch(text -> ShownText.canContain(type, text));
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
    if (slice.kind() == ColumnKind.TEXT || slice.kind() == ColumnKind.SHOWN) {
      needle.mark(slice, found);
      return;
    }
    for (int row = 0; row < slice.rows(); row++) {
      if (found[row] == 0 && !slice.isNull(row) && isFound(slice, row)) {
        found[row] = 1;
      }
    }
  }

  private boolean isFound(ColumnSlice slice, int row) {
    long place = known.length == 0 ? -1 : slice.longs()[row] + SMALL / 2;
    if (place < 0 || place >= known.length) {
      return search(slice, row);
    }
    int small = (int) place;
    if (known[small] == 0) {
      known[small] = (byte) (search(slice, row) ? 2 : 1);
    }
    return known[small] == 2;
  }

  private boolean search(ColumnSlice slice, int row) {
    if (digits != null && slice.kind() == ColumnKind.LONG) {
      long value = slice.longs()[row];
      long onTheWall = moments ? shown.onTheWall(value) : 0;
      if (moments && DigitSearch.canWrite(onTheWall)) {
        return digits.standsInMoment(onTheWall);
      }
      if (!moments && value != Long.MIN_VALUE) {
        return digits.standsInNumber(value, scale);
      }
    }
    shown.write(slice, row);
    return needle.standsIn(shown.bytes(), shown.start(), shown.end());
  }
}
