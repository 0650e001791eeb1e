package dev.tarn.workspace.load;

import dev.tarn.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Looks at files of data. Uses the disk, and the engine for files that carry their types.
///
/// @param scratch where files are unpacked
/// @param session opens a session; asked only if it must be
/// @param unpacking told how far the unpacking of zips is
public record LoadFiles(Scratch scratch, Callable<Session> session, Unpacking unpacking) {

  /// Looks at files without anyone who wants to know how far it is.
  ///
  /// @param scratch where files are unpacked
  /// @param session opens a session; asked only if it must be
  public LoadFiles(Scratch scratch, Callable<Session> session) {
    this(scratch, session, new Unpacking());
  }

  /// The same for one look, whose unpacking is told and can be stopped.
  ///
  /// @param one unused as yet
  /// @return for this look alone
  public LoadFiles with(Unpacking one) {
    return new LoadFiles(scratch, session, one);
  }

  /// What can be chosen of a file. Nothing is unpacked.
  ///
  /// @param file a zip
  /// @return with no choices for other files
  /// @throws IOException if it cannot be read
  public static Part choices(Path file) throws IOException {
    return FileKind.of(file) == FileKind.ZIP ? PackedFiles.choices(file) : Part.WHOLE;
  }

  /// Looks at a file.
  ///
  /// @param file file or folder
  /// @param order what days of digits are taken for if they could be both
  /// @return what was found
  /// @throws IOException if it cannot be read, with the reason
  public LoadSample read(Path file, DayOrder order) throws IOException {
    return read(file, Part.WHOLE, order);
  }

  /// Looks at files that are to become one table: at the first as a whole, at the others for the
  /// same columns. Of files that carry their types, the columns of all become the table's.
  ///
  /// @param files of one folder and one kind, or zips of any folders
  /// @param order what days of digits are taken for if they could be both
  /// @return what was found
  /// @throws IOException if one cannot be read or has other columns, with the reason
  public LoadSample read(List<Path> files, DayOrder order) throws IOException {
    Path first = files.getFirst();
    if (files.size() == 1) {
      return read(first, order);
    }
    return FileKind.of(first) == FileKind.ZIP
        ? new PackedFiles(this).read(files, order)
        : together(first, Part.WHOLE, files, order);
  }

  /// Looks at files of one folder that become one table.
  ///
  /// @param file that was added: the first, or the zip that they are of
  /// @param part which part of it they are
  LoadSample together(Path file, Part part, List<Path> files, DayOrder order) throws IOException {
    Path first = files.getFirst();
    FileKind kind = FileKind.of(first);
    for (Path other : files.subList(1, files.size())) {
      if (FileKind.of(other) != kind) {
        throw new LoadException(SameColumns.otherKind(first, other));
      }
    }
    SampleSource source =
        isTyped(kind) && files.size() > 1 ? typed(files, kind) : source(first, kind);
    LoadSample sample = LoadSample.of(file, FileKind.of(file), part, source, order);
    return files.size() == 1 ? sample : SameColumns.add(sample, kind, files);
  }

  private static boolean isTyped(FileKind kind) {
    return kind == FileKind.PARQUET || kind == FileKind.ORC || kind == FileKind.AVRO;
  }

  /// Looks at a part of a file.
  ///
  /// @param file a workbook or a zip
  /// @param part which part
  /// @param order what days of digits are taken for if they could be both
  /// @return what was found
  /// @throws IOException if it cannot be read, with the reason
  public LoadSample read(Path file, Part part, DayOrder order) throws IOException {
    FileKind kind = FileKind.of(file);
    return switch (kind) {
      case EXCEL -> sheet(file, part, order);
      case ZIP -> new PackedFiles(this).read(file, part, order);
      default -> LoadSample.of(file, kind, Part.WHOLE, source(file, kind), order);
    };
  }

  private SampleSource source(Path file, FileKind kind) throws IOException {
    return switch (kind) {
      case CSV -> new CsvSource(file, FileSample.read(file));
      case JSON -> JsonSource.of(file, FileSample.read(file));
      case AVRO -> {
        SameColumns.avro(Files.isDirectory(file) ? FileKind.files(file) : List.of(file));
        yield typed(List.of(file), kind);
      }
      case PARQUET, ORC, DELTA -> typed(List.of(file), kind);
      default -> throw new LoadException("it is no file of data that Tarn knows");
    };
  }

  /// How well chosen types fit. Asks the engine about files that carry their types.
  ///
  /// @param sample of a file
  /// @param chosen as many columns as it has
  /// @return the fits, and the rows that something is wrong with
  /// @throws IOException if the engine cannot be asked
  public Fits fits(LoadSample sample, List<LoadColumn> chosen) throws IOException {
    boolean casts =
        chosen.stream()
            .anyMatch(column -> column.wanted() && column.type() instanceof ColumnType.Cast);
    Optional<TypedSource> typed = sample.typed();
    return casts && typed.isPresent()
        ? asked(open -> typed.get().fits(chosen, open))
        : sample.fits(chosen);
  }

  private TypedSource typed(List<Path> files, FileKind kind) throws IOException {
    return asked(open -> TypedSource.read(files, kind, open));
  }

  private interface Question<T> {
    T of(Session session) throws IOException;
  }

  private <T> T asked(Question<T> question) throws IOException {
    try (Session open = session.call()) {
      return question.of(open);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private LoadSample sheet(Path file, Part part, DayOrder order) throws IOException {
    List<String> sheets = Workbook.sheets(file);
    Part chosen = part.chosen().isEmpty() ? first(sheets, "the workbook has no sheet") : part;
    Path text = scratch.file(chosen.chosen() + ".csv");
    Workbook.write(file, chosen.chosen(), Cells.of(chosen.range()), text);
    return LoadSample.of(
        file, FileKind.EXCEL, chosen, new CsvSource(text, FileSample.read(text)), order);
  }

  private static Part first(List<String> names, String none) throws LoadException {
    if (names.isEmpty()) {
      throw new LoadException(none);
    }
    return new Part(names, names.getFirst(), "", 0);
  }
}
