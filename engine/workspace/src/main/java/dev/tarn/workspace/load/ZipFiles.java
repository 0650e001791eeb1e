package dev.tarn.workspace.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
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

  /// Those of the kind that most of them are of, by their endings, in the order of their names.
  static List<String> alike(List<String> names) {
    Map<String, List<String>> kinds =
        names.stream()
            .filter(name -> FileKind.isNamedAsRows(Path.of(last(name))))
            .sorted()
            .collect(
                Collectors.groupingBy(
                    name -> FileKind.ending(Path.of(last(name))),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return kinds.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
  }

  /// How large some of its files are when they are unpacked, in bytes.
  static long size(Path zip, List<String> names) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return names.stream()
          .map(file::getEntry)
          .mapToLong(entry -> entry == null ? 0 : Math.max(0, entry.getSize()))
          .sum();
    }
  }

  /// Unpacks several into one folder.
  ///
  /// @param unpacking told how far it is
  /// @return where they are, in the same order
  static List<Path> unpack(Path zip, List<String> names, Path folder, Unpacking unpacking)
      throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      List<Path> unpacked = new ArrayList<>();
      for (String name : names) {
        ZipEntry entry = file.getEntry(name);
        if (entry == null) {
          throw new LoadException("There is no " + name + " in it");
        }
        Path target = Scratch.fresh(folder, last(name));
        try (CheckedInputStream in =
            new CheckedInputStream(file.getInputStream(entry), new CRC32())) {
          unpacking.copy(in, target);
          if (entry.getCrc() >= 0 && entry.getCrc() != in.getChecksum().getValue()) {
            throw new LoadException(name + " in it is damaged");
          }
        }
        unpacked.add(target);
      }
      return unpacked;
    }
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
