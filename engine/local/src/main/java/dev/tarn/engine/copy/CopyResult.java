package dev.tarn.engine.copy;

import java.util.List;

/// What a load did.
///
/// @param rows how many came into the table
/// @param corrupt how many files could not be read and were left out
/// @param files those that were loaded
/// @param left how many more wait
public record CopyResult(long rows, long corrupt, List<SourceFile> files, int left) {

  /// Nothing was there to load.
  public static final CopyResult NOTHING = nothing(0);

  /// Copies the list.
  public CopyResult {
    files = List.copyOf(files);
  }

  /// Nothing that can be read was there.
  static CopyResult nothing(long corrupt) {
    return new CopyResult(0, corrupt, List.of(), 0);
  }
}
