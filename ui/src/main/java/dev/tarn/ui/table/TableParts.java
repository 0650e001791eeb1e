package dev.tarn.ui.table;

import dev.tarn.ui.table.history.HistoryPart;

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
      case HISTORY -> new HistoryPart(controller);
      case FILES, LINEAGE, USED_BY -> throw new IllegalStateException(tab.title());
    };
  }
}
