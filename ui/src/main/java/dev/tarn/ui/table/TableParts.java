package dev.tarn.ui.table;

import dev.tarn.ui.table.history.HistoryPart;
import dev.tarn.ui.table.lineage.LineagePart;
import dev.tarn.ui.table.usage.UsagePart;

/// Makes what the tabs of a table's page hold.
final class TableParts {
  private final TableController controller;

  TableParts(TableController controller) {
    this.controller = controller;
  }

  TablePart of(TableTab tab) {
    return switch (tab) {
      case OVERVIEW -> new OverviewPart(controller);
      case COLUMNS -> new ColumnsPart(controller);
      case SAMPLE -> new SamplePart(controller);
      case DETAILS -> new DetailsPart();
      case CARE -> new CarePart(controller);
      case FILES -> new FilesPart(controller);
      case LINEAGE -> new LineagePart(controller);
      case USED_BY -> new UsagePart(controller);
      case HISTORY -> new HistoryPart(controller);
    };
  }
}
