package dev.tarn.session.compare;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The hashes of one side's rows, parted by their keys: few rows in memory, many in files of which
/// one at a time is read.
final class HashedRows implements Closeable {
  /// What is known of a row: two halves of the key's hash, the values' hash, the row's place.
  static final int WIDTH = 4;

  /// How many rows of one part are read into memory at most.
  static final int MOST_ROWS = 8_000_000;

  private final List<DataOutputStream> outputs = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final long[] counts;
  private long[] memory = new long[WIDTH * 1024];

  /// Begins a side.
  ///
  /// @param parts a power of 2; 1 keeps all in memory
  /// @param scratch a folder for files
  /// @param name begins the files' names
  HashedRows(int parts, Path scratch, String name) throws IOException {
    counts = new long[parts];
    for (int part = 0; parts > 1 && part < parts; part++) {
      Path file = scratch.resolve(name + part);
      files.add(file);
      outputs.add(
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 16_384)));
    }
  }

  void add(long high, long low, long values, long row) throws IOException {
    int part = (int) (high & (counts.length - 1));
    if (outputs.isEmpty()) {
      int at = (int) counts[0] * WIDTH;
      if (at == memory.length) {
        memory = Arrays.copyOf(memory, memory.length * 2);
      }
      memory[at] = high;
      memory[at + 1] = low;
      memory[at + 2] = values;
      memory[at + 3] = row;
    } else {
      DataOutputStream output = outputs.get(part);
      output.writeLong(high);
      output.writeLong(low);
      output.writeLong(values);
      output.writeLong(row);
    }
    counts[part]++;
  }

  /// No more rows come.
  void finish() throws IOException {
    for (DataOutputStream output : outputs) {
      output.close();
    }
  }

  /// The rows of a part, in their order, [#WIDTH] numbers each.
  ///
  /// @throws IllegalStateException if one key has far too many rows
  long[] part(int part) throws IOException {
    if (counts[part] > MOST_ROWS) {
      throw new IllegalStateException("too many rows with the same key");
    }
    int length = (int) counts[part] * WIDTH;
    if (files.isEmpty()) {
      return Arrays.copyOf(memory, length);
    }
    long[] rows = new long[length];
    ByteBuffer.wrap(Files.readAllBytes(files.get(part))).asLongBuffer().get(rows);
    Files.delete(files.get(part));
    return rows;
  }

  @Override
  public void close() throws IOException {
    finish();
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
