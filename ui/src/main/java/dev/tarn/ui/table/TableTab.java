package dev.tarn.ui.table;

import dev.tarn.session.TableInfo;
import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.text.Strings;

/// A tab of a table's page.
public enum TableTab {
  /// What the table is.
  OVERVIEW(Strings.of("table.tab.overview")),
  /// Its columns.
  COLUMNS(Strings.of("table.tab.columns")),
  /// Some of its rows.
  SAMPLE(Strings.of("table.tab.sample")),
  /// Its versions.
  HISTORY(Strings.of("table.tab.history")),
  /// Its files.
  FILES(Strings.of("table.tab.files")),
  /// What keeps it well.
  CARE(Strings.of("table.tab.care")),
  /// Its properties.
  DETAILS(Strings.of("table.tab.details")),
  /// Where its rows come from and go.
  LINEAGE(Strings.of("table.tab.lineage")),
  /// What names it.
  USED_BY(Strings.of("table.tab.usedBy"));

  private final String title;

  TableTab(String title) {
    this.title = title;
  }

  /// What it is called.
  ///
  /// @return one or two words
  public String title() {
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
