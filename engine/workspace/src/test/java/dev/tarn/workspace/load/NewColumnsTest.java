package dev.tarn.workspace.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the SQL of a load says of columns that the table lacks.
class NewColumnsTest {
  @TempDir private Path folder;

  @Test
  void aTableTakesThemOnlyIfThePlanSaysSo() throws IOException {
    assertThat(sql(LoadMode.APPEND, LoadPlan.NewColumns.TAKE))
        .contains("INSERT WITH SCHEMA EVOLUTION INTO lake.default.grows BY NAME");
    assertThat(sql(LoadMode.APPEND, LoadPlan.NewColumns.REFUSE))
        .contains("INSERT INTO lake.default.grows BY NAME");
    assertThat(sql(LoadMode.MERGE, LoadPlan.NewColumns.TAKE))
        .contains("MERGE WITH SCHEMA EVOLUTION INTO lake.default.grows AS t");
    assertThat(sql(LoadMode.MERGE, LoadPlan.NewColumns.REFUSE))
        .contains("MERGE INTO lake.default.grows AS t");
  }

  private String sql(LoadMode mode, LoadPlan.NewColumns newColumns) throws IOException {
    Path file = Files.writeString(folder.resolve("grows.csv"), "id,more\n1,x\n");
    LoadSample sample = Looked.at(file, folder);
    return LoadSql.of(
            new LoadPlan(
                sample.source(),
                sample.columns(),
                new TableName("lake", "default", "grows"),
                mode,
                List.of("id"),
                LoadPlan.Misfits.STOP,
                newColumns))
        .text();
  }
}
