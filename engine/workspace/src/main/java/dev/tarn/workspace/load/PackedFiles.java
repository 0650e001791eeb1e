package dev.tarn.workspace.load;

import dev.tarn.session.SessionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    if (alike.size() < 2) {
      String name = part.chosen().isEmpty() ? names.getFirst() : part.chosen();
      return one(zip, new Part(names, name, "", 0), order);
    }
    List<String> choices = Stream.concat(Stream.of(Part.ALL), names.stream()).toList();
    Part all = new Part(choices, Part.ALL, "", alike.size());
    if (part.chosen().isEmpty()) {
      try {
        return together(List.of(zip), all, order);
      } catch (LoadException | SessionException e) {
        return one(zip, all.choose(alike.getFirst()), order);
      }
    }
    return part.chosen().equals(Part.ALL)
        ? together(List.of(zip), all, order)
        : one(zip, all.choose(part.chosen()), order);
  }

  /// Looks at all files of one kind in several zips.
  LoadSample read(List<Path> zips, DayOrder order) throws IOException {
    return together(zips, Part.WHOLE, order);
  }

  private LoadSample one(Path zip, Part part, DayOrder order) throws IOException {
    Path folder = files.scratch().folderOfItsOwn();
    List<Path> unpacked = ZipFiles.unpack(zip, List.of(part.chosen()), folder);
    return files.together(zip, part, texts(unpacked, folder), order);
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
    Path folder = files.scratch().folderOfItsOwn();
    List<Path> unpacked = new ArrayList<>();
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
      unpacked.addAll(ZipFiles.unpack(zip, names, folder));
    }
    return files.together(zips.getFirst(), part, texts(unpacked, folder), order);
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
