package dev.tarn.app.soak;

import java.util.Map;

/// Tells one content of a table from another.
///
/// @param rows how many there are
/// @param values the sum of the values
/// @param mixed the sum of each row's id and value, mixed
record Fingerprint(long rows, long values, long mixed) {
  private static final long PRIME = 1_000_003;

  /// The same, asked of the engine; to be followed by `FROM`.
  static final String SQL =
      "count(*), coalesce(sum(v), 0), coalesce(sum(pmod(id * 31 + v, " + PRIME + ")), 0)";

  static Fingerprint of(Map<Long, Long> content) {
    long values = 0;
    long mixed = 0;
    for (Map.Entry<Long, Long> row : content.entrySet()) {
      values += row.getValue();
      mixed += Math.floorMod(row.getKey() * 31 + row.getValue(), PRIME);
    }
    return new Fingerprint(content.size(), values, mixed);
  }
}
