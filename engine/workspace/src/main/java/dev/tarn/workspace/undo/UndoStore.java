package dev.tarn.workspace.undo;

import dev.tarn.workspace.file.AtomicFile;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// A folder with one file for each document: what can be undone in it, and the text to which that
/// led. A file that cannot be read counts as none; nothing of it can reach a text then.
///
/// Thread-safe for different documents. Uses the disk.
public final class UndoStore {
  private static final int MAGIC = 0x5441_5255;
  private static final int VERSION = 1;

  /// Texts beyond this are known by their hash alone.
  private static final int LARGEST_TEXT = 4 << 20;

  private static final long MOST_STEPS = 8L << 20;
  private static final int MOST_FILES = 300;
  private static final String SUFFIX = ".undo";

  private final Path folder;

  /// Takes a folder.
  ///
  /// @param folder made with the first file
  public UndoStore(Path folder) {
    this.folder = folder;
  }

  /// Keeps what can be undone in a document. Old steps beyond some megabytes are left out.
  ///
  /// @param id names the document
  /// @param text the text as it is
  /// @param history the steps that led to it
  /// @throws IOException if it cannot be written; then the file is as it was
  public void write(String id, String text, UndoHistory history) throws IOException {
    UndoHistory kept = history.within(MOST_STEPS);
    boolean isNew = Files.notExists(file(id));
    Files.createDirectories(folder);
    AtomicFile.write(
        file(id),
        output -> {
          Deflater deflater = new Deflater(Deflater.BEST_SPEED);
          DeflaterOutputStream packed = new DeflaterOutputStream(output, deflater);
          DataOutputStream data = new DataOutputStream(packed);
          try {
            data.writeInt(MAGIC);
            data.writeInt(VERSION);
            data.write(hash(text));
            data.writeBoolean(text.length() <= LARGEST_TEXT);
            if (text.length() <= LARGEST_TEXT) {
              writeText(data, text);
            }
            writeSteps(data, kept);
            data.flush();
            packed.finish();
          } finally {
            deflater.end();
          }
        });
    if (isNew) {
      prune();
    }
  }

  /// Reads what can be undone in a document.
  ///
  /// @param id names the document
  /// @param text the text as it is now
  /// @return steps that fit the text; none if nothing is known that does
  public UndoHistory read(String id, String text) {
    if (Files.notExists(file(id))) {
      return UndoHistory.NONE;
    }
    try (InputStream input = Files.newInputStream(file(id));
        DataInputStream data = new DataInputStream(new InflaterInputStream(input))) {
      if (data.readInt() != MAGIC || data.readInt() != VERSION) {
        return UndoHistory.NONE;
      }
      byte[] hash = data.readNBytes(32);
      Optional<String> known = data.readBoolean() ? Optional.of(readText(data)) : Optional.empty();
      UndoHistory history = readSteps(data);
      // The packing's own check of the whole comes with its end.
      boolean whole =
          data.read() < 0 && (known.isEmpty() || MessageDigest.isEqual(hash, hash(known.get())));
      if (!whole) {
        return UndoHistory.NONE;
      }
      if (MessageDigest.isEqual(hash, hash(text))) {
        return history;
      }
      return known.map(old -> history.bridged(old, text)).orElse(UndoHistory.NONE);
    } catch (IOException | IllegalArgumentException | OutOfMemoryError e) {
      return UndoHistory.NONE;
    }
  }

  private Path file(String id) {
    return folder.resolve(id + SUFFIX);
  }

  private void prune() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = new ArrayList<>(all.filter(file -> file.toString().endsWith(SUFFIX)).toList());
    }
    if (files.size() > MOST_FILES) {
      files.sort(Comparator.comparing(UndoStore::time));
      for (Path file : files.subList(0, files.size() - MOST_FILES)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private static void writeSteps(DataOutputStream data, UndoHistory history) throws IOException {
    data.writeInt(history.steps().size());
    data.writeInt(history.done());
    for (UndoStep step : history.steps()) {
      data.writeInt(step.changes().size());
      for (UndoStep.Change change : step.changes()) {
        data.writeInt(change.offset());
        writeText(data, change.removed());
        writeText(data, change.inserted());
      }
    }
  }

  private static UndoHistory readSteps(DataInputStream data) throws IOException {
    int count = bounded(data.readInt());
    int done = data.readInt();
    List<UndoStep> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int size = bounded(data.readInt());
      List<UndoStep.Change> changes = new ArrayList<>();
      for (int j = 0; j < size; j++) {
        changes.add(new UndoStep.Change(data.readInt(), readText(data), readText(data)));
      }
      steps.add(new UndoStep(changes));
    }
    return new UndoHistory(steps, done);
  }

  private static void writeText(DataOutputStream data, String text) throws IOException {
    // UTF-16, since a step may hold half of a pair of surrogates.
    byte[] bytes = new byte[text.length() * 2];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) (text.charAt(i) >> 8);
      bytes[2 * i + 1] = (byte) text.charAt(i);
    }
    data.writeInt(text.length());
    data.write(bytes);
  }

  private static String readText(DataInputStream data) throws IOException {
    int length = bounded(data.readInt());
    byte[] bytes = data.readNBytes(length * 2);
    if (bytes.length != length * 2) {
      throw new IOException("cut off");
    }
    char[] chars = new char[length];
    for (int i = 0; i < length; i++) {
      chars[i] = (char) (((bytes[2 * i] & 0xFF) << 8) | (bytes[2 * i + 1] & 0xFF));
    }
    return new String(chars);
  }

  private static int bounded(int count) throws IOException {
    if (count < 0 || count > (int) MOST_STEPS) {
      throw new IOException("damaged");
    }
    return count;
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_16BE));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
