package dev.tarn.session.table;

import java.util.OptionalLong;

/// What a version did to rows and files, as far as Delta counted it.
///
/// @param rowsAdded new rows
/// @param rowsUpdated changed rows
/// @param rowsDeleted rows that are gone
/// @param filesAdded files that the version needs and the one before did not
/// @param filesRemoved files that it needs no more
/// @param bytesAdded of those files
/// @param bytesRemoved of those files
public record VersionCounts(
    OptionalLong rowsAdded,
    OptionalLong rowsUpdated,
    OptionalLong rowsDeleted,
    OptionalLong filesAdded,
    OptionalLong filesRemoved,
    OptionalLong bytesAdded,
    OptionalLong bytesRemoved) {
  private static final OptionalLong UNKNOWN = OptionalLong.empty();

  static VersionCounts of(TableVersion version) {
    OptionalLong added = UNKNOWN;
    OptionalLong updated = UNKNOWN;
    OptionalLong deleted = UNKNOWN;
    switch (version.kind()) {
      case CREATE_WITH_ROWS, REPLACE, APPEND, OVERWRITE, STREAM ->
          added = version.metric("numOutputRows");
      case MERGE -> {
        added = version.metric("numTargetRowsInserted");
        updated = version.metric("numTargetRowsUpdated");
        deleted = version.metric("numTargetRowsDeleted");
      }
      case UPDATE -> updated = version.metric("numUpdatedRows");
      case DELETE, TRUNCATE -> deleted = version.metric("numDeletedRows");
      case CREATE,
          OPTIMIZE,
          REORG,
          RESTORE,
          CLONE,
          CONVERT,
          COLUMNS,
          PROPERTIES,
          VACUUM,
          STATISTICS,
          OTHER -> {}
    }
    return new VersionCounts(
        added,
        updated,
        deleted,
        version.metric(
            "numAddedFiles",
            "numFiles",
            "numTargetFilesAdded",
            "numRestoredFiles",
            "numCopiedFiles",
            "numConvertedFiles"),
        version.metric("numRemovedFiles", "numTargetFilesRemoved", "numDeletedFiles"),
        version.metric(
            "numAddedBytes",
            "numOutputBytes",
            "numTargetBytesAdded",
            "restoredFilesSize",
            "copiedFilesSize"),
        version.metric(
            "numRemovedBytes", "numTargetBytesRemoved", "removedFilesSize", "sizeOfDataToDelete"));
  }
}
