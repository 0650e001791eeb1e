package dev.tarn.app.output;

import dev.tarn.session.Schema;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/// Asks for the session's time zone only where a value needs it.
final class Zones {
  private Zones() {}

  static ZoneId of(Schema schema, Supplier<ZoneId> zone) {
    return dev.tarn.session.export.Zones.matter(schema) ? zone.get() : ZoneOffset.UTC;
  }
}
