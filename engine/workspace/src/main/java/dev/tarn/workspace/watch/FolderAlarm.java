package dev.tarn.workspace.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the system tell when something in folders changes. Folders that other machines change as
/// well, and those that the system cannot watch, are not watched. For one thread.
final class FolderAlarm implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderAlarm.class);

  /// File systems of which the system learns only what this machine does.
  private static final Set<String> REMOTE =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "9p",
          "afpfs",
          "webdav",
          "davfs",
          "fuse.sshfs",
          "fuse.rclone",
          "vboxsf",
          "afs",
          "virtiofs");

  private final Map<WatchKey, Path> folders = new HashMap<>();
  private final Set<Path> unwatched = new HashSet<>();
  private final @Nullable WatchService service = service();

  /// Watches these folders and no others.
  ///
  /// @param wanted absolute
  void follow(Set<Path> wanted) {
    folders
        .entrySet()
        .removeIf(entry -> {
          boolean gone = !wanted.contains(entry.getValue());
          if (gone) {
            entry.getKey().cancel();
          }
          return gone;
        });
    unwatched.clear();
    for (Path folder : wanted) {
      if (!folders.containsValue(folder) && !watch(folder)) {
        unwatched.add(folder);
      }
    }
  }

  /// The folders that have to be looked at again and again.
  Set<Path> unwatched() {
    return Set.copyOf(unwatched);
  }

  /// Where something changed since the last call.
  Set<Path> drain() {
    Set<Path> changed = new HashSet<>();
    WatchService open = service;
    if (open == null) {
      return changed;
    }
    try {
      for (WatchKey key = open.poll(); key != null; key = open.poll()) {
        key.pollEvents();
        Path folder = folders.get(key);
        if (folder != null) {
          changed.add(folder);
          if (!key.reset()) {
            folders.remove(key);
            unwatched.add(folder);
          }
        }
      }
    } catch (ClosedWatchServiceException e) {
      LOG.debug("The watch has ended");
    }
    return changed;
  }

  @Override
  public void close() {
    try {
      if (service != null) {
        service.close();
      }
    } catch (IOException e) {
      LOG.debug("The watch did not end", e);
    }
  }

  private boolean watch(Path folder) {
    WatchService open = service;
    try {
      if (open == null || isRemote(folder)) {
        return false;
      }
      folders.put(folder.register(open, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY), folder);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      LOG.debug("{} is looked at now and then instead of watched: {}", folder, e.toString());
      return false;
    }
  }

  private static boolean isRemote(Path folder) throws IOException {
    return folder.toString().startsWith("\\\\")
        || REMOTE.contains(Files.getFileStore(folder).type().toLowerCase(Locale.ROOT));
  }

  private static @Nullable WatchService service() {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("Files are looked at now and then instead of watched", e);
      return null;
    }
  }
}
