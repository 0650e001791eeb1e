package dev.tarn.engine.creation;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/// The folder of a table that statements are about to make.
///
/// Several may want the same one at a time; it belongs to all of them until the last has ended, so
/// that none takes away what another is writing.
final class NewFolder {
  private static final String LOG = "_delta_log";
  private static final Map<Path, NewFolder> OPEN = new HashMap<>();
  private static final Map<Path, NewFolder> GIVEN_UP = new HashMap<>();

  private final FileSystem files;
  private final Path path;
  private final boolean wasThere;
  private final boolean hadLog;
  private final Set<String> before = new HashSet<>();
  private int statements;
  private boolean kept;

  private NewFolder(FileSystem files, Path path) throws IOException {
    this.files = files;
    this.path = path;
    this.wasThere = files.exists(path);
    this.hadLog = files.exists(new Path(path, LOG));
    if (wasThere && !hadLog) {
      for (FileStatus entry : files.listStatus(path)) {
        before.add(entry.getPath().getName());
      }
    }
  }

  /// Remembers how a folder is before a statement works on it; each entering is left once.
  ///
  /// @throws IOException if it cannot be looked at
  static NewFolder enter(FileSystem files, Path path) throws IOException {
    Path whole = files.makeQualified(path);
    synchronized (OPEN) {
      NewFolder former = GIVEN_UP.remove(whole);
      if (former != null) {
        former.sweep();
      }
      NewFolder folder = OPEN.get(whole);
      if (folder == null) {
        folder = new NewFolder(files, whole);
        OPEN.put(whole, folder);
      }
      folder.statements++;
      return folder;
    }
  }

  /// The statement made its table.
  void keep() {
    synchronized (OPEN) {
      kept = true;
      leave();
    }
  }

  /// The statement made no table: what is new in the folder goes, if nobody else needs it.
  ///
  /// @param late if tasks of the statement may write yet; what they do goes with [#sweepAll]
  /// @throws IOException if it cannot be deleted
  void giveUp(boolean late) throws IOException {
    synchronized (OPEN) {
      leave();
      if (statements > 0 || kept || hadLog) {
        return;
      }
      if (late) {
        GIVEN_UP.put(path, this);
      }
      if (files.exists(path)) {
        clear();
      }
    }
  }

  /// Takes away what late tasks wrote into folders that were given up.
  ///
  /// @param last if no task writes any more
  /// @throws IOException if it cannot be deleted
  static void sweepAll(boolean last) throws IOException {
    synchronized (OPEN) {
      for (NewFolder folder : GIVEN_UP.values()) {
        folder.sweep();
      }
      if (last) {
        GIVEN_UP.clear();
      }
    }
  }

  /// Tells if nothing was given up while tasks may write yet.
  static boolean isSwept() {
    synchronized (OPEN) {
      return GIVEN_UP.isEmpty();
    }
  }

  /// Others may have made the folder anew meanwhile, so only what is Delta's goes.
  private void sweep() throws IOException {
    if (!files.exists(path) || isCommitted()) {
      return;
    }
    clearEntries();
    if (!wasThere && files.listStatus(path).length == 0) {
      files.delete(path, false);
    }
  }

  /// Whether Delta has committed a version here.
  ///
  /// @throws IOException if it cannot be looked at
  boolean isCommitted() throws IOException {
    Path log = new Path(path, LOG);
    return files.exists(log)
        && files.listStatus(log, file -> file.getName().matches("\\d{20}\\.json")).length > 0;
  }

  private void leave() {
    statements--;
    if (statements == 0) {
      OPEN.remove(path);
    }
  }

  private void clear() throws IOException {
    if (!wasThere) {
      files.delete(path, true);
    } else {
      clearEntries();
    }
  }

  private void clearEntries() throws IOException {
    for (FileStatus entry : files.listStatus(path)) {
      if (!before.contains(entry.getPath().getName())) {
        clear(entry);
      }
    }
  }

  /// Others may have put files here meanwhile, so only what is Delta's goes.
  private void clear(FileStatus entry) throws IOException {
    String name = entry.getPath().getName();
    if (entry.isFile()) {
      if (name.matches("part-\\d+-.*\\.parquet")) {
        files.delete(entry.getPath(), false);
      }
    } else if (name.equals(LOG)) {
      files.delete(entry.getPath(), true);
    } else if (name.contains("=")) {
      for (FileStatus inner : files.listStatus(entry.getPath())) {
        clear(inner);
      }
      if (files.listStatus(entry.getPath()).length == 0) {
        files.delete(entry.getPath(), false);
      }
    }
  }
}
