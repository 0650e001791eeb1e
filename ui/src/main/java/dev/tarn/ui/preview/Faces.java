package dev.tarn.ui.preview;

import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.preview.FilePreview;
import dev.tarn.workspace.preview.ParquetFacts;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Makes the ways to see a file.
final class Faces {
  private Faces() {}

  static PreviewFace of(Face face, FilePreview found, PreviewDesk desk) {
    return switch (face) {
      case ROWS ->
          found
              .rows()
              .<PreviewFace>map(rows -> new RowsFace(rows, desk))
              .orElseGet(() -> EngineFace.rows(found, desk));
      case COLUMNS ->
          found
              .parquet()
              .map(Faces::columns)
              .or(() -> found.avro().map(AvroFaces::columns))
              .orElseGet(() -> EngineFace.columns(found, desk));
      case GROUPS -> groups(found.parquet().orElseThrow());
      case PROPERTIES ->
          found
              .parquet()
              .map(Faces::properties)
              .or(() -> found.avro().map(AvroFaces::properties))
              .orElseThrow();
      case ENTRIES -> new EntriesFace(found, desk);
      case FORMATTED ->
          new TextFace(found.text().orElseThrow().small(), desk.background(), TextFace.Form.JSON);
      case TEXT -> new TextFace(found.text().orElseThrow(), desk.background(), TextFace.Form.PLAIN);
      case PICTURE -> new PictureFace(found);
      case PAGES -> new PdfFace(found, desk.background());
      case BYTES -> new BytesFace(found, desk.background());
    };
  }

  private static PreviewFace columns(ParquetFacts facts) {
    return new ListFace<ParquetFacts.ColumnFacts>(facts.columns())
        .text(Strings.of("preview.column.name"), 200, ParquetFacts.ColumnFacts::path)
        .text(Strings.of("preview.column.type"), 170, ParquetFacts.ColumnFacts::type)
        .number(
            Strings.of("preview.column.packed"), 90, column -> Quantities.bytes(column.packed()))
        .number(Strings.of("preview.column.bytes"), 90, column -> Quantities.bytes(column.bytes()))
        .number(Strings.of("preview.column.nulls"), 90, column -> nulls(column.nulls()))
        .text(Strings.of("preview.column.least"), 140, column -> told(column.least()))
        .text(Strings.of("preview.column.greatest"), 140, column -> told(column.greatest()))
        .text(Strings.of("preview.column.codec"), 240, ParquetFacts.ColumnFacts::codec);
  }

  private static PreviewFace groups(ParquetFacts facts) {
    List<ParquetFacts.Group> all = facts.groups();
    return new ListFace<>(all)
        .number(
            Strings.of("preview.group.number"),
            64,
            group -> Quantities.count(all.indexOf(group) + 1))
        .number(Strings.of("table.rows"), 110, group -> Quantities.count(group.rows()))
        .number(Strings.of("preview.column.packed"), 110, group -> Quantities.bytes(group.packed()))
        .number(Strings.of("preview.column.bytes"), 110, group -> Quantities.bytes(group.bytes()))
        .number(Strings.of("preview.group.start"), 140, group -> Quantities.count(group.start()));
  }

  private static PreviewFace properties(ParquetFacts facts) {
    List<Map.Entry<String, String>> all = new java.util.ArrayList<>();
    all.add(Map.entry(Strings.of("preview.writer"), facts.writer()));
    all.add(Map.entry(Strings.of("preview.version"), String.valueOf(facts.version())));
    all.addAll(facts.properties().entrySet());
    return new ListFace<>(all)
        .text(Strings.of("preview.property"), 260, Map.Entry::getKey)
        .text(Strings.of("preview.value"), 620, Map.Entry::getValue);
  }

  private static String nulls(OptionalLong count) {
    return count.isPresent() ? Quantities.count(count.getAsLong()) : "–";
  }

  private static String told(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "–" : value;
  }
}
