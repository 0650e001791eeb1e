package dev.tarn.engine.difference;

import java.io.Serializable;
import java.util.Locale;

/// Which of the rows that differ are given.
///
/// @param kind of the rows
/// @param most how many keys of rows
/// @param keyed true if rows of one key are one row, changed
record Wanted(Kind kind, int most, boolean keyed) implements Serializable {

  /// How rows differ.
  enum Kind {
    /// In any way.
    ALL,
    /// The later version alone has them.
    INSERTED,
    /// Both versions have their keys.
    UPDATED,
    /// The earlier version alone has them.
    DELETED;

    /// Reads a name in any case.
    static Kind of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  /// Tells if a key with so many rows that came and went is one of them.
  boolean has(long come, long gone) {
    return switch (kind) {
      case ALL -> true;
      case INSERTED -> come > gone;
      case UPDATED -> come > 0 && gone > 0;
      case DELETED -> gone > come;
    };
  }
}
