package dev.tarn.engine.copy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.catalyst.analysis.TypeCoercion;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;

/// Finds types that hold what all of several files have. Spark makes a union of them by casting
/// text to numbers, which fails for text that is none.
final class CommonTypes {
  private CommonTypes() {}

  /// The columns of a table and those that files add to it.
  ///
  /// @param columns of the table; they stay as they are
  /// @param found the columns of several files or groups of files
  static StructType of(StructType columns, List<StructType> found) {
    Map<String, StructField> known = new LinkedHashMap<>();
    for (StructField column : columns.fields()) {
      known.put(key(column), column);
    }
    Map<String, StructField> all = new LinkedHashMap<>(known);
    for (StructType some : found) {
      for (StructField field : some.fields()) {
        if (!known.containsKey(key(field))) {
          all.merge(key(field), field, CommonTypes::common);
        }
      }
    }
    return new StructType(all.values().toArray(StructField[]::new));
  }

  private static StructField common(StructField one, StructField other) {
    return DataTypes.createStructField(one.name(), common(one.dataType(), other.dataType()), true);
  }

  private static DataType common(DataType one, DataType other) {
    Option<DataType> tightest = TypeCoercion.findTightestCommonType().apply(one, other);
    if (tightest.isDefined()) {
      return tightest.get();
    }
    return Types.isPlain(one) && Types.isPlain(other)
        ? DataTypes.StringType
        : Types.joined(one, other, Evolution.ADD);
  }

  private static String key(StructField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }
}
