package dev.tarn.workspace.folder;

import dev.tarn.workspace.file.AtomicFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/// What is done with the files of a workspace: make, rename, move, copy, delete, and undo of all of
/// it. Nothing is ever overwritten: what has to give way goes to the trash.
///
/// Thread-safe; one thing at a time. All methods use the disk.
public final class WorkspaceFiles {
  private final Bounds bounds;
  private final Trash trash;
  private final FileFollower follower;

  /// Takes a workspace.
  ///
  /// @param root its folder, absolute and without links; nothing outside of it is touched
  /// @param trash takes what is deleted
  /// @param follower goes with files that are moved
  public WorkspaceFiles(Path root, Trash trash, FileFollower follower) {
    this.bounds = new Bounds(root);
    this.trash = trash;
    this.follower = follower;
  }

  /// The workspace's folder.
  ///
  /// @return absolute
  public Path root() {
    return bounds.root();
  }

  /// Makes an empty file; `.sql` is added to a name without ending.
  ///
  /// @param folder where, in the workspace
  /// @param name as the user typed it
  /// @return what was done
  /// @throws FolderException if it cannot be made
  public synchronized FileChange makeFile(Path folder, String name) {
    Path path = place(folder, FileNames.query(name.strip()));
    try {
      Files.createFile(path);
      AtomicFile.forceFolder(path);
      return new FileChange(List.of(new FileEffect.Made(path)), List.of());
    } catch (IOException e) {
      throw Bounds.failure("The file " + FileNames.of(path) + " cannot be made", e);
    }
  }

  /// Makes an empty folder.
  ///
  /// @param folder where, in the workspace
  /// @param name as the user typed it
  /// @return what was done
  /// @throws FolderException if it cannot be made
  public synchronized FileChange makeFolder(Path folder, String name) {
    Path path = place(folder, name.strip());
    try {
      Files.createDirectory(path);
      return new FileChange(List.of(new FileEffect.Made(path)), List.of());
    } catch (IOException e) {
      throw Bounds.failure("The folder " + FileNames.of(path) + " cannot be made", e);
    }
  }

  /// Tells why something cannot have a name, while that is typed. Looks at the disk.
  ///
  /// @param folder where, in the workspace
  /// @param name as the user typed it; the ending `.sql` is not added
  /// @param own what has the name now, if it is to be renamed
  /// @return a sentence, or empty if it can
  public Optional<String> problem(Path folder, String name, Optional<Path> own) {
    Optional<String> wrong = FileNames.problem(name);
    if (wrong.isPresent()) {
      return wrong;
    }
    Path path = folder.resolve(name);
    boolean itself = own.isPresent() && isOnlyCase(own.get(), path);
    return FileNames.isTaken(path) && !itself
        ? Optional.of(name + " is there already.")
        : Optional.empty();
  }

  /// Gives a file or folder another name in its folder.
  ///
  /// @param path in the workspace
  /// @param name as the user typed it
  /// @return what was done; nothing if it has the name already
  /// @throws FolderException if it cannot have that name
  public synchronized FileChange rename(Path path, String name) {
    String wanted = name.strip();
    if (wanted.equals(FileNames.of(path))) {
      return new FileChange(List.of(), List.of());
    }
    Path folder = Objects.requireNonNull(path.getParent());
    bounds.requireItem(path);
    problem(folder, wanted, Optional.of(path))
        .ifPresent(problem -> {
          throw new FolderException(problem);
        });
    Path to = folder.resolve(wanted);
    try {
      follower.move(path, to, () -> renameOnDisk(path, to));
      return new FileChange(List.of(new FileEffect.Moved(path, to)), List.of());
    } catch (IOException e) {
      throw Bounds.failure(FileNames.of(path) + " cannot be renamed", e);
    }
  }

  /// What is in the way of a move or a copy.
  ///
  /// @param sources files and folders
  /// @param folder where they are to go
  /// @return those of the sources whose name is taken there
  public List<Path> clashes(List<Path> sources, Path folder) {
    return outermost(sources).stream()
        .filter(source -> !folder.equals(source.getParent()))
        .filter(source -> FileNames.isTaken(folder.resolve(FileNames.of(source))))
        .toList();
  }

  /// Moves files and folders into a folder.
  ///
  /// @param sources in the workspace; those within others go with them
  /// @param folder in the workspace
  /// @param clash asked for each whose name is taken there
  /// @param progress of what crosses file systems
  /// @return what was done, and what not
  public synchronized FileChange move(
      List<Path> sources, Path folder, Function<Path, Clash> clash, CopyProgress progress) {
    return transfer(sources, folder, clash, progress, true);
  }

  /// Copies files and folders into a folder; one that is there already gets another name.
  ///
  /// @param sources anywhere; those within others go with them
  /// @param folder in the workspace
  /// @param clash asked for each whose name is taken there
  /// @param progress how far it is
  /// @return what was done, and what not
  public synchronized FileChange copy(
      List<Path> sources, Path folder, Function<Path, Clash> clash, CopyProgress progress) {
    return transfer(sources, folder, clash, progress, false);
  }

  /// Puts files and folders into the trash.
  ///
  /// @param paths in the workspace; those within others go with them
  /// @return what was done, and what not
  /// @throws NoTrashException if there is no trash for the first of them; nothing was done then
  public synchronized FileChange delete(List<Path> paths) throws NoTrashException {
    FileChange.Builder done = new FileChange.Builder();
    boolean first = true;
    for (Path path : outermost(paths)) {
      try {
        bounds.requireItem(path);
        done.did(toTrash(path));
      } catch (NoTrashException e) {
        if (first) {
          throw e;
        }
        done.failed(FileNames.of(path) + " is not deleted: " + e.getMessage() + ".");
      } catch (IOException | FolderException e) {
        done.failed(Bounds.words(FileNames.of(path) + " is not deleted", e));
      }
      first = false;
    }
    return done.build();
  }

  /// Deletes files and folders for good.
  ///
  /// @param paths in the workspace
  /// @return what was done, and what not
  public synchronized FileChange deleteForGood(List<Path> paths) {
    FileChange.Builder done = new FileChange.Builder();
    for (Path path : outermost(paths)) {
      try {
        bounds.requireItem(path);
        follower.remove(path, () -> FileCopy.delete(path));
        done.did(new FileEffect.Gone(path));
      } catch (IOException | FolderException e) {
        done.failed(Bounds.words(FileNames.of(path) + " is not deleted", e));
      }
    }
    return done.build();
  }

  /// Takes back what was done, the last first.
  ///
  /// @param change what one of the other methods gave
  /// @return what was done for it, and what could not be taken back
  public synchronized FileChange undo(FileChange change) {
    FileChange.Builder done = new FileChange.Builder();
    for (FileEffect effect : change.effects().reversed()) {
      try {
        switch (effect) {
          case FileEffect.Moved(Path from, Path to) -> moveBack(from, to, done);
          case FileEffect.Made(Path path) -> done.did(toTrash(path));
          case FileEffect.Trashed(Trash.Item item) -> {
            trash.restore(item);
            follower.cameBack(item.original());
            done.did(new FileEffect.Made(item.original()));
          }
          case FileEffect.Gone(Path path) ->
              done.failed(FileNames.of(path) + " was deleted for good.");
        }
      } catch (IOException | FolderException e) {
        done.failed(Bounds.words("That cannot be undone", e));
      }
    }
    return done.build();
  }

  private void moveBack(Path from, Path to, FileChange.Builder done) throws IOException {
    if (FileNames.isTaken(from) && !isOnlyCase(to, from)) {
      throw new FileAlreadyExistsException(from.toString());
    }
    Files.createDirectories(Objects.requireNonNull(from.getParent()));
    follower.move(to, from, () -> renameOnDisk(to, from));
    done.did(new FileEffect.Moved(to, from));
  }

  private FileChange transfer(
      List<Path> sources,
      Path folder,
      Function<Path, Clash> clash,
      CopyProgress progress,
      boolean moving) {
    FileChange.Builder done = new FileChange.Builder();
    List<Path> outermost = outermost(sources);
    for (Path source : moving ? List.<Path>of() : outermost) {
      try {
        progress.expect(FileCopy.size(source, progress));
      } catch (IOException | CancellationException e) {
        // Told, or ended, when it is copied.
      }
    }
    for (Path source : outermost) {
      try {
        Optional<Path> to = target(source, folder, clash, moving, done);
        if (to.isPresent() && moving) {
          follower.move(source, to.get(), () -> FileCopy.move(source, to.get(), progress));
          done.did(new FileEffect.Moved(source, to.get()));
        } else if (to.isPresent()) {
          FileCopy.copy(source, to.get(), progress);
          done.did(new FileEffect.Made(to.get()));
        }
      } catch (CancellationException e) {
        return done.build();
      } catch (IOException | FolderException e) {
        String verb = moving ? " is not moved" : " is not copied";
        done.failed(Bounds.words(FileNames.of(source) + verb, e));
      }
    }
    return done.build();
  }

  /// Where something goes; makes room for it if that is wanted.
  private Optional<Path> target(
      Path source,
      Path folder,
      Function<Path, Clash> clash,
      boolean moving,
      FileChange.Builder done)
      throws IOException {
    bounds.requireFolder(folder);
    if (moving) {
      bounds.requireItem(source);
    }
    if (folder.startsWith(source)) {
      throw new FolderException("A folder cannot go into itself");
    }
    Path path = folder.resolve(FileNames.of(source));
    boolean sameFolder = folder.equals(source.getParent());
    if (sameFolder && moving) {
      return Optional.empty();
    }
    if (!FileNames.isTaken(path)) {
      return Optional.of(path);
    }
    return switch (sameFolder ? Clash.KEEP_BOTH : clash.apply(source)) {
      case SKIP -> Optional.empty();
      case KEEP_BOTH -> Optional.of(FileNames.free(folder, FileNames.of(source)));
      case REPLACE -> {
        if (source.startsWith(path)) {
          throw new FolderException("It would replace the folder that it is in");
        }
        done.did(toTrash(path));
        yield Optional.of(path);
      }
    };
  }

  private FileEffect toTrash(Path path) throws IOException {
    Trash.Item[] item = new Trash.Item[1];
    follower.remove(path, () -> item[0] = trash.put(path));
    return new FileEffect.Trashed(item[0]);
  }

  private Path place(Path folder, String name) {
    problem(folder, name, Optional.empty())
        .ifPresent(problem -> {
          throw new FolderException(problem);
        });
    bounds.requireFolder(folder);
    return folder.resolve(name);
  }

  private static List<Path> outermost(List<Path> paths) {
    List<Path> distinct = paths.stream().distinct().toList();
    return distinct.stream()
        .filter(path ->
            distinct.stream().noneMatch(other -> !other.equals(path) && path.startsWith(other)))
        .toList();
  }

  /// Where letters differ in case only, the system may take both names for one file.
  private static boolean isOnlyCase(Path from, Path to) {
    try {
      return FileNames.of(from).equalsIgnoreCase(FileNames.of(to)) && Files.isSameFile(from, to);
    } catch (IOException e) {
      return false;
    }
  }

  private static void renameOnDisk(Path from, Path to) throws IOException {
    if (isOnlyCase(from, to)) {
      Path between = from.resolveSibling(".tarn-" + UUID.randomUUID());
      Files.move(from, between);
      try {
        Files.move(between, to);
      } catch (IOException e) {
        Files.move(between, from);
        throw e;
      }
    } else {
      FileCopy.move(from, to, new CopyProgress());
    }
  }
}
