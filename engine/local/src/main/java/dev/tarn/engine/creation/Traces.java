package dev.tarn.engine.creation;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What one statement made in the folder of its table: files, and folders that were not there.
///
/// Thread-safe; tasks of the statement may go on a while after it was given up.
final class Traces {
  private static final Logger LOG = LoggerFactory.getLogger(Traces.class);
  private static final String LOG_FOLDER = "_delta_log";

  /// Of those who could not delete all: some systems keep files that somebody has open.
  private static final Set<Traces> STUCK = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final Set<Path> files = new HashSet<>();
  private final Set<Path> folders = new HashSet<>();
  private final Set<Path> commits = new HashSet<>();
  private boolean over;
  private boolean committed;

  Traces(Path folder) {
    this.folder = folder;
  }

  /// Tells if a file or folder is in the folder of the table, or is that.
  boolean isInside(Path path) {
    return path.startsWith(folder);
  }

  /// Notes a file that the statement is about to make.
  ///
  /// @throws IOException if the statement was given up
  synchronized void file(Path file) throws IOException {
    check();
    files.add(file);
  }

  /// Notes a folder that the statement is about to make.
  ///
  /// @throws IOException if the statement was given up
  synchronized void folder(Path made) throws IOException {
    check();
    folders.add(made);
  }

  /// Notes that the statement is about to commit.
  ///
  /// @param commit the file of the version
  synchronized void commit(Path commit) {
    commits.add(commit);
  }

  private void check() throws IOException {
    if (over) {
      throw new IOException("The statement that was to make the table in " + folder + " has ended");
    }
  }

  /// The table is made, and all of it stays.
  synchronized void keep() {
    SharedFolder.keep(folder);
  }

  /// The statement has ended without a table.
  synchronized void giveUp() {
    over = true;
    // Later it could be another statement's, and this one commits no more.
    committed = isCommitted();
    if (committed) {
      SharedFolder.keep(folder);
    } else {
      deleteFiles();
      SharedFolder.leave(folder, folders);
    }
  }

  /// Takes away what a task made in the moment in which the statement was given up.
  ///
  /// @return whether it was
  synchronized boolean isOver(Path made) {
    if (over) {
      if (!folders.contains(made)) {
        files.add(made);
      }
      clear();
    }
    return over;
  }

  /// Tries once more to delete what could not be deleted.
  static void clearStuck() {
    for (Traces stuck : STUCK) {
      stuck.clear();
    }
  }

  private synchronized void clear() {
    if (!committed) {
      deleteFiles();
      SharedFolder.enter(folder);
      // By now they may be those of another statement's table.
      SharedFolder.leave(folder, isCommitted() ? Set.of() : folders);
    }
  }

  /// Whether the statement has committed, or may have: then its files are those of a table.
  private boolean isCommitted() {
    if (commits.stream().anyMatch(Traces::mayExist)) {
      return true;
    }
    Path log = folder.resolve(LOG_FOLDER);
    try (Stream<Path> all = Files.walk(log)) {
      return all.anyMatch(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} cannot be read, so what a statement left in the folder stays", log, e);
      return true;
    }
  }

  private static boolean mayExist(Path file) {
    return !Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private void deleteFiles() {
    files.removeIf(file -> {
      try {
        return !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.deleteIfExists(file);
      } catch (IOException e) {
        LOG.warn("A file of a table that was not made cannot be deleted", e);
        return false;
      }
    });
    if (files.isEmpty()) {
      STUCK.remove(this);
    } else {
      STUCK.add(this);
    }
  }

  /// Deletes a folder that has nothing in it; the system itself refuses any other.
  ///
  /// @return whether it was deleted
  static boolean deleteIfEmpty(Path made) {
    try {
      if (Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(made);
        return true;
      }
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      // Somebody needs it, or has deleted it.
    } catch (IOException e) {
      LOG.warn("A folder of a table that was not made cannot be deleted", e);
    }
    return false;
  }
}
