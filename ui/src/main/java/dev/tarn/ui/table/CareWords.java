package dev.tarn.ui.table;

import dev.tarn.session.table.TableStatistics;
import dev.tarn.session.table.VacuumLook;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;

/// Says how much there is to do for a table, before anything is done.
final class CareWords {
  private CareWords() {}

  static String small(TableStatistics told) {
    if (told.files() <= 1) {
      return Strings.of(told.files() == 0 ? "table.files.none" : "table.files.one");
    }
    return Strings.of("table.files.small", told.small(), told.files());
  }

  static String deleted(TableStatistics told) {
    return told.deletedRows() == 0
        ? Strings.of("care.purge.none")
        : Strings.of("care.purge.measure", told.deletedRows(), told.vectors());
  }

  static String unmeasured(TableStatistics told) {
    return told.unmeasured() == 0
        ? Strings.of("care.analyze.none")
        : Strings.of("care.analyze.measure", told.unmeasured(), told.files());
  }

  static String commits(TableStatistics told) {
    return Strings.of("care.checkpoint.measure", told.commits());
  }

  static String vacuum(VacuumLook look) {
    String files = Strings.of("care.vacuum.found", look.files());
    if (look.files() == 0) {
      return files;
    }
    return files
        + " "
        + look.kept()
            .map(kept ->
                Strings.of(
                    "care.vacuum.lost",
                    String.valueOf(kept.version()),
                    Quantities.when(kept.committed())))
            .orElseGet(() -> Strings.of("care.vacuum.allStay"));
  }
}
