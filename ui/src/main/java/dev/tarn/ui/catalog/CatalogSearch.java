package dev.tarn.ui.catalog;

import dev.tarn.session.Catalog;
import dev.tarn.session.Session;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import dev.tarn.session.browse.CatalogIndex;
import dev.tarn.session.browse.InsightReader;
import dev.tarn.session.browse.SearchHit;
import dev.tarn.session.browse.TableInsight;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.task.Latest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Searches all catalogs. What is searched is read behind when it is first wanted, schema by
/// schema, and again when it is old; until then what was read before is searched. For the window's
/// thread.
final class CatalogSearch {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogSearch.class);
  private static final long OLD = Duration.ofMinutes(2).toNanos();
  private static final int MOST = 60;
  private static final int AT_ONCE = 500;

  private final Background background;
  private final Latest asking;
  private final Consumer<Found> shown;
  private CatalogIndex index = CatalogIndex.EMPTY;
  private @Nullable Session session;
  private AtomicBoolean stop = new AtomicBoolean();
  private boolean reading;
  private long readAt;
  private boolean isOld = true;
  private String text = "";

  /// What was found.
  ///
  /// @param text what was searched
  /// @param hits best first
  /// @param reading true while more is being read
  record Found(String text, List<SearchHit> hits, boolean reading) {}

  /// Before anything was searched.
  static final Found NOTHING = new Found("", List.of(), false);

  /// Makes a search over nothing.
  ///
  /// @param shown takes what was found, whenever that changes
  CatalogSearch(Background background, Consumer<Found> shown) {
    this.background = background;
    this.asking = background.latest();
    this.shown = shown;
  }

  /// Takes whom to ask; null while there is none. What was read stays.
  void use(@Nullable Session asked) {
    stop.set(true);
    reading = false;
    isOld = true;
    session = asked;
  }

  /// Has all read again when something is next searched.
  void forget() {
    isOld = true;
  }

  /// Searches; what comes is told in a moment.
  void search(String wanted) {
    text = wanted;
    if (!wanted.isBlank()) {
      read();
    }
    look();
  }

  private void look() {
    CatalogIndex now = index;
    String wanted = text;
    asking.ask(
        () -> now.search(wanted, MOST),
        hits -> shown.accept(new Found(wanted, hits, reading)),
        error -> LOG.warn("The search failed", error));
  }

  private void read() {
    Session asked = session;
    if (reading || asked == null || (!isOld && System.nanoTime() - readAt < OLD)) {
      return;
    }
    reading = true;
    isOld = false;
    AtomicBoolean mine = new AtomicBoolean();
    stop = mine;
    Map<TableName, TableInsight> before = new HashMap<>();
    index.tables().forEach(table -> before.put(table.name(), table));
    background.run(
        () -> readAll(asked, before, mine),
        all -> {
          if (!mine.get()) {
            reading = false;
            readAt = System.nanoTime();
            took(all);
            if (isOld && !text.isBlank()) {
              // Something changed while they were read.
              read();
            }
          }
        },
        error -> {
          LOG.warn("The catalogs cannot be read for the search", error);
          reading = mine.get() && reading;
          look();
        });
  }

  private void took(CatalogIndex read) {
    index = read;
    look();
  }

  /// Names are there at once, since one question lists a schema; what else is known of the tables
  /// follows by hundreds.
  private CatalogIndex readAll(
      Session asked, Map<TableName, TableInsight> before, AtomicBoolean ended) {
    Map<TableName, TableInsight> all = new LinkedHashMap<>();
    List<List<TableName>> schemas = new ArrayList<>();
    Catalog catalog = asked.catalog();
    for (String name : TableNames.listed(catalog::catalogs)) {
      for (String schema : TableNames.listed(() -> catalog.schemas(name))) {
        List<TableInfo> tables = TableNames.listed(() -> catalog.tables(name, schema));
        tables.forEach(table ->
            all.put(table.name(), before.getOrDefault(table.name(), TableInsight.named(table))));
        schemas.add(tables.stream().map(TableInfo::name).toList());
        tell(all, ended);
      }
    }
    InsightReader reader = new InsightReader(asked, name -> Optional.ofNullable(before.get(name)));
    for (List<TableName> tables : schemas) {
      for (int from = 0; from < tables.size() && !ended.get(); from += AT_ONCE) {
        all.putAll(reader.list(tables.subList(from, Math.min(tables.size(), from + AT_ONCE))));
        tell(all, ended);
      }
    }
    return CatalogIndex.of(all.values());
  }

  private void tell(Map<TableName, TableInsight> soFar, AtomicBoolean ended) {
    CatalogIndex found = CatalogIndex.of(soFar.values());
    FxThread.later(() -> {
      if (!ended.get() && reading) {
        took(found);
      }
    });
  }
}
