package dev.tarn.ui.table.history;

/// The chosen version, or the two ends of a chosen range.
///
/// @param from the earlier end
/// @param to the later end; the same for a single version
record VersionChoice(long from, long to) {
  VersionChoice {
    if (from > to) {
      throw new IllegalArgumentException(from + " comes after " + to);
    }
  }

  static VersionChoice of(long version) {
    return new VersionChoice(version, version);
  }

  static VersionChoice between(long one, long other) {
    return new VersionChoice(Math.min(one, other), Math.max(one, other));
  }

  boolean isSingle() {
    return from == to;
  }

  /// The version with which the later end is compared: of a single one, the one before it.
  long before() {
    return isSingle() ? from - 1 : from;
  }

  /// The same with a version as one of its ends: the nearer end goes there.
  VersionChoice extended(long version) {
    boolean later = isSingle() ? version > to : version - from > to - version;
    return later ? between(from, version) : between(version, to);
  }

  boolean isEnd(long version) {
    return version == from || version == to;
  }

  boolean contains(long version) {
    return version >= from && version <= to;
  }
}
