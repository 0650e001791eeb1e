package dev.tarn.session.view;

/// Days since 1970 as year, month and day, by arithmetic alone.
final class Days {
  private Days() {}

  /// The first day that is written with four digits, 0000-01-01.
  static final long FIRST = -719_528;

  /// The last one, 9999-12-31.
  static final long LAST = 2_932_896;

  /// Writes a day as `2026-01-31`.
  ///
  /// @param day between [#FIRST] and [#LAST]
  /// @param into takes 10 bytes
  /// @param at where
  static void write(long day, byte[] into, int at) {
    long shifted = day + 719_468;
    long era = Math.floorDiv(shifted, 146_097);
    long ofEra = shifted - era * 146_097;
    long yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    long ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long fromMarch = (5 * ofYear + 2) / 153;
    int dayOfMonth = (int) (ofYear - (153 * fromMarch + 2) / 5 + 1);
    int month = (int) (fromMarch < 10 ? fromMarch + 3 : fromMarch - 9);
    int year = (int) (yearOfEra + era * 400 + (month <= 2 ? 1 : 0));
    two(year / 100, into, at);
    two(year % 100, into, at + 2);
    into[at + 4] = '-';
    two(month, into, at + 5);
    into[at + 7] = '-';
    two(dayOfMonth, into, at + 8);
  }

  static void two(int number, byte[] into, int at) {
    into[at] = (byte) ('0' + number / 10);
    into[at + 1] = (byte) ('0' + number % 10);
  }
}
