package dev.tarn.engine.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;

/// Compares the types of a table's columns with those that files have.
final class Types {
  private Types() {}

  /// Whether values of a type are one word in delimited text.
  static boolean isPlain(DataType type) {
    return !(type instanceof StructType
        || type instanceof ArrayType
        || type instanceof MapType
        || type instanceof BinaryType
        || type instanceof VariantType);
  }

  /// The table's type, with the fields that only the files have if they are to be added.
  static DataType joined(DataType column, DataType found, Evolution evolution) {
    if (evolution != Evolution.ADD) {
      return column;
    }
    if (column instanceof StructType known && found instanceof StructType other) {
      List<StructField> fields = new ArrayList<>();
      for (StructField field : known.fields()) {
        StructField same = named(other, field.name());
        fields.add(
            DataTypes.createStructField(
                field.name(),
                same == null
                    ? field.dataType()
                    : joined(field.dataType(), same.dataType(), evolution),
                true));
      }
      for (StructField field : other.fields()) {
        if (named(known, field.name()) == null) {
          fields.add(field);
        }
      }
      return new StructType(fields.toArray(StructField[]::new));
    }
    if (column instanceof ArrayType known && found instanceof ArrayType other) {
      return DataTypes.createArrayType(
          joined(known.elementType(), other.elementType(), evolution), true);
    }
    return column;
  }

  /// Gathers the names of nested fields that only the files have.
  static void unknown(String path, DataType column, DataType found, Set<String> into) {
    if (column instanceof StructType known && found instanceof StructType other) {
      for (StructField field : other.fields()) {
        StructField same = named(known, field.name());
        if (same == null) {
          into.add(path + "." + field.name());
        } else {
          unknown(path + "." + field.name(), same.dataType(), field.dataType(), into);
        }
      }
    } else if (column instanceof ArrayType known && found instanceof ArrayType other) {
      unknown(path, known.elementType(), other.elementType(), into);
    }
  }

  private static @org.jspecify.annotations.Nullable StructField named(
      StructType type, String name) {
    for (StructField field : type.fields()) {
      if (field.name().equalsIgnoreCase(name)) {
        return field;
      }
    }
    return null;
  }
}
