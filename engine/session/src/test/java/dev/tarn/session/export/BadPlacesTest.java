package dev.tarn.session.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Column;
import dev.tarn.session.ComputedResult;
import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.Schema;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Exports that cannot be done leave what was there, and say why.
class BadPlacesTest {
  private static final Schema SCHEMA =
      new Schema(List.of(new Column("n", DataType.Simple.BIGINT, false, null)));

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"CSV", "JSON", "XLSX", "ARROW"})
  void aCancelledExportLeavesNothing(ExportFormat format) {
    ExportProgress progress = new ExportProgress();
    Result rows =
        numbers(
            1_000_000,
            row -> {
              if (row == 5000) {
                progress.cancel();
              }
              return row;
            });
    assertThat(write(format, rows, folder.resolve("x"), progress))
        .isEqualTo(new ExportOutcome.Cancelled());
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "JSON", "XLSX", "ARROW"})
  void rowsThatCannotBeReadLeaveNothing(ExportFormat format) {
    Result rows =
        numbers(
            100_000,
            row -> {
              if (row == 50_000) {
                throw new IllegalStateException("damaged");
              }
              return row;
            });
    assertThat(write(format, rows, folder.resolve("x"), new ExportProgress()))
        .isInstanceOfSatisfying(
            ExportOutcome.Failed.class, failed -> assertThat(failed.message()).contains("damaged"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileThatIsThereStaysUnlessItMayBeReplacedAndThenUntilTheNewOneIsWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.csv"), "precious");
    Result rows = numbers(2, row -> row);
    assertThat(write(ExportFormat.CSV, rows, file, new ExportProgress()))
        .isInstanceOfSatisfying(
            ExportOutcome.Failed.class,
            failed -> assertThat(failed.message()).isEqualTo(file + " exists already."));
    ExportProgress cancelled = new ExportProgress();
    cancelled.cancel();
    assertThat(replace(rows, file, cancelled)).isEqualTo(new ExportOutcome.Cancelled());
    assertThat(file).hasContent("precious");
    assertThat(replace(rows, file, new ExportProgress())).isInstanceOf(ExportOutcome.Written.class);
    assertThat(Files.readString(file)).isEqualTo("n\r\n0\r\n1\r\n");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aLinkIsFollowedAndStays() throws IOException {
    Path file = Files.writeString(folder.resolve("real.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
    replace(numbers(1, row -> row), link, new ExportProgress());
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(file)).isEqualTo("n\r\n0\r\n");
  }

  @Test
  void whatAKilledProcessLeftIsTakenOverAndWhatAnotherWritesIsNot() throws IOException {
    Path file = folder.resolve("x.csv");
    Files.writeString(PartialFile.beside(file), "left over, and longer than what comes");
    assertThat(write(ExportFormat.CSV, numbers(1, row -> row), file, new ExportProgress()))
        .isInstanceOf(ExportOutcome.Written.class);
    assertThat(Files.readString(file)).isEqualTo("n\r\n0\r\n");
    Path other = folder.resolve("y.csv");
    try (FileChannel busy =
            FileChannel.open(
                PartialFile.beside(other), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = busy.lock()) {
      assertThat(write(ExportFormat.CSV, numbers(1, row -> row), other, new ExportProgress()))
          .isInstanceOfSatisfying(
              ExportOutcome.Failed.class,
              failed ->
                  assertThat(failed.message())
                      .isEqualTo("Another export writes this file just now."));
    }
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    Path file = folder.resolve("nowhere/x.csv");
    assertThat(write(ExportFormat.CSV, numbers(1, row -> row), file, new ExportProgress()))
        .isInstanceOfSatisfying(
            ExportOutcome.Failed.class,
            failed -> assertThat(failed.message()).contains("there is no such folder"));
  }

  @Test
  void aFolderInPlaceOfTheFileIsTold() {
    assertThat(write(ExportFormat.CSV, numbers(1, row -> row), folder, new ExportProgress()))
        .isInstanceOfSatisfying(
            ExportOutcome.Failed.class,
            failed -> assertThat(failed.message()).contains("is a folder"));
  }

  @Test
  void aReadOnlyFolderIsTold() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    Assumptions.assumeFalse(Files.isWritable(folder), "root may write");
    assertThat(
            write(
                ExportFormat.CSV,
                numbers(1, row -> row),
                folder.resolve("x"),
                new ExportProgress()))
        .isInstanceOfSatisfying(
            ExportOutcome.Failed.class,
            failed -> assertThat(failed.message()).contains("access is denied"));
  }

  /// Linux has a device that is always full, also for root.
  @Test
  void aFullDiskIsTold() throws IOException {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.isWritable(full), "this system has no such device");
    Path file = folder.resolve("x.csv");
    Files.createSymbolicLink(PartialFile.beside(file), full);
    assertThat(write(ExportFormat.CSV, numbers(100_000, row -> row), file, new ExportProgress()))
        .isInstanceOfSatisfying(
            ExportOutcome.Failed.class,
            failed -> assertThat(failed.message()).startsWith("The disk is full: "));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private static ExportOutcome write(
      ExportFormat format, Result rows, Path file, ExportProgress progress) {
    return write(format, rows, file, FileExport.Replace.NEVER, progress);
  }

  private static ExportOutcome replace(Result rows, Path file, ExportProgress progress) {
    return write(ExportFormat.CSV, rows, file, FileExport.Replace.EXISTING, progress);
  }

  private static ExportOutcome write(
      ExportFormat format,
      Result rows,
      Path file,
      FileExport.Replace replace,
      ExportProgress progress) {
    return FileExport.write(
        format,
        ExportRows.all(rows),
        ExportOptions.in(EngineRows.ZONE),
        TextExportTest.ORIGIN,
        file,
        replace,
        progress);
  }

  private static Result numbers(long count, LongUnaryOperator value) {
    return new ComputedResult(SCHEMA, count, (row, _) -> value.applyAsLong(row));
  }
}
