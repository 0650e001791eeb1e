package dev.tarn.engine.accelerator.proof.random;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;

/// Makes a failing case small: parts of the query go first, then tables and rows.
final class Shrinker {
  private final Predicate<Case> fails;
  private int trials;

  /// @param fails if a case still shows the failure
  /// @param trials how many cases are tried at most
  Shrinker(Predicate<Case> fails, int trials) {
    this.fails = fails;
    this.trials = trials;
  }

  /// The smallest case found.
  Case smallest(Case failing) {
    Case small = query(failing);
    List<Table> named =
        small.tables().stream()
            .filter(table -> failing.query().text().contains(table.name() + " AS "))
            .toList();
    small = small.with(named);
    for (int i = 0; i < small.tables().size(); i++) {
      small = rows(small, i);
    }
    return query(small);
  }

  private Case query(Case failing) {
    Case small = failing;
    boolean found = true;
    while (found) {
      found = false;
      Iterator<Part> parts = small.query().part().smaller().iterator();
      while (!found && parts.hasNext() && trials > 0) {
        Case next = small.with(parts.next());
        if (next.query().text().length() < small.query().text().length() && tried(next)) {
          small = next;
          found = true;
        }
      }
    }
    return small;
  }

  /// Halves, quarters and so on of all rows of a table are taken out as long as it still fails.
  private Case rows(Case failing, int table) {
    Case small = failing;
    for (int step = Math.max(1, failing.tables().get(table).rows()); step > 0; step /= 2) {
      for (int from = 0; from < small.tables().get(table).rows() && trials > 0; ) {
        List<Table> tables = new ArrayList<>(small.tables());
        tables.set(table, without(tables.get(table), from, from + step));
        Case next = small.with(tables);
        if (tried(next)) {
          small = next;
        } else {
          from += step;
        }
      }
    }
    return small;
  }

  private static Table without(Table table, int from, int to) {
    List<List<Row>> files = new ArrayList<>();
    int position = 0;
    for (List<Row> file : table.files()) {
      List<Row> kept = new ArrayList<>();
      for (Row row : file) {
        if (position < from || position >= to) {
          kept.add(row);
        }
        position++;
      }
      files.add(kept);
    }
    return table.with(files);
  }

  private boolean tried(Case next) {
    trials--;
    return fails.test(next);
  }
}
