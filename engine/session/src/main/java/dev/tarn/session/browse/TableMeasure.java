package dev.tarn.session.browse;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the folder of a Delta table tells without an engine.
///
/// @param version the newest version
/// @param rows in it; empty where only a look at many files could tell
/// @param files in it
/// @param bytes of those files
/// @param smallFiles how many of them are under [#SMALL] bytes
/// @param filesWithoutStatistics how many of them have none; empty if that is not known
/// @param commitsSinceCheckpoint how many commits a reader must go through
/// @param staleBytes of data files that the newest version does not use; empty if there are too
///   many files to look at
/// @param comment what its owner wrote about it, or null
/// @param tags that were given to it
/// @param columns their names and comments, in order
public record TableMeasure(
    long version,
    OptionalLong rows,
    OptionalLong files,
    OptionalLong bytes,
    OptionalLong smallFiles,
    OptionalLong filesWithoutStatistics,
    long commitsSinceCheckpoint,
    OptionalLong staleBytes,
    @Nullable String comment,
    List<String> tags,
    List<TableInsight.ColumnWords> columns) {
  /// A file under so many bytes is small: reading it costs more in opening than in reading.
  public static final long SMALL = 16L << 20;

  /// Copies the lists.
  public TableMeasure {
    tags = List.copyOf(tags);
    columns = List.copyOf(columns);
  }
}
