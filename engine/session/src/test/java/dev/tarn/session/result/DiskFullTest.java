package dev.tarn.session.result;

import static dev.tarn.session.result.NumbersAssert.hasNumbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.session.SessionException;
import dev.tarn.session.StatementError.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFullTest {
  @TempDir private Path temporary;

  /// A disk with little room, which fails as the system's does: after part of a write.
  private record SmallDisk(long room) implements Disk {
    @Override
    public WritableByteChannel create(Path file) throws IOException {
      WritableByteChannel real = Disk.REAL.create(file);
      return new WritableByteChannel() {
        private long left = room;

        @Override
        public int write(ByteBuffer bytes) throws IOException {
          if (left == 0) {
            throw new IOException("No space left on device");
          }
          ByteBuffer piece = bytes.slice(bytes.position(), (int) Math.min(left, bytes.remaining()));
          int count = real.write(piece);
          bytes.position(bytes.position() + count);
          left -= count;
          return count;
        }

        @Override
        public boolean isOpen() {
          return real.isOpen();
        }

        @Override
        public void close() throws IOException {
          real.close();
        }
      };
    }

    @Override
    public long free(Path folder) {
      return 4096;
    }
  }

  private ResultStore store(long room) {
    return new ResultStore(temporary.resolve("results"), new SmallDisk(room), Clock.systemUTC());
  }

  @Test
  void aFullDiskIsToldAndTheSpaceIsFreed() {
    ResultStore store = store(10_000);
    ResultWriter writer = store.create("full");
    writer.schema(Streams.NUMBERS);
    writer.append(Streams.numbers(0, 100));
    hasNumbers(writer.result(), 100);
    assertThatThrownBy(() -> writer.append(Streams.numbers(100, 1000)))
        .isInstanceOfSatisfying(
            SessionException.class, e -> assertThat(e.error().kind()).isEqualTo(Kind.STORAGE))
        .hasMessageMatching(
            "The disk is full: the result needs \\d+\\.\\d KB more, 4\\.1 KB are free\\. Free"
                + " space or clear old results in .*results\\.");
    assertThat(writer.result().rowCount()).isZero();
    assertThat(writer.result().isComplete()).isFalse();
    assertThat(temporary.resolve("results").resolve("full")).doesNotExist();
    writer.append(Streams.numbers(0, 1));
    writer.abandon();
    assertThat(store.open("full")).isEmpty();
  }

  @Test
  void roomForTheRowsButNotForTheFooterIsAFullDiskToo() {
    for (int room = 4000; room < 12_000; room += 100) {
      ResultStore store = store(room);
      ResultWriter writer = store.create("full-" + room);
      writer.schema(Streams.NUMBERS);
      try {
        writer.append(Streams.numbers(0, 200));
        writer.complete();
        assertThat(writer.result().isComplete()).isTrue();
        hasNumbers(writer.result(), 200);
      } catch (SessionException e) {
        assertThat(e).hasMessageStartingWith("The disk is full");
        assertThat(writer.result().isComplete()).isFalse();
        assertThat(writer.result().rowCount()).isZero();
      }
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    assertThatThrownBy(() -> new ResultStore(file).create("x"))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> {
              assertThat(e.error().kind()).isEqualTo(Kind.STORAGE);
              assertThat(e.error().detail()).contains(FileAlreadyExistsException.class.getName());
            })
        .hasMessageContaining("cannot be written to " + file);
  }

  @Test
  void aReadOnlyFolderIsTold() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("read-only"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    org.junit.jupiter.api.Assumptions.assumeFalse(Files.isWritable(folder), "root may write");
    assertThatThrownBy(() -> new ResultStore(folder).create("x"))
        .isInstanceOf(SessionException.class)
        .hasMessageContaining("access is denied");
  }
}
