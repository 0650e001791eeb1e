package dev.tarn.workspace.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// The trash of Windows and macOS. Those take files but tell no way to get them back, so a copy of
/// what is not too large is kept for undoing; the last twenty of them.
final class SystemTrash implements Trash {
  private static final long LARGEST = 64L << 20;
  private static final int MOST = 20;

  private final Path keep;
  private final Mover mover;

  /// Moves a file to the system's trash.
  interface Mover {
    void move(Path path) throws IOException;
  }

  SystemTrash(Path keep, Mover mover) {
    this.keep = keep;
    this.mover = mover;
  }

  @Override
  public Item put(Path path) throws IOException {
    if (!FileNames.isTaken(path)) {
      throw new NoSuchFileException(path.toString());
    }
    Path copy =
        keep.resolve(System.currentTimeMillis() + "-" + UUID.randomUUID())
            .resolve(FileNames.of(path));
    CopyProgress progress = new CopyProgress();
    if (FileCopy.size(path, progress) <= LARGEST) {
      Files.createDirectories(Objects.requireNonNull(copy.getParent()));
      FileCopy.copy(path, copy, progress);
    }
    mover.move(path);
    if (FileNames.isTaken(path)) {
      throw new NoTrashException("the system's trash did not take it");
    }
    prune();
    return new Item(path, copy, copy);
  }

  @Override
  public void restore(Item item) throws IOException {
    if (FileNames.isTaken(item.original())) {
      throw new FileAlreadyExistsException(item.original().toString());
    }
    if (!FileNames.isTaken(item.kept())) {
      throw new NoSuchFileException(item.kept().toString());
    }
    Files.createDirectories(Objects.requireNonNull(item.original().getParent()));
    FileCopy.copy(item.kept(), item.original(), new CopyProgress());
    FileCopy.delete(item.kept());
  }

  private void prune() throws IOException {
    if (!Files.isDirectory(keep)) {
      return;
    }
    List<Path> kept;
    try (Stream<Path> all = Files.list(keep)) {
      kept = all.sorted(Comparator.comparing(FileNames::of)).toList();
    }
    for (Path old : kept.subList(0, Math.max(0, kept.size() - MOST))) {
      FileCopy.delete(old);
    }
  }
}
