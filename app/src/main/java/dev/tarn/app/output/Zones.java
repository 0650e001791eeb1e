package dev.tarn.app.output;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Schema;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/// Asks for the session's time zone only where a value needs it.
final class Zones {
  private Zones() {}

  static ZoneId of(Schema schema, Supplier<ZoneId> zone) {
    boolean needed = schema.columns().stream().map(Column::type).anyMatch(Zones::hasMoments);
    return needed ? zone.get() : ZoneOffset.UTC;
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
