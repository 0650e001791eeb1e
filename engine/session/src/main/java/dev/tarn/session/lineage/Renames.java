package dev.tarn.session.lineage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The new names that tables and views were given, by which what was written down under an old name
/// is found under the present one.
///
/// A name may have been another table's before or after: it means the table that had it at the
/// time.
///
/// @param all the oldest first
record Renames(List<Rename> all) {
  /// A table got another name.
  ///
  /// @param from its name before
  /// @param to its name since
  /// @param at when
  record Rename(Place from, Place to, Instant at) {}

  Renames {
    all = all.stream().sorted(Comparator.comparing(Rename::at)).toList();
  }

  /// What the table is called now that had a name at a time.
  Place present(Place name, Instant time) {
    Place now = name;
    for (Rename rename : all) {
      if (rename.at().isAfter(time) && rename.from().equals(now)) {
        now = rename.to();
      }
    }
    return now;
  }

  /// The names that a table had before.
  ///
  /// @param table as it is called now
  /// @return the last one first, without the present one
  List<Place> former(Place table) {
    List<Place> names = new ArrayList<>();
    Place name = table;
    for (Rename rename : all.reversed()) {
      if (rename.from().equals(name) && !rename.to().equals(name)) {
        // The name went to another table's history: this one got it later.
        break;
      }
      if (rename.to().equals(name)) {
        name = rename.from();
        names.add(name);
      }
    }
    names.removeIf(table::equals);
    return List.copyOf(new LinkedHashSet<>(names));
  }

  /// All names under which something may be written down of some tables.
  Set<Place> names(Collection<Place> tables) {
    Set<Place> names = new LinkedHashSet<>(tables);
    tables.forEach(table -> names.addAll(former(table)));
    return names;
  }

  /// An expression of SQL for the present name of a table.
  ///
  /// @param column that has its name at `event_time`
  String sql(String column) {
    if (all.isEmpty()) {
      return column;
    }
    return all.stream()
        .map(rename ->
            " WHEN lower(%s) IN (%s) AND event_time <= timestamp_micros(%d) THEN %s"
                .formatted(
                    column,
                    LineageBook.texts(List.of(rename.from())),
                    ChronoUnit.MICROS.between(Instant.EPOCH, rename.at()),
                    LineageBook.literal(present(rename.to(), rename.at()).text())))
        .collect(Collectors.joining("", "CASE", " ELSE " + column + " END"));
  }
}
