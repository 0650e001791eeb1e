package dev.tarn.workspace.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Takes files out of a zip.
final class ZipFiles {
  private ZipFiles() {}

  /// The files in it that may be data.
  static List<String> names(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .filter(name -> !name.startsWith("__MACOSX/") && !last(name).startsWith("."))
          .toList();
    }
  }

  /// Unpacks one.
  static Path unpack(Path zip, String name, Scratch scratch) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      ZipEntry entry = file.getEntry(name);
      if (entry == null) {
        throw new LoadException("There is no " + name + " in it");
      }
      Path target = scratch.file(last(name));
      try (InputStream in = file.getInputStream(entry)) {
        Files.copy(in, target);
      }
      return target;
    }
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
