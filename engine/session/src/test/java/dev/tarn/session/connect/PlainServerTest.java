package dev.tarn.session.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.session.ConnectionString;
import dev.tarn.session.Endpoint;
import dev.tarn.session.Entity;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import dev.tarn.session.browse.InsightReader;
import dev.tarn.session.browse.TableInsight;
import dev.tarn.session.result.ResultStore;
import dev.tarn.session.table.TableReader;
import dev.tarn.session.volume.Volumes;
import dev.tarn.testkit.PlainServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// What a client finds on a server that knows nothing of Tarn.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlainServerTest {
  private static PlainServer server;
  private static Session session;

  @BeforeAll
  static void start(@TempDir Path results) {
    server = PlainServer.start();
    session = ConnectSession.open(endpoint(), new ResultStore(results));
    for (String sql :
        List.of(
            "CREATE SCHEMA sales",
            "CREATE TABLE sales.orders USING delta COMMENT 'all of them' AS SELECT id FROM"
                + " range(7)",
            "CREATE VIEW sales.large AS SELECT * FROM sales.orders WHERE id > 3",
            "CREATE SCHEMA shop.counter",
            "CREATE TABLE shop.counter.items (name VARCHAR(9), price DECIMAL(6,2))",
            "INSERT INTO shop.counter.items VALUES ('pen', 1.50)")) {
      session.ask(Statement.of(sql));
    }
  }

  @AfterAll
  static void end() {
    session.close();
    server.close();
  }

  private static Endpoint endpoint() {
    return ConnectionString.parse(server.address() + "/;user_id=test");
  }

  @Test
  void allRowsOfAQueryWithoutALimitComeOnTheStream() {
    var execution =
        session.submit(Statement.of("SELECT id, CAST(id AS STRING) FROM range(100000)"));

    EngineTest.await(execution);

    assertThat(execution.result().orElseThrow().rowCount()).isEqualTo(100_000);
    assertThat(session.profile(execution).operators()).isNotEmpty();
    assertThat(session.sources(execution)).isEmpty();
  }

  @Test
  void allItsCatalogsAreListedLevelByLevel() {
    assertThat(session.catalog().catalogs()).containsExactly("shop", "spark_catalog");
    assertThat(session.catalog().schemas("shop")).contains("counter");
    assertThat(session.catalog().tables("shop", "counter"))
        .containsExactly(table("shop", "counter", "items", TableInfo.Kind.TABLE));
    assertThat(session.catalog().tables("spark_catalog", "sales"))
        .containsExactly(
            table("spark_catalog", "sales", "large", TableInfo.Kind.VIEW),
            table("spark_catalog", "sales", "orders", TableInfo.Kind.TABLE));
    assertThat(session.catalog().functions("shop", "counter")).isEmpty();
  }

  @Test
  void tablesAreDescribedWithoutALookAtFilesOfThisMachine() {
    TableName orders = new TableName("spark_catalog", "sales", "orders");
    TableName items = new TableName("shop", "counter", "items");

    TableInsight told =
        Objects.requireNonNull(
            new InsightReader(session, _ -> Optional.empty()).read(List.of(orders)).get(orders));

    assertThat(told.provider()).isEqualTo("delta");
    assertThat(told.comment()).isEqualTo("all of them");
    assertThat(told.measure()).isEmpty();
    assertThat(TableReader.read(session, orders).isDelta()).isTrue();
    assertThat(TableReader.read(session, items).columns()).hasSize(2);
    assertThat(new InsightReader(session, _ -> Optional.empty()).read(List.of(items)))
        .containsKey(items);
  }

  @Test
  void filesOfThisMachineAreNotNamedToIt() {
    Entity file = new Entity(Entity.Type.FILE, "secret/plans.sql");
    assertThat(session.submit(Statement.of("SELECT 1").from(file)).statement().entity()).isNull();
  }

  @Test
  void whatOnlyTarnsEngineKnowsIsSimplyMissing() {
    assertThat(session.statistics(new TableName("spark_catalog", "sales", "orders"))).isEmpty();
    assertThat(session.watched()).isEmpty();
    assertThat(Volumes.of(session, "spark_catalog", "sales")).isEmpty();
  }

  /// Ends the server that the others need.
  @Test
  @Order(Integer.MAX_VALUE)
  void aServerThatWasStartedAnewIsToldFromOneThatIsAway() {
    try (ServerProbe probe = new ServerProbe(endpoint())) {
      assertThat(probe.version()).isEqualTo(session.sparkVersion());

      server.close();
      assertThatThrownBy(probe::version)
          .isInstanceOf(SessionException.class)
          .hasMessageContaining("ended or cannot be reached");

      server = PlainServer.start(server.port());
      assertThatThrownBy(probe::version)
          .isInstanceOfSatisfying(
              SessionException.class,
              lost -> assertThat(lost.error().condition()).startsWith("INVALID_HANDLE."));
    }
  }

  private static TableInfo table(String catalog, String schema, String name, TableInfo.Kind kind) {
    return new TableInfo(new TableName(catalog, schema, name), kind, null);
  }
}
