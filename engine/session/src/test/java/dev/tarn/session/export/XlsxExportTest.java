package dev.tarn.session.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.Parameters;
import dev.tarn.session.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written for Excel is read by another program's library.
class XlsxExportTest {
  private static EngineRows engine;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    engine = new EngineRows();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void cellsHaveTypesWhereExcelHoldsTheValueAndTextWhereItWouldRound() throws IOException {
    try (XSSFWorkbook book = book(engine.result(EngineRows.TYPES))) {
      Sheet sheet = book.getSheet("Result");
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("truth");
      assertThat(cell(sheet, 1, 0).getBooleanCellValue()).isTrue();
      assertThat(cell(sheet, 1, 4).getNumericCellValue()).isEqualTo(4);
      assertThat(cell(sheet, 1, 5).getNumericCellValue()).isEqualTo(1.5);
      assertThat(cell(sheet, 1, 7).getNumericCellValue()).isEqualTo(12.5);
      assertThat(cell(sheet, 1, 7).getCellStyle().getDataFormatString()).isEqualTo("0.00");
      assertThat(text(sheet, 1, 8)).isEqualTo("123456789012345678901234.5678");
      assertThat(cell(sheet, 1, 11).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.parse("2026-01-31T00:00:00"));
      assertThat(cell(sheet, 1, 12).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.parse("2026-03-29T03:00:00.123"));
      assertThat(text(sheet, 1, 14)).isEqualTo("[1, NULL, 3]");
      assertThat(sheet.getRow(2) == null || sheet.getRow(2).getPhysicalNumberOfCells() == 0)
          .isTrue();
      assertThat(text(sheet, 3, 4)).isEqualTo("-9223372036854775807");
      assertThat(text(sheet, 3, 5)).isEqualTo("NaN");
      assertThat(text(sheet, 3, 9)).isEqualTo("say \"hi\", ä😀");
      assertThat(text(sheet, 3, 11)).isEqualTo("0001-01-01");
      assertThat(text(sheet, 4, 4)).isEqualTo("9007199254740993");
      assertThat(text(sheet, 4, 9)).isEqualTo(" edge\nline");
    }
  }

  @Test
  void theSecondSheetTellsWhereTheRowsComeFrom() throws IOException {
    try (XSSFWorkbook book = book(engine.result("SELECT 1 AS a"))) {
      Sheet sheet = book.getSheet("Query");
      assertThat(text(sheet, 0, 1)).isEqualTo("Late orders");
      assertThat(text(sheet, 1, 1)).startsWith("2026-01-31T09:00+01:00");
      assertThat(text(sheet, 3, 1)).isEqualTo("1");
      assertThat(text(sheet, 4, 0)).isEqualTo(":status");
      assertThat(text(sheet, 4, 1)).isEqualTo("open");
      assertThat(text(sheet, 5, 1)).isEqualTo("SELECT *\nFROM orders WHERE status = :status");
    }
  }

  @Test
  void textsThatAreTooLongAreCutAndCounted() throws IOException {
    Result result = engine.result("SELECT repeat('x', 40000) AS t UNION ALL SELECT 'y'");
    Path file = folder.resolve("long.xlsx");
    assertThat(write(result, file))
        .isInstanceOfSatisfying(
            ExportOutcome.Written.class, done -> assertThat(done.cutCells()).isEqualTo(1));
    try (XSSFWorkbook book = new XSSFWorkbook(file.toString())) {
      assertThat(text(book.getSheet("Result"), 1, 0)).hasSize(32_767).endsWith("x…");
    }
  }

  @Test
  void signsThatXmlCannotHoldComeBack() throws IOException {
    Result result = engine.result("SELECT 'a' || char(1) || 'b' || char(13) || 'c_x0041_' AS t");
    try (XSSFWorkbook book = book(result)) {
      assertThat(text(book.getSheet("Result"), 1, 0)).isEqualTo("a\u0001b\rc_x0041_");
    }
  }

  @Test
  void moreRowsThanASheetHoldsAreRefusedBeforeAFileIsMade() {
    Result result = engine.result("SELECT id FROM range(1048576)");
    Path file = folder.resolve("large.xlsx");
    assertThat(write(result, file))
        .isInstanceOfSatisfying(
            ExportOutcome.Failed.class,
            failed ->
                assertThat(failed.message())
                    .isEqualTo(
                        "An Excel sheet holds 1,048,576 rows, these are 1,048,576. Choose CSV or"
                            + " Parquet."));
    assertThat(folder).isEmptyDirectory();
    assertThat(ExportLimits.XLSX.fitting(2_000_000, Header.WITH)).isEqualTo(1_048_575);
  }

  private XSSFWorkbook book(Result result) throws IOException {
    Path file = folder.resolve("book.xlsx");
    assertThat(write(result, file)).isInstanceOf(ExportOutcome.Written.class);
    return new XSSFWorkbook(file.toString());
  }

  private static ExportOutcome write(Result result, Path file) {
    ExportOrigin origin =
        new ExportOrigin(
            "Late orders",
            "SELECT *\nFROM orders WHERE status = :status",
            Parameters.named(Map.of("status", new ParameterValue.Text("open"))),
            Instant.parse("2026-01-31T08:00:00Z"));
    return FileExport.write(
        ExportFormat.XLSX,
        ExportRows.all(result),
        ExportOptions.in(EngineRows.ZONE),
        origin,
        file,
        FileExport.Replace.NEVER,
        new ExportProgress());
  }

  private static Cell cell(Sheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column);
  }

  private static String text(Sheet sheet, int row, int column) {
    assertThat(cell(sheet, row, column).getCellType()).isEqualTo(CellType.STRING);
    return cell(sheet, row, column).getStringCellValue();
  }
}
