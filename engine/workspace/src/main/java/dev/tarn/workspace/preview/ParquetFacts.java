package dev.tarn.workspace.preview;

import dev.hardwood.InputFile;
import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.FileMetaData;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.metadata.Statistics;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnSchema;
import dev.hardwood.schema.FileSchema;
import dev.tarn.session.Schema;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the foot of a Parquet file tells.
///
/// @param writer the program that wrote it; empty if it does not tell
/// @param version of the format
/// @param rows in all
/// @param groups in the order of the file
/// @param columns those that hold values, in the order of the file
/// @param properties what programs wrote about it, by name
/// @param schema as Spark would see it
public record ParquetFacts(
    String writer,
    int version,
    long rows,
    List<Group> groups,
    List<ColumnFacts> columns,
    Map<String, String> properties,
    Schema schema) {
  private static final int SMALLEST = 12;

  /// A row group.
  ///
  /// @param rows in it
  /// @param bytes unpacked
  /// @param packed as they are in the file
  /// @param start where it begins in the file
  public record Group(long rows, long bytes, long packed, long start) {}

  /// What is known of a column of values.
  ///
  /// @param path with points between the names
  /// @param type as the file tells it
  /// @param codec how it is compressed, and how values are written
  /// @param bytes unpacked
  /// @param packed as they are in the file
  /// @param nulls empty if the file does not tell
  /// @param least null if the file does not tell
  /// @param greatest null if the file does not tell
  public record ColumnFacts(
      String path,
      String type,
      String codec,
      long bytes,
      long packed,
      OptionalLong nulls,
      @Nullable String least,
      @Nullable String greatest) {}

  /// Reads the foot of a file. Uses the disk.
  ///
  /// @param file any
  /// @return what it tells
  /// @throws PreviewException if it is no whole Parquet file, with what is wrong
  public static ParquetFacts read(Path file) throws PreviewException {
    try {
      check(file);
      try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file))) {
        return of(reader.getFileMetaData(), reader.getFileSchema());
      }
    } catch (PreviewException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new PreviewException(
          "The foot of this Parquet file is damaged, so nothing in it can be found: "
              + e.getMessage(),
          e);
    }
  }

  /// How much of it is in the file, of all columns.
  ///
  /// @return bytes
  public long packed() {
    return groups.stream().mapToLong(Group::packed).sum();
  }

  /// How much it is unpacked.
  ///
  /// @return bytes
  public long bytes() {
    return groups.stream().mapToLong(Group::bytes).sum();
  }

  /// How the columns are compressed.
  ///
  /// @return the names of all ways that occur, such as `ZSTD`
  public String codecs() {
    Set<String> all = new LinkedHashSet<>();
    columns.forEach(column -> all.add(column.codec().split(" ", 2)[0]));
    return String.join(", ", all);
  }

  /// Says what is wrong in words, where the reader would say it in its own.
  private static void check(Path file) throws IOException {
    long size = Files.size(file);
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] magic = new byte[4];
      if (size < SMALLEST) {
        throw new PreviewException(
            "This Parquet file is empty or cut off: it has " + size + " bytes.");
      }
      in.readFully(magic);
      String first = new String(magic, StandardCharsets.ISO_8859_1);
      if (first.equals("PARE")) {
        throw new PreviewException("This Parquet file is encrypted; it needs its key to be read.");
      }
      if (!first.equals("PAR1")) {
        throw new PreviewException("This is no Parquet file: it does not begin with PAR1.");
      }
      in.seek(size - 4);
      in.readFully(magic);
      if (!new String(magic, StandardCharsets.ISO_8859_1).equals("PAR1")) {
        throw new PreviewException(
            "This Parquet file is cut off: its end is missing, where the places of all columns are"
                + " written. It was not written to its end, or not copied whole.");
      }
    }
  }

  private static ParquetFacts of(FileMetaData foot, FileSchema schema) {
    List<Group> groups = new ArrayList<>();
    for (RowGroup group : foot.rowGroups()) {
      groups.add(
          new Group(
              group.numRows(),
              group.columns().stream()
                  .mapToLong(column -> column.metaData().totalUncompressedSize())
                  .sum(),
              group.columns().stream()
                  .mapToLong(column -> column.metaData().totalCompressedSize())
                  .sum(),
              group.columns().isEmpty() ? 0 : group.columns().getFirst().chunkStartOffset()));
    }
    List<ColumnFacts> columns = new ArrayList<>();
    for (int i = 0; i < schema.getColumnCount(); i++) {
      columns.add(column(schema.getColumn(i), foot.rowGroups(), i));
    }
    Map<String, String> properties = new TreeMap<>();
    if (foot.keyValueMetadata() != null) {
      properties.putAll(foot.keyValueMetadata());
    }
    String writer = foot.createdBy();
    return new ParquetFacts(
        writer == null ? "" : writer,
        foot.version(),
        foot.numRows(),
        groups,
        columns,
        properties,
        ParquetTypes.schema(schema));
  }

  private static ColumnFacts column(ColumnSchema column, List<RowGroup> groups, int index) {
    long bytes = 0;
    long packed = 0;
    OptionalLong nulls = OptionalLong.of(0);
    Set<String> codecs = new LinkedHashSet<>();
    Set<String> encodings = new LinkedHashSet<>();
    ParquetBounds bounds = new ParquetBounds(column);
    for (RowGroup group : groups) {
      ColumnChunk chunk = group.columns().get(index);
      ColumnMetaData data = chunk.metaData();
      bytes += data.totalUncompressedSize();
      packed += data.totalCompressedSize();
      codecs.add(data.codec().name());
      data.encodings().forEach(encoding -> encodings.add(encoding.name()));
      Statistics told = data.statistics();
      Long count = told == null ? null : told.nullCount();
      nulls =
          count == null || nulls.isEmpty()
              ? OptionalLong.empty()
              : OptionalLong.of(nulls.getAsLong() + count);
      bounds.add(told);
    }
    return new ColumnFacts(
        String.join(".", column.fieldPath().elements()),
        ParquetTypes.words(column),
        String.join(", ", codecs) + " · " + String.join(", ", encodings),
        bytes,
        packed,
        nulls,
        bounds.least(),
        bounds.greatest());
  }
}
