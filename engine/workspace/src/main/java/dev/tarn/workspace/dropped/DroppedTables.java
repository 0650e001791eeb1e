package dev.tarn.workspace.dropped;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.browse.CatalogSql;
import dev.tarn.session.browse.TableFacts;
import dev.tarn.session.browse.TableForm;
import dev.tarn.workspace.file.FileWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drops tables so that they can come back: the files of a managed table are moved aside before,
/// and of all others it is noted what makes them again.
///
/// Uses the disk and the engine, and blocks; keep it off the window's thread.
public final class DroppedTables {
  private static final Logger LOG = LoggerFactory.getLogger(DroppedTables.class);

  /// So long the files of a dropped table are kept.
  public static final Duration KEPT = Duration.ofDays(7);

  private final Path folder;

  /// Takes the place of what is kept.
  ///
  /// @param folder of this alone, on the disk of the tables; may not exist yet
  public DroppedTables(Path folder) {
    this.folder = folder;
  }

  /// Drops a table or view.
  ///
  /// @param session asks its engine
  /// @param facts of the table as it is now
  /// @return how to bring it back; empty if that is not possible: its files are not on this machine
  /// @throws DropException if its files cannot be moved aside; it is still there then
  /// @throws SessionException if the engine does not drop it; it is still there then
  public Optional<DroppedTable> drop(Session session, TableFacts facts) {
    forgetOld();
    String drop = CatalogSql.drop(facts.name(), facts.form());
    boolean keepsFiles = !facts.form().isView() && facts.form() != TableForm.EXTERNAL;
    Optional<Path> files =
        keepsFiles ? facts.folder().filter(Files::isDirectory) : Optional.empty();
    if (keepsFiles && files.isEmpty()) {
      session.ask(Statement.of(drop));
      return Optional.empty();
    }
    DroppedTable table =
        new DroppedTable(
            folder.resolve(System.currentTimeMillis() + "-" + UUID.randomUUID()),
            facts.name(),
            facts.form(),
            Instant.now(),
            false,
            Revival.statement(session, facts),
            facts.lookup(),
            files);
    setAside(table);
    try {
      session.ask(Statement.of(drop));
    } catch (SessionException e) {
      putBack(table);
      throw e;
    }
    DroppedTable done = table.asDone();
    try {
      DroppedRecord.write(done);
    } catch (IOException e) {
      LOG.warn("{} was dropped, but that is not noted", done.name(), e);
    }
    return Optional.of(done);
  }

  /// Brings a table or view back under its name, with its rows and its history.
  ///
  /// @param session asks its engine
  /// @param table as [#drop] or [#list] gave it
  /// @throws DropException if its name or its folder is taken, or its files are gone
  /// @throws SessionException if the engine does not make it
  public void restore(Session session, DroppedTable table) {
    try {
      if (exists(session, table.name())) {
        if (table.done() || table.location().isEmpty()) {
          throw new DropException(
              "There is another " + table.name().table() + " by now. Rename it first.");
        }
        // The drop was cut off: the engine still knows the table.
        Folders.move(table.kept(), table.location().get());
      } else if (table.location().isPresent()) {
        restoreFiles(session, table, table.location().get());
      } else {
        make(session, table);
      }
      Folders.delete(table.place());
    } catch (IOException e) {
      throw new DropException(
          table.name().table() + " cannot be brought back: " + FileWords.of(e) + ".", e);
    }
  }

  /// What can be brought back.
  ///
  /// @return the last one first
  public List<DroppedTable> list() {
    try (Stream<Path> places = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      return places
          .map(DroppedRecord::read)
          .flatMap(Optional::stream)
          .sorted(Comparator.comparing(DroppedTable::dropped).reversed())
          .toList();
    } catch (IOException e) {
      LOG.warn("Cannot list dropped tables", e);
      return List.of();
    }
  }

  /// Puts back what a crash left half dropped.
  ///
  /// @param session asks its engine
  /// @return the tables that are whole again
  public List<TableName> mend(Session session) {
    return list().stream()
        .filter(table -> !table.done())
        .filter(table -> mend(session, table))
        .map(DroppedTable::name)
        .toList();
  }

  /// Deletes what is kept of a table. It cannot come back then.
  ///
  /// @param table as [#list] gave it
  /// @throws DropException if its files cannot be deleted
  public void forget(DroppedTable table) {
    try {
      Folders.delete(table.place());
    } catch (IOException e) {
      throw new DropException("Cannot delete " + table.place() + ": " + FileWords.of(e) + ".", e);
    }
  }

  private boolean mend(Session session, DroppedTable table) {
    try {
      if (!exists(session, table.name())) {
        // The engine dropped it before the crash; it stays in the list.
        DroppedRecord.write(table.asDone());
        return false;
      }
      restore(session, table);
      return true;
    } catch (RuntimeException | IOException e) {
      LOG.warn("{} stays half dropped", table.name(), e);
      return false;
    }
  }

  private void restoreFiles(Session session, DroppedTable table, Path location) throws IOException {
    if (!Files.isDirectory(table.kept())) {
      throw new DropException("The files of " + table.name().table() + " are not kept any more.");
    }
    if (!Folders.isEmpty(location)) {
      throw new DropException("There is something in " + location + ". Move it away first.");
    }
    Files.deleteIfExists(location);
    make(session, table);
    takePlace(session, table, location);
    if (table.statement().contains("PARTITIONED BY")) {
      session.ask(Statement.of("ALTER TABLE " + table.name().sql() + " RECOVER PARTITIONS"));
    }
    session.ask(Statement.of("REFRESH TABLE " + table.name().sql()));
  }

  /// The engine takes a managed table only with a new folder, whose place the old one takes.
  private static void takePlace(Session session, DroppedTable table, Path location)
      throws IOException {
    Path fresh = table.place().resolve("new");
    try {
      if (Files.exists(location)) {
        Folders.delete(fresh);
        Folders.move(location, fresh);
      }
      Folders.move(table.kept(), location);
    } catch (IOException e) {
      session.ask(Statement.of(CatalogSql.drop(table.name(), table.form())));
      throw e;
    }
  }

  private static void make(Session session, DroppedTable table) {
    TableName name = table.name();
    session.ask(
        Statement.of(
            "CREATE SCHEMA IF NOT EXISTS %s.%s"
                .formatted(TableName.quoted(name.catalog()), TableName.quoted(name.schema()))));
    String catalog = session.catalog().currentCatalog();
    String schema = session.catalog().currentSchema();
    String lookup = table.lookup();
    try {
      if (lookup != null && lookup.contains(".")) {
        int point = lookup.indexOf('.');
        session.catalog().use(lookup.substring(0, point), lookup.substring(point + 1));
      }
      session.ask(Statement.of(table.statement()));
    } finally {
      session.catalog().use(catalog, schema);
    }
  }

  private static boolean exists(Session session, TableName name) {
    String place = TableName.quoted(name.catalog()) + "." + TableName.quoted(name.schema());
    try {
      return session.ask(Statement.of("SHOW TABLES IN " + place)).rows().stream()
          .anyMatch(row -> name.table().equalsIgnoreCase(String.valueOf(row.get(1))));
    } catch (SessionException e) {
      // The schema is gone, too.
      return false;
    }
  }

  private static void setAside(DroppedTable table) {
    try {
      DroppedRecord.write(table);
      if (table.location().isPresent()) {
        Folders.move(table.location().get(), table.kept());
      }
    } catch (IOException e) {
      try {
        Folders.delete(table.place());
      } catch (IOException left) {
        e.addSuppressed(left);
      }
      throw new DropException(
          "The files of "
              + table.name().table()
              + " cannot be moved aside, so that it could not come back: "
              + FileWords.of(e)
              + ". Nothing was dropped.",
          e);
    }
  }

  private static void putBack(DroppedTable table) {
    try {
      if (table.location().isPresent()) {
        Folders.move(table.kept(), table.location().get());
      }
      Folders.delete(table.place());
    } catch (IOException e) {
      throw new DropException(
          "The engine did not drop "
              + table.name().table()
              + ", and its files could not be put back: "
              + FileWords.of(e)
              + ". They are in "
              + table.kept()
              + ".",
          e);
    }
  }

  private void forgetOld() {
    Instant old = Instant.now().minus(KEPT);
    for (DroppedTable table : list()) {
      if (table.done() && table.dropped().isBefore(old)) {
        try {
          forget(table);
        } catch (DropException e) {
          LOG.warn("What is kept of {} stays", table.name(), e);
        }
      }
    }
  }
}
