package dev.tarn.workspace.load;

import dev.tarn.session.SessionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Looks at files in zips: at one of them, or at all of one kind, which become one table. Uses the
/// disk.
///
/// @param files looks at what is unpacked
record PackedFiles(LoadFiles files) {

  /// Looks at a part of a zip; if none is chosen, at all files of one kind if they can be one
  /// table, else at the first.
  LoadSample read(Path zip, Part part, DayOrder order) throws IOException {
    List<String> names = ZipFiles.names(zip);
    if (names.isEmpty()) {
      throw new LoadException("there is no file in the zip");
    }
    List<String> alike = ZipFiles.alike(names);
    Part all = choices(names, alike);
    if (alike.size() < 2) {
      return one(zip, part.chosen().isEmpty() ? all : all.choose(part.chosen()), order);
    }
    if (part.chosen().isEmpty()) {
      try {
        return together(List.of(zip), all, order);
      } catch (LoadException | SessionException e) {
        if (files.unpacking().isStopped()) {
          throw e;
        }
        return one(zip, all.choose(alike.getFirst()), order);
      }
    }
    return part.chosen().equals(Part.ALL)
        ? together(List.of(zip), all, order)
        : one(zip, all.choose(part.chosen()), order);
  }

  /// What can be chosen of a zip. Nothing is unpacked.
  static Part choices(Path zip) throws IOException {
    List<String> names = ZipFiles.names(zip);
    return choices(names, ZipFiles.alike(names));
  }

  private static Part choices(List<String> names, List<String> alike) {
    if (alike.size() < 2) {
      return names.isEmpty() ? Part.WHOLE : new Part(names, names.getFirst(), "", 0);
    }
    return new Part(
        Stream.concat(Stream.of(Part.ALL), names.stream()).toList(), Part.ALL, "", alike.size());
  }

  /// Looks at all files of one kind in several zips.
  LoadSample read(List<Path> zips, DayOrder order) throws IOException {
    return together(zips, Part.WHOLE, order);
  }

  private LoadSample one(Path zip, Part part, DayOrder order) throws IOException {
    return unpacked(folder -> {
      List<String> name = List.of(part.chosen());
      files.unpacking().expect(ZipFiles.size(zip, name));
      List<Path> found = ZipFiles.unpack(zip, name, folder, files.unpacking());
      return files.together(zip, part, texts(found, folder), order);
    });
  }

  private interface Look {
    LoadSample in(Path folder) throws IOException;
  }

  /// Keeps nothing on the disk if a look fails or is stopped.
  private LoadSample unpacked(Look look) throws IOException {
    Path folder = files.unpacking().folder(files.scratch());
    try {
      return look.in(folder);
    } catch (IOException | RuntimeException e) {
      files.unpacking().discard(folder);
      throw e;
    }
  }

  private LoadSample together(List<Path> zips, Part part, DayOrder order) throws IOException {
    List<String> all = new ArrayList<>();
    for (Path zip : zips) {
      all.addAll(ZipFiles.names(zip));
    }
    List<String> alike = ZipFiles.alike(all);
    if (alike.isEmpty()) {
      throw new LoadException("there is no file of data in the zips");
    }
    String ending = FileKind.ending(Path.of(alike.getFirst()));
    Map<Path, List<String>> chosen = new LinkedHashMap<>();
    for (Path zip : zips) {
      List<String> names =
          ZipFiles.names(zip).stream()
              .filter(name -> FileKind.ending(Path.of(name)).equals(ending))
              .sorted()
              .toList();
      if (names.isEmpty()) {
        throw new LoadException(
            zip.getFileName()
                + " holds no ."
                + ending
                + " file as the others do; add it by itself");
      }
      chosen.put(zip, names);
    }
    return unpacked(folder -> {
      for (Map.Entry<Path, List<String>> zip : chosen.entrySet()) {
        files.unpacking().expect(ZipFiles.size(zip.getKey(), zip.getValue()));
      }
      List<Path> found = new ArrayList<>();
      for (Map.Entry<Path, List<String>> zip : chosen.entrySet()) {
        found.addAll(ZipFiles.unpack(zip.getKey(), zip.getValue(), folder, files.unpacking()));
      }
      return files.together(zips.getFirst(), part, texts(found, folder), order);
    });
  }

  /// Workbooks are written out as texts, the first sheet of each.
  private static List<Path> texts(List<Path> unpacked, Path folder) throws IOException {
    List<Path> texts = new ArrayList<>();
    for (Path file : unpacked) {
      if (FileKind.of(file) == FileKind.EXCEL) {
        Path text = Scratch.fresh(folder, file.getFileName() + ".csv");
        Workbook.write(file, Workbook.sheets(file).getFirst(), Cells.ALL, text);
        texts.add(text);
      } else {
        texts.add(file);
      }
    }
    return texts;
  }
}
