package dev.tarn.engine.copy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The kinds of files that can be loaded.
public enum CopyFormat {
  /// Delimited text.
  CSV,
  /// JSON, an object a line unless told otherwise.
  JSON,
  /// Parquet files.
  PARQUET,
  /// ORC files.
  ORC,
  /// Avro files.
  AVRO,
  /// Lines of text, in the column `value`.
  TEXT;

  /// Finds one by its name in any case.
  ///
  /// @throws CopyException if there is none
  public static CopyFormat of(String name) {
    return Arrays.stream(values())
        .filter(format -> format.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            new CopyException(
                "COPY_UNKNOWN_FORMAT",
                "'%s' is no file format that can be loaded; write one of %s"
                    .formatted(
                        name,
                        Arrays.stream(values())
                            .map(CopyFormat::name)
                            .collect(Collectors.joining(", ")))));
  }

  /// What Spark calls it.
  String source() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether files carry types of their own.
  boolean isTyped() {
    return this == PARQUET || this == ORC || this == AVRO;
  }
}
