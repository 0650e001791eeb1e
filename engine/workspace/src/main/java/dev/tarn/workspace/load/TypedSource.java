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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Files and folders that carry their own types; the engine reads their first rows.
///
/// @param source where they are
/// @param kind Parquet, ORC, Avro or Delta
/// @param size in bytes
/// @param columns with their types
/// @param rows the first ones as text
record TypedSource(
    LoadSource.Typed source, FileKind kind, long size, List<Column> columns, SampleRows rows)
    implements SampleSource {
  private static final int ROWS = 1000;
  private static final int LONGEST = 500;

  /// Asks the engine. Blocks.
  ///
  /// @param files a file or folder, or several files of one folder
  static TypedSource read(List<Path> files, FileKind kind, Session session) throws IOException {
    boolean several = files.size() > 1 || Files.isDirectory(files.getFirst());
    LoadSource.Typed source =
        new LoadSource.Typed(
            files,
            kind.name().toLowerCase(Locale.ROOT),
            several && (kind == FileKind.PARQUET || kind == FileKind.ORC));
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
        source, kind, bytes(files), columns, new SampleRows(names, rows, names.size(), false));
  }

  /// Asks the engine which values of the sample do not fit. Blocks.
  ///
  /// @param chosen as many columns as there are
  Fits fits(List<LoadColumn> chosen, Session session) {
    List<Integer> casts =
        IntStream.range(0, chosen.size())
            .filter(i -> chosen.get(i).wanted() && chosen.get(i).type() instanceof ColumnType.Cast)
            .boxed()
            .toList();
    String question =
        MisfitSql.of(source, casts.stream().map(chosen::get).toList(), rows.rows().size());
    return new CastFits(rows.rows(), casts)
        .of(session.ask(Statement.of(question)).rows(), chosen.size());
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
    return source;
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

  private static long bytes(List<Path> all) throws IOException {
    long bytes = 0;
    for (Path file : all) {
      try (Stream<Path> files = Files.walk(file)) {
        for (Path one : files.filter(Files::isRegularFile).toList()) {
          bytes += Files.size(one);
        }
      }
    }
    return bytes;
  }
}
