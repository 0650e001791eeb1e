package dev.tarn.ui.table;

import dev.tarn.session.TableInfo;
import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.text.Strings;

/// A tab of a table's page.
public enum TableTab {
  /// What it is.
  OVERVIEW(Strings.of("table.tab.overview")),
  /// Its columns.
  COLUMNS(Strings.of("table.tab.columns")),
  /// Some of its rows.
  SAMPLE(Strings.of("table.tab.sample")),
  /// Its versions.
  HISTORY(Strings.of("table.tab.history")),
  /// Its files.
  FILES(Strings.of("table.tab.files")),
  /// Its properties.
  DETAILS(Strings.of("table.tab.details")),
  /// Where its rows come from and go to.
  LINEAGE(Strings.of("table.tab.lineage")),
  /// Who names it.
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
      case OVERVIEW, COLUMNS, SAMPLE, LINEAGE, USED_BY -> true;
    };
  }
}
