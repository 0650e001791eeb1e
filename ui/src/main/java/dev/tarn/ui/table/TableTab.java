package dev.tarn.ui.table;

import dev.tarn.session.TableInfo;
import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.text.Strings;

/// A tab of a table's page.
enum TableTab {
  OVERVIEW(Strings.of("table.tab.overview")),
  COLUMNS(Strings.of("table.tab.columns")),
  SAMPLE(Strings.of("table.tab.sample")),
  HISTORY(Strings.of("table.tab.history")),
  FILES(Strings.of("table.tab.files")),
  CARE(Strings.of("table.tab.care")),
  DETAILS(Strings.of("table.tab.details")),
  LINEAGE(Strings.of("table.tab.lineage")),
  USED_BY(Strings.of("table.tab.usedBy"));

  private final String title;

  TableTab(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /// Tells if a table has something to show there.
  boolean fits(TableFacts facts) {
    return switch (this) {
      case HISTORY, FILES -> facts.isDelta();
      case DETAILS -> facts.kind() == TableInfo.Kind.TABLE;
      case CARE -> facts.isDelta() || facts.format().equals("parquet");
      case OVERVIEW, COLUMNS, SAMPLE, LINEAGE, USED_BY -> true;
    };
  }
}
