package dev.tarn.workspace.load;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableResult;
import dev.tarn.session.text.CellText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Files and folders that carry their own types; the engine reads their first rows.
///
/// @param file file or folder
/// @param kind Parquet, ORC or Delta
/// @param size in bytes
/// @param columns with their types
/// @param rows the first ones as text
record TypedSource(Path file, FileKind kind, long size, List<Column> columns, SampleRows rows)
    implements SampleSource {
  private static final int ROWS = 200;
  private static final int LONGEST = 500;

  /// Asks the engine. Blocks.
  static TypedSource read(Path file, FileKind kind, Session session) throws IOException {
    LoadSource.Typed source = new LoadSource.Typed(file, format(kind));
    TableResult found =
        session.ask(Statement.of("SELECT * FROM " + SelectSql.place(source) + " LIMIT " + ROWS));
    List<Column> columns = found.schema().columns();
    CellText text = CellText.in(ZoneId.systemDefault()).shortened(LONGEST);
    List<SampleRow> rows = new ArrayList<>();
    for (List<@Nullable Object> row : found.rows()) {
      List<@Nullable String> values = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        Object value = row.get(i);
        values.add(value == null ? null : text.text(value, columns.get(i).type()));
      }
      rows.add(new SampleRow(rows.size() + 1, 0, values, false));
    }
    List<@Nullable String> names = new ArrayList<>();
    columns.forEach(column -> names.add(column.name()));
    return new TypedSource(
        file, kind, bytes(file), columns, new SampleRows(names, rows, names.size(), false));
  }

  @Override
  public Dialect guess() {
    return Dialect.USUAL;
  }

  @Override
  public SampleRows rows(Dialect dialect) {
    return rows;
  }

  @Override
  public LoadSource source(Dialect dialect) {
    return new LoadSource.Typed(file, format(kind));
  }

  @Override
  public boolean isWhole() {
    return false;
  }

  /// What a column is.
  ColumnType type(int index) {
    DataType type = columns.get(index).type();
    return new ColumnType.Given(type.sql());
  }

  private static String format(FileKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static long bytes(Path file) throws IOException {
    try (Stream<Path> files = Files.walk(file)) {
      long bytes = 0;
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(one);
      }
      return bytes;
    }
  }
}
