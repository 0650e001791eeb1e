package dev.tarn.workspace.folder;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Set;

/// The trash of Linux desktops, by the FreeDesktop.org Trash specification, version 1.0
/// (<https://specifications.freedesktop.org/trash-spec/1.0/>).
///
/// Files on the same file system as the home trash, `$XDG_DATA_HOME/Trash`, go there. Those of
/// another go to the trash in its top directory: `.Trash/$uid` if an administrator made `.Trash`
/// with the sticky bit, else `.Trash-$uid`. Each file lies in `files` under a free name; a note of
/// the same name in `info`, made first so that the name is taken by one alone, tells where it was
/// and when it was deleted. A file never crosses file systems, so that deleting is one rename.
final class FreedesktopTrash implements Trash {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
  private static final String NOTE = ".trashinfo";
  private static final int LONGEST_NAME = 255;
  private static final int STICKY = 01000;

  private final Path home;

  /// Takes the home trash.
  ///
  /// @param home made with the first file
  FreedesktopTrash(Path home) {
    this.home = home;
  }

  @Override
  public Item put(Path path) throws IOException {
    if (!FileNames.isTaken(path)) {
      throw new NoSuchFileException(path.toString());
    }
    Path parent = Objects.requireNonNull(path.getParent(), "A file system has no trash");
    long device = device(path);
    makeHome();
    if (Files.isDirectory(home) && device(home) == device) {
      try {
        return put(path, home, path.toString());
      } catch (AtomicMoveNotSupportedException e) {
        // The same device may be mounted twice; the top directory's trash is nearer then.
      }
    }
    Path top = top(parent.toRealPath(), device);
    Path trash = topTrash(top);
    try {
      Path real = parent.toRealPath().resolve(FileNames.of(path));
      return put(path, trash, top.relativize(real).toString());
    } catch (AtomicMoveNotSupportedException e) {
      throw new NoTrashException("the trash is on another file system", e);
    }
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
    Files.move(item.kept(), item.original());
    Files.deleteIfExists(item.note());
  }

  private Item put(Path path, Path trash, String place) throws IOException {
    if (trash.startsWith(path) || path.startsWith(trash)) {
      throw new NoTrashException("the trash itself cannot be deleted");
    }
    makePrivate(trash.resolve("files"));
    makePrivate(trash.resolve("info"));
    String text =
        "[Trash Info]\nPath=%s\nDeletionDate=%s\n"
            .formatted(encoded(place), TIME.format(LocalDateTime.now(ZoneId.systemDefault())));
    for (int number = 1; ; number++) {
      String name = name(FileNames.of(path), number);
      Path note = trash.resolve("info").resolve(name + NOTE);
      Path kept = trash.resolve("files").resolve(name);
      try {
        Files.writeString(note, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } catch (FileAlreadyExistsException e) {
        continue;
      }
      if (FileNames.isTaken(kept)) {
        Files.delete(note);
        continue;
      }
      try {
        Files.move(path, kept, StandardCopyOption.ATOMIC_MOVE);
        return new Item(path, kept, note);
      } catch (IOException e) {
        Files.deleteIfExists(note);
        throw e;
      }
    }
  }

  private void makeHome() {
    try {
      Files.createDirectories(Objects.requireNonNull(home.getParent()));
      makePrivate(home);
    } catch (IOException e) {
      // Then there is none, and the top directory's is tried.
    }
  }

  private static Path topTrash(Path top) throws IOException {
    long user = new UnixSystem().getUid();
    Path shared = top.resolve(".Trash");
    boolean usable =
        Files.isDirectory(shared, LinkOption.NOFOLLOW_LINKS)
            && ((Integer) Files.getAttribute(shared, "unix:mode", LinkOption.NOFOLLOW_LINKS)
                    & STICKY)
                != 0;
    try {
      if (usable) {
        Path own = shared.resolve(String.valueOf(user));
        makePrivate(own);
        return own;
      }
    } catch (IOException e) {
      // The specification goes on with the user's own then.
    }
    Path own = top.resolve(".Trash-" + user);
    try {
      makePrivate(own);
      return own;
    } catch (IOException e) {
      throw new NoTrashException("there is no trash at " + top, e);
    }
  }

  private static Path top(Path folder, long device) throws IOException {
    Path top = folder;
    for (Path at = folder; at != null && device(at) == device; at = at.getParent()) {
      top = at;
    }
    return top;
  }

  private static long device(Path path) throws IOException {
    return (Long) Files.getAttribute(path, "unix:dev", LinkOption.NOFOLLOW_LINKS);
  }

  private static void makePrivate(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Set<PosixFilePermission> mine = PosixFilePermissions.fromString("rwx------");
      FileAttribute<?> mode = PosixFilePermissions.asFileAttribute(mine);
      Files.createDirectory(folder, mode);
    }
  }

  private static String name(String name, int number) {
    if (number == 1
        && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME - NOTE.length()) {
      return name;
    }
    // The name in the trash is free to choose; the note needs room for its ending.
    String mark = "." + number;
    String stem = name;
    while ((stem + mark + NOTE).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + mark;
  }

  /// Percent-encoded as in addresses, with the slashes as they are.
  static String encoded(String path) {
    StringBuilder text = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/-_.~".indexOf(c) >= 0);
      text.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return text.toString();
  }

  static String decoded(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
