package dev.tarn.workspace.preview;

import dev.tarn.session.RowReader;
import dev.tarn.workspace.load.Scratch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Has the classes loaded that read Parquet files, so that the first page of one opens as fast as
/// later ones.
public final class PreviewWarmUp {
  private static final String SAMPLE = "warm-up.parquet";

  private PreviewWarmUp() {}

  /// Reads a small file that comes with the program. Takes over a second of one core in a new
  /// process; for a quiet moment, on a thread that nobody waits for. Leaves no file behind.
  ///
  /// @return how many values were read; 0 if that was not possible, in which case the first page
  ///   opens later and is all there
  public static int run() {
    try (InputStream sample = PreviewWarmUp.class.getResourceAsStream(SAMPLE)) {
      if (sample == null) {
        return 0;
      }
      Path folder = Files.createTempDirectory("tarn-warm-up");
      Path file = folder.resolve(SAMPLE);
      try {
        Files.copy(sample, file, StandardCopyOption.REPLACE_EXISTING);
        return read(FilePreview.read(file, new Scratch(folder)));
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  private static int read(FilePreview preview) {
    PreviewRows rows = preview.rows().orElseThrow();
    int values = 0;
    try (RowReader reader = rows.result().open()) {
      for (long row = 0; row < rows.result().rowCount(); row++) {
        for (int column = 0; column < rows.result().schema().columns().size(); column++) {
          reader.value(row, column);
          values++;
        }
      }
    }
    return values;
  }
}
