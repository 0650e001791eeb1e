package dev.tarn.session.trouble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Tells what is wrong with a data file of a Delta table that could not be read.
final class DataFileCheck {
  private final Path table;
  private final Path file;

  DataFileCheck(Path table, Path file) {
    this.table = table;
    this.file = file;
  }

  /// Looks at it.
  Finding find() throws IOException {
    boolean gone = !Files.exists(file);
    String name = table.relativize(file).toString();
    String what =
        gone
            ? "A data file of the table is gone: " + name
            : "A data file of the table is damaged: " + name + damage();
    String setting = gone ? "ignoreMissingFiles" : "ignoreCorruptFiles";
    OptionalLong added = addedBy();
    String back =
        added.isPresent() && added.getAsLong() > 0
            ? (" Version %1$d wrote it, so versions up to %2$d can be read (SELECT … VERSION AS OF"
                    + " %2$d); RESTORE TABLE … TO VERSION AS OF %2$d goes back.")
                .formatted(added.getAsLong(), added.getAsLong() - 1)
            : "";
    return new Finding(
        what,
        "Restore the file from a backup into "
            + table
            + "."
            + back
            + " To read what is left: SET spark.sql.files."
            + setting
            + " = true; to go on without its rows, then INSERT OVERWRITE the table with a SELECT of"
            + " itself.");
  }

  private String damage() {
    if (!file.toString().endsWith(".parquet")) {
      return "";
    }
    return ParquetEnds.areWhole(file)
        ? ""
        : " (it is cut or overwritten: no Parquet mark at its ends)";
  }

  /// The version whose commit names the file.
  private OptionalLong addedBy() throws IOException {
    String name =
        URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8)
            .replace("+", "%20");
    for (Map.Entry<Long, Path> commit : LogFolder.of(table).commits().entrySet()) {
      try (Stream<String> lines = Files.lines(commit.getValue())) {
        if (lines.anyMatch(line -> line.startsWith("{\"add\"") && line.contains(name))) {
          return OptionalLong.of(commit.getKey());
        }
      } catch (UncheckedIOException e) {
        // A commit that cannot be read names nothing.
      }
    }
    return OptionalLong.empty();
  }
}
