package dev.tarn.app.soak;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.connect.EngineCatalog;
import dev.tarn.session.registry.RegisteredTable;
import dev.tarn.session.registry.Registry;
import dev.tarn.workspace.repair.LakehouseScan;
import dev.tarn.workspace.repair.RepairPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares what is there after a kill with what the books allow.
final class Checker {
  private final Session session;
  private final Endpoint endpoint;
  private final Path lakehouse;
  private final Tally tally;

  Checker(Session session, Endpoint endpoint, Path lakehouse, Tally tally) {
    this.session = session;
    this.endpoint = endpoint;
    this.lakehouse = lakehouse;
    this.tally = tally;
  }

  /// Checks all tables.
  ///
  /// @param every also reads all versions again that were read before
  void check(List<TableBook> books, SharedBook shared, boolean every) throws IOException {
    agree();
    Registry registry = registry();
    Set<String> names =
        registry.tables().stream()
            .filter(table -> table.schema().equals("default"))
            .map(RegisteredTable::table)
            .collect(Collectors.toSet());
    Map<String, Map<Long, Fingerprint>> read = read(books, names, every);
    for (TableBook book : books) {
      Change open = book.pending();
      if (names.contains(book.name())) {
        Map<Long, Fingerprint> versions = read.getOrDefault(book.name(), new TreeMap<>());
        book.known()
            .forEach((version, print) -> {
              if (versions.containsKey(version) && !versions.get(version).equals(print)) {
                throw new SoakFailure(book.name() + ": version " + version + " changed");
              }
            });
        versions.keySet().removeAll(book.known().keySet());
        tally.versions(versions.size());
        book.isPresent(versions);
      } else {
        book.isAbsent();
      }
      if (open != null) {
        tally.open(open);
      }
    }
    if (names.contains(SharedBook.NAME)) {
      shared.check(batches());
    }
  }

  /// Lets the catalog and the folders agree; a kill in between of the two leaves one behind the
  /// other.
  private void agree() throws IOException {
    Registry registry = registry();
    RepairPlan plan = RepairPlan.of(LakehouseScan.of(lakehouse, registry), registry);
    try (EngineCatalog catalog = EngineCatalog.open(endpoint)) {
      plan.tables()
          .forEach(table -> {
            if (hasCommit(table.folder())) {
              tally.remain("committed table without an entry: registered", table.table());
              catalog.adopt(table.schema(), table.table(), table.folder());
            } else {
              tally.remain(
                  "folder with a log but no commit: " + files(table.folder()), table.table());
              delete(table.folder());
            }
          });
      for (RegisteredTable gone : plan.gone()) {
        tally.remain("entry without a folder: forgotten", gone.table());
        catalog.forget(gone.schema(), gone.table());
      }
      for (RegisteredTable logless : plan.logless()) {
        tally.remain("entry whose folder has no log: dropped", logless.table());
        ask("DROP TABLE " + logless.table());
      }
      for (Path other : plan.others()) {
        tally.remain("folder without a log: " + files(other), other.getFileName().toString());
        delete(other);
      }
    }
  }

  private Registry registry() {
    try (EngineCatalog catalog = EngineCatalog.open(endpoint)) {
      return catalog.registry();
    }
  }

  private Map<String, Map<Long, Fingerprint>> read(
      List<TableBook> books, Set<String> names, boolean every) throws IOException {
    List<String> parts = new ArrayList<>();
    for (TableBook book : books) {
      if (names.contains(book.name())) {
        for (long version : versions(lakehouse.resolve(book.name()))) {
          if (every || version > book.checked()) {
            parts.add(
                "SELECT '%1$s', %2$d, %3$s FROM %1$s VERSION AS OF %2$d"
                    .formatted(book.name(), version, Fingerprint.SQL));
          }
        }
      }
    }
    Map<String, Map<Long, Fingerprint>> read = new HashMap<>();
    for (int from = 0; from < parts.size(); from += 50) {
      List<String> some = parts.subList(from, Math.min(parts.size(), from + 50));
      for (List<@Nullable Object> row : ask(String.join(" UNION ALL ", some))) {
        read.computeIfAbsent(String.valueOf(row.get(0)), _ -> new TreeMap<>())
            .put(
                number(row.get(1)),
                new Fingerprint(number(row.get(2)), number(row.get(3)), number(row.get(4))));
      }
    }
    return read;
  }

  private Map<SharedBook.Batch, Long> batches() {
    Map<SharedBook.Batch, Long> batches = new HashMap<>();
    for (List<@Nullable Object> row :
        ask("SELECT writer, batch, count(*) FROM shared GROUP BY ALL")) {
      batches.put(
          new SharedBook.Batch((int) number(row.get(0)), number(row.get(1))), number(row.get(2)));
    }
    return batches;
  }

  private List<List<@Nullable Object>> ask(String sql) {
    try {
      return session.ask(Statement.of(sql)).rows();
    } catch (SessionException e) {
      throw new SoakFailure("cannot be read: " + sql + "\n" + e.error().detail());
    }
  }

  private static long number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    throw new SoakFailure("no number: " + value);
  }

  private static List<Long> versions(Path table) throws IOException {
    try (Stream<Path> log = Files.list(table.resolve("_delta_log"))) {
      return log.map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{20}\\.json"))
          .map(name -> Long.valueOf(name.substring(0, 20)))
          .sorted()
          .toList();
    }
  }

  private static boolean hasCommit(Path table) {
    try {
      return !versions(table).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static String files(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      return inside
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*"))
          .sorted()
          .limit(6)
          .toList()
          .toString();
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      inside.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new SoakFailure("cannot be deleted: " + folder);
    }
  }
}
