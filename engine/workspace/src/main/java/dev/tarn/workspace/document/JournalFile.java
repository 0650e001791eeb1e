package dev.tarn.workspace.document;

import dev.tarn.workspace.file.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One document's journal: `ID.GENERATION.journal`. A generation begins with the whole document,
/// written atomically; changes are appended. When they outgrow the text, the next generation
/// begins. For one thread.
final class JournalFile implements AutoCloseable {
  static final String SUFFIX = ".journal";
  private static final long SMALL = 1 << 20;

  private final Path folder;
  private final String id;
  private int generation;
  private @Nullable FileChannel channel;
  private boolean hasText;
  private long begun;
  private long appended;

  /// Takes up a document's journal.
  ///
  /// @param generation the last one that there is, zero for none
  JournalFile(Path folder, String id, int generation) {
    this.folder = folder;
    this.id = id;
    this.generation = generation;
  }

  /// Writes what a document has not handed over yet.
  ///
  /// @throws IOException if it cannot be written; then the next call writes all of it
  void write(Document document) throws IOException {
    boolean anew = channel == null || appended > Math.max(SMALL, begun);
    Document.Changes changes = document.take(anew, hasText);
    try {
      if (changes.whole()) {
        begin(changes.records());
      } else if (!changes.records().isEmpty()) {
        append(changes.records());
      }
    } catch (IOException e) {
      document.takeAllAgain();
      close();
      throw e;
    }
  }

  /// Moves the journal of a document that was closed.
  ///
  /// @throws IOException if it cannot be moved
  void moveTo(Path target) throws IOException {
    close();
    if (Files.exists(file(generation))) {
      Files.move(file(generation), target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }

  private void begin(List<JournalRecord> records) throws IOException {
    close();
    Path old = file(generation);
    Path fresh = file(generation + 1);
    AtomicFile.write(fresh, output -> writeAll(output, records));
    generation++;
    channel = FileChannel.open(fresh, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    hasText = records.stream().anyMatch(JournalRecord.Text.class::isInstance);
    begun = channel.size();
    appended = 0;
    Files.deleteIfExists(old);
  }

  private void append(List<JournalRecord> records) throws IOException {
    FileChannel open = channel;
    if (open == null) {
      throw new IOException("the journal is closed");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writeAll(bytes, records);
    ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
    while (buffer.hasRemaining()) {
      appended += open.write(buffer);
    }
    // A caret's place is not worth waking a disk for; it survives all but a power cut anyway.
    if (records.stream().anyMatch(entry -> !(entry instanceof JournalRecord.At))) {
      open.force(false);
    }
  }

  private static void writeAll(OutputStream output, List<JournalRecord> records)
      throws IOException {
    DataOutputStream data = new DataOutputStream(output);
    for (JournalRecord entry : records) {
      JournalCodec.write(data, entry);
    }
    data.flush();
  }

  private Path file(int number) {
    return folder.resolve("%s.%06d%s".formatted(id, number, SUFFIX));
  }
}
