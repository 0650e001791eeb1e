package dev.tarn.engine.log;

import dev.tarn.engine.creation.NewFiles;
import io.delta.storage.HadoopFileSystemLogStore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the log of tables in folders of this machine.
///
/// Delta's own way there looks whether a version is taken and renames then, so two processes that
/// write one table at the same moment can lose a commit; and it leaves to the system when bytes
/// reach the disk, so a power cut can leave an empty commit. Here a commit gets its name by a hard
/// link, which fails if the name is taken, whoever took it; and it and the files that it adds are
/// on the disk before it has its name. A commit on top of a damaged log is refused.
///
/// Checkpoints and reads are as Delta does them.
public final class FileLogStore extends HadoopFileSystemLogStore {
  private static final Logger LOG = LoggerFactory.getLogger(FileLogStore.class);

  /// Made by Delta alone.
  ///
  /// @param configuration Hadoop's
  public FileLogStore(Configuration configuration) {
    super(configuration);
  }

  @Override
  public void write(
      org.apache.hadoop.fs.Path path,
      Iterator<String> actions,
      Boolean overwrite,
      Configuration configuration)
      throws IOException {
    Path target = Path.of(path.toUri());
    Path folder = parent(target.toAbsolutePath());
    if (!overwrite && Files.exists(target)) {
      throw new FileAlreadyExistsException(path.toString());
    }
    Optional<Long> version = overwrite ? Optional.empty() : EarlierVersions.version(target);
    if (version.isPresent()) {
      new EarlierVersions(folder).check(version.get());
    }
    if (!overwrite) {
      NewFiles.commit(target);
    }
    Path fresh = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      List<Path> added = write(fresh, actions, parent(folder));
      if (!overwrite) {
        for (Path file : added) {
          Durable.force(file);
        }
        AtomicName.give(fresh, target);
      } else {
        Files.move(
            fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      delete(fresh);
    }
    // A checksum of an older file of this name would make the new one unreadable.
    delete(target.resolveSibling("." + target.getFileName() + ".crc"));
    Durable.forceFolder(folder);
  }

  /// True makes Delta write checkpoints beside and rename them, and take its own lock for commits
  /// within the process, which saves vain attempts.
  @Override
  public Boolean isPartialWriteVisible(
      org.apache.hadoop.fs.Path path, Configuration configuration) {
    return true;
  }

  private static Path parent(Path path) {
    return Objects.requireNonNull(path.getParent(), "a file of a log is in a folder");
  }

  /// A commit that has its name happened: what is done about it afterwards must not fail it.
  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("A file of a table's log cannot be deleted", e);
    }
  }

  private static List<Path> write(Path file, Iterator<String> actions, Path table)
      throws IOException {
    List<Path> added = new ArrayList<>();
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        BufferedWriter writer =
            new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
      while (actions.hasNext()) {
        String action = actions.next();
        writer.write(action);
        writer.write('\n');
        AddedFile.of(action, table).ifPresent(added::add);
      }
      writer.flush();
      channel.force(true);
    }
    return added;
  }
}
