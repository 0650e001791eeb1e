package dev.tarn.engine.copy;

import org.apache.hadoop.fs.FileStatus;

/// A file that can be loaded.
///
/// @param path where it is, with its file system, unescaped
/// @param modified when it was last written, in milliseconds since 1970
/// @param length in bytes
public record SourceFile(String path, long modified, long length) {
  private static final String KEY = "copy-into:";

  static SourceFile of(FileStatus status) {
    return new SourceFile(
        status.getPath().toString(), status.getModificationTime(), status.getLen());
  }

  /// The name under which the table's log remembers it.
  String key() {
    return KEY + path;
  }

  /// The place that a name in the table's log stands for, if it is one of ours.
  static java.util.Optional<String> path(String key) {
    return key.startsWith(KEY)
        ? java.util.Optional.of(key.substring(KEY.length()))
        : java.util.Optional.empty();
  }
}
