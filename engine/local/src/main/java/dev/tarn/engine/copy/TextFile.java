package dev.tarn.engine.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/// Reads files of text as the options of a plan say, packed or not.
final class TextFile {
  /// How far a line is looked for.
  private static final int MOST_LINES = 5_000_000;

  private final Configuration configuration;
  private final CopyPlan plan;

  TextFile(Configuration configuration, CopyPlan plan) {
    this.configuration = configuration;
    this.plan = plan;
  }

  /// Opens a file.
  ///
  /// @return to be closed
  BufferedReader open(Path path) throws IOException {
    CompressionCodec codec = new CompressionCodecFactory(configuration).getCodec(path);
    InputStream raw = path.getFileSystem(configuration).open(path);
    try {
      InputStream plain = codec == null ? raw : codec.createInputStream(raw);
      return new BufferedReader(new InputStreamReader(plain, charset()));
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /// The number of the first line that is a given one, counted from 1.
  ///
  /// @return empty if none is, or if the file cannot be read
  OptionalLong line(Path path, String wanted) {
    try (BufferedReader reader = open(path)) {
      String line = reader.readLine();
      for (long number = 1; line != null && number <= MOST_LINES; number++) {
        if (line.equals(wanted)) {
          return OptionalLong.of(number);
        }
        line = reader.readLine();
      }
      return OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private Charset charset() {
    return plan.options().entrySet().stream()
        .filter(option ->
            option.getKey().equalsIgnoreCase("encoding")
                || option.getKey().equalsIgnoreCase("charset"))
        .map(option -> Charset.forName(Objects.requireNonNull(option.getValue())))
        .findFirst()
        .orElse(StandardCharsets.UTF_8);
  }
}
