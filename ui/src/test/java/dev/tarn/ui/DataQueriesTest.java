package dev.tarn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataQueriesTest {
  @TempDir private Path folder;

  @Test
  void parquetIsReadInPlace() {
    Path file = folder.resolve("sales.parquet");
    assertThat(DataQueries.over(List.of(file)))
        .isEqualTo("-- sales.parquet\nSELECT * FROM parquet.`" + file + "`;\n");
  }

  @Test
  void avroIsReadInPlaceToo() {
    Path file = folder.resolve("events.avro");
    assertThat(DataQueries.over(List.of(file)))
        .isEqualTo("-- events.avro\nSELECT * FROM avro.`" + file + "`;\n");
  }

  @Test
  void csvBecomesAViewWithHeaderAndTypes() {
    String sql = DataQueries.over(List.of(folder.resolve("2024 it's.csv.gz")));
    assertThat(sql)
        .contains("TEMPORARY VIEW data_2024_it_s USING csv")
        .contains("it\\'s.csv.gz', header 'true', inferSchema 'true')")
        .endsWith("SELECT * FROM data_2024_it_s;\n");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such names")
  void signsOfPatternsInNamesStandForThemselves() {
    assertThat(DataQueries.over(List.of(Path.of("/data/sales [1] {a}*.parquet"))))
        .endsWith("parquet.`/data/sales \\[1\\] \\{a\\}\\*.parquet`;\n");
    assertThat(DataQueries.over(List.of(Path.of("/data/sales[1].csv"))))
        .contains("path '/data/sales\\\\[1\\\\].csv'");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such names")
  void aNameOfTwoLinesIsNoStatement() {
    assertThat(DataQueries.over(List.of(Path.of("/data/a\nDROP TABLE b.parquet"))))
        .startsWith("-- a DROP TABLE b.parquet\nSELECT");
  }

  @Test
  void aFolderWithALogIsADeltaTable() throws IOException {
    Files.createDirectories(folder.resolve("orders/_delta_log"));
    assertThat(DataQueries.over(List.of(folder.resolve("orders")))).contains("FROM delta.`");
    Path odd = Files.createDirectories(folder.resolve("orders[1]/_delta_log")).getParent();
    assertThat(DataQueries.over(List.of(odd))).contains("orders[1]`");
  }
}
