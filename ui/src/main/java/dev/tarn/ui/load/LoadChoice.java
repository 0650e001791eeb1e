package dev.tarn.ui.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.workspace.file.JsonFile;
import dev.tarn.workspace.load.DayOrder;
import dev.tarn.workspace.load.LoadPlan;
import java.util.Locale;

/// What was chosen last, and is proposed next.
///
/// @param schema where tables went, as written
/// @param order what comes first in days of digits
/// @param misfits what became of values that do not fit
/// @param sqlShown true if the SQL was open
record LoadChoice(String schema, DayOrder order, LoadPlan.Misfits misfits, boolean sqlShown) {

  /// As it is before the first.
  static LoadChoice first() {
    DayOrder order =
        Locale.getDefault().getCountry().equals("US") ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
    return new LoadChoice("lake.default", order, LoadPlan.Misfits.RESCUE, false);
  }

  /// Reads it. What is missing or cannot be read is as at first.
  static LoadChoice of(ObjectNode node) {
    LoadChoice first = first();
    try {
      return new LoadChoice(
          node.path("schema").asText(first.schema()),
          DayOrder.valueOf(node.path("days").asText(first.order().name())),
          LoadPlan.Misfits.valueOf(node.path("misfits").asText(first.misfits().name())),
          node.path("sql").asBoolean(first.sqlShown()));
    } catch (IllegalArgumentException e) {
      return first;
    }
  }

  ObjectNode json() {
    return JsonFile.object()
        .put("schema", schema)
        .put("days", order.name())
        .put("misfits", misfits.name())
        .put("sql", sqlShown);
  }
}
