package dev.tarn.workspace.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What is in a zip.
///
/// @param entries its files, in the order of the zip
public record ZipFacts(List<Entry> entries) {

  /// Copies the list.
  public ZipFacts {
    entries = List.copyOf(entries);
  }

  /// A file in a zip.
  ///
  /// @param name with its folders
  /// @param bytes unpacked
  /// @param packed as it is in the zip
  /// @param changed when it was written last, as its packer says; the beginning of time if it does
  ///   not
  public record Entry(String name, long bytes, long packed, Instant changed) {}

  /// Reads the list at the end of a zip. Uses the disk.
  ///
  /// @param zip a file
  /// @return what is in it, without folders
  /// @throws IOException if it cannot be read
  public static ZipFacts read(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return new ZipFacts(
          file.stream()
              .filter(entry -> !entry.isDirectory())
              .map(entry ->
                  new Entry(
                      entry.getName(),
                      Math.max(0, entry.getSize()),
                      Math.max(0, entry.getCompressedSize()),
                      changed(entry)))
              .toList());
    }
  }

  /// How much all of it is unpacked.
  ///
  /// @return bytes
  public long bytes() {
    return entries.stream().mapToLong(Entry::bytes).sum();
  }

  private static Instant changed(ZipEntry entry) {
    return entry.getTime() < 0 ? Instant.EPOCH : Instant.ofEpochMilli(entry.getTime());
  }
}
