package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.text.CellText;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/// Looks for a text in single values, as [TextSearch] does in columns. For one thread.
final class CellSearch {
  private final DataType type;
  private final Needle needle;
  private final CellText text;

  CellSearch(QuickFilter sought, DataType type, ZoneId zone) {
    this.type = type;
    this.text = CellText.in(zone);
    this.needle = Needle.of(TextSearch.meant(sought.text(), sought.mode(), type), sought.mode());
  }

  boolean stands(Object value) {
    byte[] utf8 = text.text(value, type).getBytes(StandardCharsets.UTF_8);
    return needle.standsIn(utf8, 0, utf8.length);
  }
}
