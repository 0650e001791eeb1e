package dev.tarn.session.profile;

/// Something in a plan that could be better.
///
/// @param operator the operator's number, or -1 if it concerns the whole plan
/// @param kind what it is
/// @param first the first number of its sentence; see [Kind]
/// @param second the second number of its sentence
public record Advice(long operator, Kind kind, double first, double second) {

  /// What can be better.
  public enum Kind {
    /// Rows went to the disk: bytes.
    SPILL,
    /// One task did much more than the others: its time and the median, in milliseconds.
    SKEW,
    /// A join gives many more rows than it takes: rows out and in.
    EXPLODING_JOIN,
    /// Each row is compared with each: rows out.
    EACH_WITH_EACH,
    /// Many small files are read: files and bytes of one on average.
    SMALL_FILES,
    /// Nearly all rows that are read are thrown away at once: rows read and kept.
    FULL_SCAN,
    /// All partitions of a partitioned table are read: partitions.
    NO_PARTITION_FILTER
  }
}
