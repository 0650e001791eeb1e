package dev.tarn.session.create;

import dev.tarn.session.Position;
import dev.tarn.session.StatementError;
import dev.tarn.session.TableName;
import dev.tarn.session.browse.CatalogSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A Delta table that is to be made. Immutable.
///
/// @param name where and how it is called; its last part may be blank while it is not written yet
/// @param comment may be blank
/// @param columns in order
/// @param layout how rows are put into files
/// @param layoutColumns by what, in order; not read for a plain layout
/// @param feed true to record each change for `table_changes`
public record NewTable(
    TableName name,
    String comment,
    List<NewColumn> columns,
    Layout layout,
    List<String> layoutColumns,
    boolean feed) {
  private static final List<String> NAMING =
      List.of(
          "TABLE_OR_VIEW_ALREADY_EXISTS", "INVALID_SCHEMA_OR_RELATION_NAME", "SCHEMA_NOT_FOUND");

  /// Copies the lists.
  public NewTable {
    columns = List.copyOf(columns);
    layoutColumns = List.copyOf(layoutColumns);
  }

  /// The statement; each column has a line of its own.
  ///
  /// @return SQL without a semicolon
  public String sql() {
    String table =
        name.table().isBlank()
            ? TableName.quoted(name.catalog()) + "." + TableName.quoted(name.schema()) + ".…"
            : name.sql();
    StringBuilder text = new StringBuilder("CREATE TABLE ").append(table);
    text.append(
        columns.stream()
            .map(column -> "\n  " + column.sql())
            .collect(Collectors.joining(",", " (", "\n)")));
    text.append("\nUSING delta");
    switch (layout) {
      case PLAIN -> {}
      case CLUSTERED -> text.append("\nCLUSTER BY ").append(names());
      case PARTITIONED -> text.append("\nPARTITIONED BY ").append(names());
    }
    if (!comment.isBlank()) {
      text.append("\nCOMMENT ").append(CatalogSql.literal(comment.strip()));
    }
    Map<String, String> properties = properties();
    if (!properties.isEmpty()) {
      text.append(
          properties.entrySet().stream()
              .map(entry -> "'" + entry.getKey() + "' = '" + entry.getValue() + "'")
              .collect(Collectors.joining(", ", "\nTBLPROPERTIES (", ")")));
    }
    return text.toString();
  }

  /// Finds what an engine's error is about, if that is one field.
  ///
  /// @param error why the statement failed
  /// @return empty if it may be about anything
  public Optional<TableProblem> refused(StatementError error) {
    String condition = Objects.requireNonNullElse(error.condition(), "");
    if (NAMING.stream().anyMatch(condition::startsWith)) {
      return Optional.of(new TableProblem(TableProblem.Kind.NAME_REFUSED, -1, error.message()));
    }
    Position at = error.position();
    OptionalInt place = at == null ? named(error) : columnAt(at.line());
    return place.isPresent()
        ? Optional.of(
            new TableProblem(TableProblem.Kind.COLUMN_REFUSED, place.getAsInt(), error.message()))
        : Optional.empty();
  }

  /// The column that stands in a line of the statement, from 1.
  private OptionalInt columnAt(int line) {
    int column = line - 2;
    return column >= 0 && column < columns.size() ? OptionalInt.of(column) : OptionalInt.empty();
  }

  /// The only column that an error names.
  private OptionalInt named(StatementError error) {
    List<String> values =
        error.parameters().values().stream().map(value -> value.replace("`", "")).toList();
    int[] places =
        IntStream.range(0, columns.size())
            .filter(place -> values.stream().anyMatch(columns.get(place).name()::equalsIgnoreCase))
            .toArray();
    return places.length == 1 ? OptionalInt.of(places[0]) : OptionalInt.empty();
  }

  private Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    if (feed) {
      properties.put("delta.enableChangeDataFeed", "true");
    }
    if (columns.stream().anyMatch(NewColumn::needsMapping)) {
      properties.put("delta.columnMapping.mode", "name");
    }
    if (columns.stream().anyMatch(column -> column.filling() instanceof Filling.Usual)) {
      properties.put("delta.feature.allowColumnDefaults", "supported");
    }
    return properties;
  }

  private String names() {
    return layoutColumns.stream()
        .map(TableName::quoted)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
