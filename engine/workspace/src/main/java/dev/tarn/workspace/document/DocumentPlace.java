package dev.tarn.workspace.document;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// How the journal names files: relative to the workspace, so that the folder can be moved.
///
/// @param workspace its folder, absolute
/// @param moves what was moved since the window was opened, for what is named in journals of closed
///   documents
record DocumentPlace(Path workspace, List<Move> moves) {

  /// Something has another place.
  record Move(Path from, Path to) {}

  DocumentPlace(Path workspace) {
    this(workspace, new CopyOnWriteArrayList<>());
  }

  /// Takes note that a file or folder has another place.
  void moved(Path from, Path to) {
    moves.add(new Move(from, to));
  }

  /// Where a file is after it, or a folder above it, was moved.
  static Path moved(Path file, Path from, Path to) {
    if (!file.startsWith(from)) {
      return file;
    }
    return file.equals(from) ? to : to.resolve(from.relativize(file));
  }

  /// The name of a file in the journal.
  @Nullable String relative(@Nullable Path file) {
    if (file == null) {
      return null;
    }
    Path path = file.startsWith(workspace) ? workspace.relativize(file) : file;
    return path.toString().replace(File.separatorChar, '/');
  }

  /// The file of a name.
  @Nullable Path resolve(@Nullable String name) {
    if (name == null) {
      return null;
    }
    Path file = workspace.resolve(name).normalize();
    for (Move move : moves) {
      // Something else may have the old name by now, and is meant then.
      if (Files.notExists(file)) {
        file = moved(file, move.from(), move.to());
      }
    }
    return file;
  }

  /// Tells if two paths lead to the same file.
  static boolean isSame(Path one, Path other) {
    try {
      return one.equals(other) || Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }
}
