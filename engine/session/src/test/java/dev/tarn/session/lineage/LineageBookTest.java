package dev.tarn.session.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Entity;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is told of tables that got other names, on the engine that all tests share.
class LineageBookTest {
  private static final Place SOURCE = new Place("lake.names.source");
  private static final Place OLD = new Place("lake.names.old");
  private static final Place NEW = new Place("lake.names.new");
  private static final Place USER = new Place("lake.names.user");

  @TempDir private Path folder;
  private Session session;

  @BeforeEach
  void open() {
    TestEngine engine = TestEngine.shared();
    session =
        ConnectSession.open(Endpoint.local(engine.port(), engine.token()), new ResultStore(folder));
    run("CREATE SCHEMA IF NOT EXISTS names");
  }

  @AfterEach
  void close() {
    run("DROP SCHEMA IF EXISTS names CASCADE");
    session.close();
  }

  @Test
  void aTableKeepsItsLineageAndItsUsesUnderItsNewName() {
    run("CREATE TABLE names.source AS SELECT id FROM range(3)");
    run("CREATE TABLE names.old AS SELECT id * 2 AS twice FROM names.source");
    run("CREATE TABLE names.user AS SELECT twice FROM names.old");
    run("ALTER TABLE names.old RENAME TO names.new");
    Entity sender = new Entity(Entity.Type.NOTEBOOK, "reports/q1, final.ipynb");
    session
        .submit(Statement.of("CREATE TABLE names.old AS SELECT 1 AS another").from(sender))
        .done()
        .join();
    awaitDeed("CREATE TABLE names.old AS SELECT 1 AS another");

    LineageBook book = new LineageBook(session);
    assertThat(book.formerNames(NEW)).containsExactly(new TableName("lake", "names", "old"));
    assertThat(book.formerNames(OLD)).isEmpty();
    assertThat(ends(book, NEW)).isEqualTo(Set.of(List.of(SOURCE, NEW), List.of(NEW, USER)));
    assertThat(ends(book, SOURCE)).isEqualTo(Set.of(List.of(SOURCE, NEW)));
    assertThat(ends(book, OLD)).isEmpty();
    assertThat(book.columns(Set.of(SOURCE, NEW, USER)))
        .containsExactlyInAnyOrder(
            new ColumnEdge(new ColumnPlace(SOURCE, "id"), new ColumnPlace(NEW, "twice")),
            new ColumnEdge(new ColumnPlace(NEW, "twice"), new ColumnPlace(USER, "twice")));
    assertThat(statements(book, NEW))
        .containsExactly(
            "ALTER TABLE names.old RENAME TO names.new",
            "CREATE TABLE names.user AS SELECT twice FROM names.old",
            "CREATE TABLE names.old AS SELECT id * 2 AS twice FROM names.source");
    assertThat(book.deeds(OLD, 1)).extracting(Deed::entity).containsExactly(sender.name());
    assertThat(statements(book, OLD))
        .containsExactly("CREATE TABLE names.old AS SELECT 1 AS another");
  }

  private static Set<List<Place>> ends(LineageBook book, Place place) {
    return book.edges(List.of(place), List.of(place)).stream()
        .map(edge -> List.of(edge.source(), edge.target()))
        .collect(java.util.stream.Collectors.toSet());
  }

  private static List<String> statements(LineageBook book, Place place) {
    return book.deeds(place, 10).stream().map(Deed::statement).toList();
  }

  /// Spark tells of a statement's end on a thread of its own, a little later.
  private void awaitDeed(String statement) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!statements(new LineageBook(session), OLD).contains(statement)
        && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private void run(String sql) {
    session.submit(Statement.of(sql)).done().join();
  }
}
