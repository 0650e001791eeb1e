package dev.tarn.workspace.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.TableName;
import dev.tarn.workspace.find.OpenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that name a table, in a real folder.
class TableUsageTest {
  private static final TableName TABLE = new TableName("lake", "sales", "orders");

  @TempDir private Path folder;

  @Test
  void filesOfAllKindsAreFoundWithTheirLines() throws IOException {
    write("queries/a.sql", "-- Orders\nSELECT *\n  FROM sales.orders;\nSELECT * FROM orders");
    write("notebooks/n.ipynb", "{\"source\": [\"SELECT * FROM sales.orders\\n\"]}");
    write("load.py", "spark.table('lake.sales.orders').show()");
    write("notes.md", "We keep `sales.orders` clean.");
    write("jobs/nightly.job.yaml", "sql: OPTIMIZE sales.orders");
    write("queries/other.sql", "SELECT orders FROM other.orders");
    write("lakehouse/sales.db/orders/readme.txt", "sales.orders");
    write("data.bin", "\0\0sales.orders");
    List<UsingFile> found = find(List.of());
    assertThat(found)
        .extracting(file -> file.path() + " " + file.kind())
        .containsExactly(
            "jobs/nightly.job.yaml JOB",
            "load.py PROGRAM",
            "notebooks/n.ipynb NOTEBOOK",
            "notes.md TEXT",
            "queries/a.sql QUERY");
    assertThat(found.getLast().lines())
        .extracting(line -> line.match().line() + " " + line.text() + " " + line.sure())
        .containsExactly("3 FROM sales.orders; true", "4 SELECT * FROM orders false");
  }

  @Test
  void openDocumentsAreReadAsTheyAre() throws IOException {
    Path file = write("a.sql", "SELECT 1");
    OpenText open = new OpenText("1", "a.sql", Optional.of(file), "SELECT * FROM sales.orders");
    OpenText unsaved =
        new OpenText("2", "Query 1", Optional.empty(), "SELECT 1;\nSELECT * FROM sales.orders");
    assertThat(find(List.of(open, unsaved)))
        .extracting(found -> found.subject().name() + found.lines().getFirst().match().line())
        .containsExactly("Query 12", "a.sql1");
  }

  private List<UsingFile> find(List<OpenText> open) {
    return new TableUsage(folder, TABLE).find(open, () -> false);
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
