package dev.tarn.ui.catalog;

import dev.tarn.session.Catalog;
import dev.tarn.session.SessionException;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The names of the tables of all catalogs, also of those that the tree never opened. They are read
/// behind when they are wanted, and again when they are old; until then those read before are
/// known. For the window's thread.
final class TableNames {
  private static final Logger LOG = LoggerFactory.getLogger(TableNames.class);
  private static final long OLD = Duration.ofMinutes(2).toNanos();

  private final Background background;
  private final ReadOnlyObjectWrapper<KnownTables> known =
      new ReadOnlyObjectWrapper<>(KnownTables.NONE);
  private @Nullable Catalog catalog;
  private AtomicBoolean left = new AtomicBoolean();
  private boolean isOld = true;
  private long readAt;

  /// Knows nothing yet.
  TableNames(Background background) {
    this.background = background;
  }

  /// What is known; changes while it is read.
  ReadOnlyObjectProperty<KnownTables> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /// Takes whom to ask; null while there is none. What was read stays.
  void use(@Nullable Catalog asked) {
    left.set(true);
    isOld = true;
    catalog = asked;
    known.set(new KnownTables(known.get().tables(), false));
  }

  /// Has all read again when they are next wanted.
  void forget() {
    isOld = true;
  }

  /// Reads if there is something new to read.
  void read() {
    Catalog asked = catalog;
    if (asked == null || known.get().reading() || isFresh()) {
      return;
    }
    isOld = false;
    AtomicBoolean mine = new AtomicBoolean();
    left = mine;
    List<TableInfo> before = known.get().tables();
    known.set(new KnownTables(before, true));
    background.run(
        () -> readAll(asked, before, mine),
        all -> end(mine, all),
        error -> {
          LOG.warn("The tables of the catalogs cannot be listed", error);
          end(mine, before);
        });
  }

  private boolean isFresh() {
    return !isOld && System.nanoTime() - readAt < OLD;
  }

  private void end(AtomicBoolean ended, Collection<TableInfo> all) {
    if (!ended.get()) {
      readAt = System.nanoTime();
      known.set(new KnownTables(List.copyOf(all), false));
      if (isOld) {
        // Something changed while they were read.
        read();
      }
    }
  }

  private Collection<TableInfo> readAll(
      Catalog asked, List<TableInfo> before, AtomicBoolean ended) {
    Map<TableName, TableInfo> shown = byName(before);
    Map<TableName, TableInfo> all = new LinkedHashMap<>();
    for (String name : listed(asked::catalogs)) {
      for (String schema : listed(() -> asked.schemas(name))) {
        if (ended.get()) {
          return all.values();
        }
        Map<TableName, TableInfo> more = byName(listed(() -> asked.tables(name, schema)));
        all.putAll(more);
        shown.putAll(more);
        List<TableInfo> soFar = List.copyOf(shown.values());
        FxThread.later(() -> tell(ended, soFar));
      }
    }
    return all.values();
  }

  private void tell(AtomicBoolean ended, List<TableInfo> soFar) {
    if (!ended.get() && known.get().reading() && !soFar.equals(known.get().tables())) {
      known.set(new KnownTables(soFar, true));
    }
  }

  private static Map<TableName, TableInfo> byName(List<TableInfo> tables) {
    Map<TableName, TableInfo> named = new LinkedHashMap<>();
    tables.forEach(table -> named.put(table.name(), table));
    return named;
  }

  /// One catalog that cannot be read does not hide the others.
  static <T> List<T> listed(Supplier<List<T>> question) {
    try {
      return question.get();
    } catch (SessionException e) {
      LOG.debug("A catalog cannot be listed", e);
      return List.of();
    }
  }
}
