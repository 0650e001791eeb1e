package dev.tarn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
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
  void csvBecomesAViewWithHeaderAndTypes() {
    String sql = DataQueries.over(List.of(folder.resolve("2024 it's.csv.gz")));
    assertThat(sql)
        .contains("TEMPORARY VIEW data_2024_it_s USING csv")
        .contains("it\\'s.csv.gz', header 'true', inferSchema 'true')")
        .endsWith("SELECT * FROM data_2024_it_s;\n");
  }

  @Test
  void aFolderWithALogIsADeltaTable() throws IOException {
    Files.createDirectories(folder.resolve("orders/_delta_log"));
    assertThat(DataQueries.over(List.of(folder.resolve("orders")))).contains("FROM delta.`");
  }
}
