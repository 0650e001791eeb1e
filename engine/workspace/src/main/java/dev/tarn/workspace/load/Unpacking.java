package dev.tarn.workspace.load;

import dev.tarn.workspace.file.FolderTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The unpacking for one look at files: how far it is, the way to stop it, and what it made on the
/// disk. May be used from any thread.
public final class Unpacking {
  private static final Logger LOG = LoggerFactory.getLogger(Unpacking.class);
  private static final int BLOCK = 1 << 18;

  private final AtomicLong all = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private final List<Path> folders = new CopyOnWriteArrayList<>();
  private volatile boolean stopped;

  /// How far it is.
  ///
  /// @param bytes unpacked by now
  /// @param all bytes that there will be; 0 while nothing is unpacked
  public record Progress(long bytes, long all) {

    /// Tells if something is being unpacked.
    ///
    /// @return false before and after
    public boolean isGoingOn() {
      return bytes < all;
    }
  }

  /// Makes one in which nothing has happened.
  public Unpacking() {}

  /// How far it is.
  ///
  /// @return of this moment
  public Progress progress() {
    return new Progress(done.get(), all.get());
  }

  /// Stops it soon. What was unpacked is deleted by the thread that unpacks.
  public void stop() {
    stopped = true;
  }

  /// Tells if [#stop] was called.
  ///
  /// @return true from then on
  public boolean isStopped() {
    return stopped;
  }

  /// Deletes all that was unpacked, once nobody reads it any more. Uses the disk.
  public void discard() {
    folders.forEach(this::discard);
  }

  /// Takes note that more is to be unpacked.
  void expect(long bytes) {
    all.addAndGet(bytes);
  }

  /// A new folder to unpack into.
  Path folder(Scratch scratch) throws IOException {
    Path folder = scratch.folderOfItsOwn();
    folders.add(folder);
    return folder;
  }

  /// Deletes such a folder.
  void discard(Path folder) {
    try {
      FolderTree.delete(folder);
      folders.remove(folder);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("What was unpacked into {} is not deleted", folder, e);
    }
  }

  /// Unpacks a file.
  ///
  /// @throws LoadException if it is stopped; the file may be there in part
  void copy(InputStream in, Path target) throws IOException {
    byte[] block = new byte[BLOCK];
    try (OutputStream out = Files.newOutputStream(target)) {
      check();
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        out.write(block, 0, read);
        done.addAndGet(read);
        check();
      }
    }
  }

  private void check() throws LoadException {
    if (stopped) {
      throw new LoadException("unpacking was stopped");
    }
  }
}
