package dev.tarn.engine.creation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Hears of each file and folder that the engine makes, and notes those of statements that make
/// tables. All others are made as if this were not there.
public final class NewFiles {
  private NewFiles() {}

  /// Work that makes a file or folder.
  @FunctionalInterface
  public interface Making<T> {
    /// Makes it.
    ///
    /// @return what the maker needs of it
    /// @throws IOException if it cannot be made
    T make() throws IOException;
  }

  /// Makes a file.
  ///
  /// @param file where
  /// @param making how
  /// @return where its bytes go
  /// @throws IOException if it cannot be made, or its statement was given up
  public static OutputStream file(Path file, Making<OutputStream> making) throws IOException {
    Traces traces = traces(file);
    if (traces == null) {
      return making.make();
    }
    traces.file(file);
    OutputStream bytes = null;
    try {
      bytes = making.make();
    } finally {
      if (traces.isOver(file) && bytes != null) {
        bytes.close();
        // Not all systems delete what is open.
        traces.isOver(file);
      }
    }
    return bytes;
  }

  /// Makes a folder.
  ///
  /// @param folder where
  /// @param making tells if there was none before
  /// @return the same
  /// @throws IOException if it cannot be made, or its statement was given up
  public static boolean folder(Path folder, Making<Boolean> making) throws IOException {
    Traces traces = traces(folder);
    if (traces == null) {
      return making.make();
    }
    traces.folder(folder);
    try {
      return making.make();
    } finally {
      traces.isOver(folder);
    }
  }

  /// A version of a table is about to be committed.
  ///
  /// @param file of the version
  public static void commit(Path file) {
    Traces traces = Creation.here();
    if (traces != null) {
      traces.commit(file);
    }
  }

  /// What is there already is not the statement's own, even if it writes into it.
  private static @Nullable Traces traces(Path path) {
    Traces traces = Creation.here();
    return traces != null && traces.isInside(path) && !Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        ? traces
        : null;
  }
}
