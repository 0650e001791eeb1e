package dev.tarn.session.export;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Schema;

/// Tells where a time zone matters.
public final class Zones {
  private Zones() {}

  /// Tells if values of a schema are shown differently in different time zones.
  ///
  /// @param schema columns
  /// @return true if there are moments in it
  public static boolean matter(Schema schema) {
    return schema.columns().stream().map(Column::type).anyMatch(Zones::hasMoments);
  }

  private static boolean hasMoments(DataType type) {
    return switch (type) {
      case DataType.Simple simple ->
          simple == DataType.Simple.TIMESTAMP || simple == DataType.Simple.VARIANT;
      case DataType.Array array -> hasMoments(array.element());
      case DataType.Dictionary map -> hasMoments(map.key()) || hasMoments(map.value());
      case DataType.Struct struct ->
          struct.fields().stream().map(Column::type).anyMatch(Zones::hasMoments);
      default -> false;
    };
  }
}
