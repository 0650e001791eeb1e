package dev.tarn.engine.copy;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/// Makes the columns of a table of those that were found in files.
final class Projection {
  /// The field of the rescue column with a record that does not fit, as it stands in the file.
  static final String LINE = "_line";

  /// The field of the rescue column with what belongs to no column.
  private static final String MORE = "_more";

  /// The field of the rescue column with the file.
  static final String FILE = "_file";

  private final CopyPlan plan;
  private final String table;
  private final StructType columns;
  private final StructType found;

  /// Makes one.
  ///
  /// @param table named in errors
  /// @param columns of the table
  /// @param found in the files
  /// @throws CopyException if the files have columns that the table must have and does not
  Projection(CopyPlan plan, String table, StructType columns, StructType found) {
    this.plan = plan;
    this.table = table;
    this.columns = columns;
    this.found = found;
    check();
  }

  /// The columns as the reader of the files is asked for them: with the table's types, so that it
  /// knows what does not fit.
  StructType wanted() {
    List<StructField> wanted = new ArrayList<>();
    for (int index = 0; index < found.length(); index++) {
      StructField field = found.apply(index);
      StructField column = column(index);
      DataType type =
          column == null ? field.dataType() : readable(column.dataType(), field.dataType());
      wanted.add(DataTypes.createStructField(field.name(), type, true));
    }
    if (!wanted.isEmpty() || plan.rescue().isPresent()) {
      plan.rescue()
          .filter(name -> hasBrokenRecords())
          .ifPresent(
              name -> wanted.add(DataTypes.createStructField(name, DataTypes.StringType, true)));
    }
    return new StructType(wanted.toArray(StructField[]::new));
  }

  /// The table's columns of what was read.
  ///
  /// @param beside further ones
  Dataset<Row> of(Dataset<Row> rows, Column... beside) {
    List<Column> values = new ArrayList<>();
    List<Column> misfits = new ArrayList<>();
    List<Column> more = new ArrayList<>();
    for (int index = 0; index < found.length(); index++) {
      StructField field = rows.schema().apply(index);
      Column value = col(quoted(field.name()));
      StructField column = column(index);
      if (column == null) {
        if (plan.evolution() == Evolution.ADD) {
          values.add(value);
        } else {
          more.add(value);
        }
        continue;
      }
      DataType type = Types.joined(column.dataType(), field.dataType(), plan.evolution());
      Optional<Column> deeper = deeper(column, field);
      if (deeper.isPresent()) {
        values.add(from_json(to_json(value), type, Map.of()).as(column.name()));
        more.add(when(deeper.get(), value).as(column.name()));
      } else if (plan.rescue().isPresent() && !type.equals(field.dataType())) {
        Column fitting = value.try_cast(type);
        values.add(fitting.as(column.name()));
        misfits.add(
            when(value.isNotNull().and(fitting.isNull()), value.cast("string")).as(column.name()));
      } else {
        values.add((type.equals(field.dataType()) ? value : value.cast(type)).as(column.name()));
      }
    }
    plan.rescue().ifPresent(name -> values.add(rescued(name, misfits, more).as(name)));
    values.addAll(List.of(beside));
    return rows.select(values.toArray(Column[]::new));
  }

  /// Whether a value has fields that its column does not, if those are to be rescued.
  private Optional<Column> deeper(StructField column, StructField field) {
    Set<String> unknown = new LinkedHashSet<>();
    Types.unknown(quoted(field.name()), column.dataType(), field.dataType(), unknown);
    return plan.evolution() == Evolution.RESCUE
        ? unknown.stream().map(path -> col(path).isNotNull()).reduce(Column::or)
        : Optional.empty();
  }

  private Column rescued(String name, List<Column> misfits, List<Column> more) {
    List<Column> kept = new ArrayList<>();
    if (hasBrokenRecords()) {
      kept.add(col(quoted(name)).as(LINE));
    }
    if (!more.isEmpty()) {
      Column some =
          coalesce(more.stream().map(value -> value.cast("string")).toArray(Column[]::new));
      kept.add(when(some.isNotNull(), struct(more.toArray(Column[]::new))).as(MORE));
    }
    kept.addAll(misfits);
    if (kept.isEmpty()) {
      return lit(null).cast("string");
    }
    Column any = kept.stream().map(Column::isNotNull).reduce(Column::or).orElseThrow();
    if (plan.select().isEmpty()) {
      kept.add(col("_metadata.file_path").as(FILE));
    }
    return when(any, to_json(struct(kept.toArray(Column[]::new))));
  }

  private boolean hasBrokenRecords() {
    return plan.select().isEmpty()
        && (plan.format() == CopyFormat.CSV || plan.format() == CopyFormat.JSON);
  }

  /// The column of the table to which one of the files goes.
  private @Nullable StructField column(int index) {
    if (!plan.columns().isEmpty()) {
      return index < plan.columns().size() ? named(plan.columns().get(index)) : null;
    }
    if (plan.byPosition()) {
      return index < columns.length() ? columns.apply(index) : null;
    }
    return named(found.apply(index).name());
  }

  private @Nullable StructField named(String name) {
    for (StructField column : columns.fields()) {
      if (column.name().equalsIgnoreCase(name)) {
        return column;
      }
    }
    return null;
  }

  private void check() {
    Set<String> unknown = new LinkedHashSet<>();
    for (String name : plan.columns()) {
      if (named(name) == null) {
        throw new CopyException("COPY_NO_SUCH_COLUMN", table + " has no column '" + name + "'");
      }
    }
    for (int index = 0; index < found.length(); index++) {
      StructField column = column(index);
      if (column == null) {
        unknown.add(found.apply(index).name());
      } else {
        Types.unknown(column.name(), column.dataType(), found.apply(index).dataType(), unknown);
      }
    }
    if (plan.evolution() == Evolution.FAIL && !unknown.isEmpty()) {
      throw new CopyException(
          "COPY_NEW_COLUMNS",
          "The files have columns that %s does not have: %s. Nothing was loaded. COPY_OPTIONS ('mergeSchema' = 'true') adds them to the table; a SELECT over the path takes only what you name"
              .formatted(table, String.join(", ", unknown)));
    }
  }

  private DataType readable(DataType column, DataType field) {
    return switch (plan.format()) {
      case CSV -> Types.isPlain(column) ? column : field;
      case JSON -> Types.joined(column, field, Evolution.ADD);
      default -> field;
    };
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
