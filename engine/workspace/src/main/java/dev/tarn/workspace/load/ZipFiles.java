package dev.tarn.workspace.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

  /// Unpacks several into one folder.
  ///
  /// @return where they are, in the same order
  static List<Path> unpack(Path zip, List<String> names, Path folder) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      List<Path> unpacked = new java.util.ArrayList<>();
      for (String name : names) {
        ZipEntry entry = file.getEntry(name);
        if (entry == null) {
          throw new LoadException("There is no " + name + " in it");
        }
        Path target = Scratch.fresh(folder, last(name));
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, target);
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
