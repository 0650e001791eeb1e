package dev.tarn.session.complete;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column that a statement can use, or a field of a struct.
///
/// @param name as its owner wrote it
/// @param type null if it is not known
/// @param comment what its owner wrote about it, or null
/// @param origin the table that it comes from, as SQL takes it; empty if there is none
record Field(String name, @Nullable DataType type, @Nullable String comment, String origin) {

  static Field of(Column column, String origin) {
    return new Field(column.name(), column.type(), column.comment(), origin);
  }

  Field named(String other) {
    return new Field(other, type, comment, origin);
  }

  String typeName() {
    return type == null ? "" : type.sql();
  }

  /// The fields below it: those of the struct that it is, holds, or maps to.
  List<Field> below() {
    DataType inner = type;
    while (true) {
      switch (inner) {
        case DataType.Array(DataType element) -> inner = element;
        case DataType.Dictionary(_, DataType value) -> inner = value;
        case DataType.Struct(List<Column> fields) -> {
          return fields.stream().map(field -> of(field, origin)).toList();
        }
        case null, default -> {
          return List.of();
        }
      }
    }
  }
}
