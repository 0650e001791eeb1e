package dev.tarn.engine.difference;

import java.io.Serial;
import java.io.Serializable;

/// The hashes of some rows of one partition and one version: of each row the hash of its key and
/// that of all its values, 8 bytes each.
final class HashPiece implements Serializable {
  /// Bytes of a row.
  static final int ROW = 16;

  @Serial private static final long serialVersionUID = 1;

  private final int partition;
  private final int side;
  private final long end;
  private final byte[] hashes;

  /// Takes them.
  ///
  /// @param partition of the rows
  /// @param side -1 for the earlier version, 1 for the later one
  /// @param end the rows are among so many first ones of the partition
  /// @param hashes not to be changed any more
  HashPiece(int partition, int side, long end, byte[] hashes) {
    this.partition = partition;
    this.side = side;
    this.end = end;
    this.hashes = hashes;
  }

  int side() {
    return side;
  }

  /// Where the rows are.
  Place place() {
    return new Place(partition, end);
  }

  byte[] hashes() {
    return hashes;
  }
}
