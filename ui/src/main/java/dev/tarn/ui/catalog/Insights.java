package dev.tarn.ui.catalog;

import dev.tarn.session.Session;
import dev.tarn.session.TableName;
import dev.tarn.session.browse.InsightReader;
import dev.tarn.session.browse.TableInsight;
import dev.tarn.ui.task.Background;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out behind the tree what it tells of the tables in sight, some at a time, and keeps it.
/// For the window's thread.
final class Insights {
  private static final Logger LOG = LoggerFactory.getLogger(Insights.class);
  private static final Duration REST = Duration.millis(120);
  private static final int AT_ONCE = 40;

  private final Background background;
  private final Runnable changed;
  private final Map<TableName, TableInsight> known = new HashMap<>();
  private final Set<TableName> fresh = new HashSet<>();
  private final LinkedHashSet<TableName> wanted = new LinkedHashSet<>();
  private final PauseTransition rest = new PauseTransition(REST);
  private @Nullable Session session;
  private boolean asking;

  /// Makes an empty one.
  ///
  /// @param changed called when more is known
  Insights(Background background, Runnable changed) {
    this.background = background;
    this.changed = changed;
    rest.setOnFinished(_ -> ask());
  }

  /// Takes whom to ask; null while there is none.
  void use(@Nullable Session asked) {
    session = asked;
    fresh.clear();
  }

  /// What is known of a table that is in sight; has the rest found out.
  Optional<TableInsight> seen(TableName table) {
    if (session != null && !fresh.contains(table)) {
      // The last one seen is asked for first.
      wanted.remove(table);
      wanted.addFirst(table);
      while (wanted.size() > AT_ONCE * 2) {
        wanted.removeLast();
      }
      if (!asking) {
        rest.playFromStart();
      }
    }
    return of(table);
  }

  /// What is known of a table.
  Optional<TableInsight> of(TableName table) {
    return Optional.ofNullable(known.get(table));
  }

  /// Has tables looked at again when they are next in sight; what is known stays until then.
  void forget() {
    fresh.clear();
  }

  private void ask() {
    Session asked = session;
    if (asking || asked == null || wanted.isEmpty()) {
      return;
    }
    TableName first = wanted.getFirst();
    List<TableName> batch =
        wanted.stream()
            .filter(name ->
                name.catalog().equals(first.catalog()) && name.schema().equals(first.schema()))
            .limit(AT_ONCE)
            .toList();
    wanted.removeAll(batch);
    fresh.addAll(batch);
    asking = true;
    Map<TableName, TableInsight> before = new HashMap<>();
    batch.forEach(name -> of(name).ifPresent(insight -> before.put(name, insight)));
    background.run(
        () -> new InsightReader(asked, name -> Optional.ofNullable(before.get(name))).read(batch),
        found -> {
          asking = false;
          known.putAll(found);
          changed.run();
          ask();
        },
        error -> {
          asking = false;
          LOG.debug("Nothing is known of {}", batch, error);
          ask();
        });
  }
}
