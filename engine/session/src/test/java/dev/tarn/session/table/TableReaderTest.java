package dev.tarn.session.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What tables are, as the engine that all tests share tells it.
class TableReaderTest {
  private static final TableName TABLE = new TableName("lake", "facts", "order");

  @TempDir private Path folder;
  private Session session;

  @BeforeEach
  void open() {
    TestEngine engine = TestEngine.shared();
    session =
        ConnectSession.open(Endpoint.local(engine.port(), engine.token()), new ResultStore(folder));
    run("CREATE SCHEMA IF NOT EXISTS facts");
    run(
        """
        CREATE TABLE facts.`order` (
          id BIGINT GENERATED ALWAYS AS IDENTITY,
          region STRING NOT NULL COMMENT 'where, or ''nowhere''',
          day DATE DEFAULT DATE'2020-01-01',
          year INT GENERATED ALWAYS AS (year(day)),
          amount DECIMAL(10, 2))
        PARTITIONED BY (region) COMMENT 'All orders'
        TBLPROPERTIES ('delta.feature.allowColumnDefaults' = 'supported',
          'delta.enableDeletionVectors' = 'true', 'tarn.tags' = 'gold, daily')
        """);
    run("ALTER TABLE facts.`order` ADD CONSTRAINT positive CHECK (amount > 0 OR amount IS NULL)");
    run(
        """
        INSERT INTO facts.`order` (region, day, amount) VALUES
          ('north', DATE'2021-05-01', 2.50), ('north', DATE'2022-05-01', 7.25),
          ('south', DATE'2019-05-01', 1.00), ('south', DATE'2023-05-01', NULL)
        """);
  }

  @AfterEach
  void close() {
    run("DROP SCHEMA facts CASCADE");
    session.close();
  }

  @Test
  void aDeltaTableTellsAllItsFacts() {
    TableFacts facts = TableReader.read(session, TABLE);
    assertThat(facts.kind()).isEqualTo(TableInfo.Kind.TABLE);
    assertThat(facts.format()).isEqualTo("delta");
    assertThat(facts.managed()).isTrue();
    assertThat(facts.comment()).isEqualTo("All orders");
    assertThat(facts.owner()).isNotBlank();
    assertThat(facts.created()).isNotNull();
    assertThat(facts.location()).endsWith("/order");
    assertThat(facts.partitions()).containsExactly("region");
    assertThat(facts.tags()).containsExactly("gold", "daily");
    assertThat(facts.constraints()).containsEntry("positive", "amount > 0 OR amount IS NULL");
    assertThat(facts.columns())
        .extracting(column -> column.column().name())
        .containsExactly("id", "region", "day", "year", "amount");
    assertThat(facts.columns().get(1).column().nullable()).isFalse();
    assertThat(facts.columns().get(1).column().comment()).isEqualTo("where, or 'nowhere'");
    assertThat(facts.columns().get(2).usual()).isEqualTo("DATE'2020-01-01'");
    assertThat(facts.deltaFacts())
        .hasValueSatisfying(delta -> {
          assertThat(delta.files()).isEqualTo(2);
          assertThat(delta.bytes()).isPositive();
          assertThat(delta.features()).contains("deletionVectors", "checkConstraints");
        });
  }

  @Test
  void theLogTellsRowsFilesAndColumns() {
    TableStatistics told = session.statistics(TABLE).orElseThrow();
    assertThat(told.version()).isEqualTo(2);
    assertThat(told.files()).isEqualTo(2);
    assertThat(told.rows()).isEqualTo(OptionalLong.of(4));
    assertThat(told.small()).isEqualTo(2);
    assertThat(told.exact()).isTrue();
    assertThat(told.sizes().getFirst().files()).isEqualTo(2);
    assertThat(told.column("amount"))
        .satisfies(amount -> {
          assertThat(amount.least()).isEqualTo("1.00");
          assertThat(amount.most()).isEqualTo("7.25");
          assertThat(amount.nulls()).isEqualTo(OptionalLong.of(1));
        });
    assertThat(told.column("region").least()).isEqualTo("north");
    assertThat(told.column("region").most()).isEqualTo("south");
    assertThat(told.column("year").generated()).isEqualTo("year(day)");
    assertThat(told.column("id").identity()).isEqualTo("from 1 by 1");
    run("DELETE FROM facts.`order` WHERE amount = 7.25");
    TableStatistics after = session.statistics(TABLE).orElseThrow();
    assertThat(after.rows()).isEqualTo(OptionalLong.of(3));
    assertThat(after.vectors()).isEqualTo(1);
    assertThat(after.deletedRows()).isEqualTo(1);
    assertThat(after.exact()).isFalse();
  }

  @Test
  void namesMayHaveBecomeOthers() {
    run("ALTER TABLE facts.`order` SET TBLPROPERTIES ('delta.columnMapping.mode' = 'name')");
    run("ALTER TABLE facts.`order` DROP CONSTRAINT positive");
    run("ALTER TABLE facts.`order` RENAME COLUMN amount TO `the amount`");
    run("INSERT INTO facts.`order` (region, `the amount`) VALUES ('east', 100)");
    TableStatistics told = session.statistics(TABLE).orElseThrow();
    assertThat(told.column("the amount").most()).isEqualTo("100.00");
    assertThat(told.column("region").least()).isEqualTo("east");
  }

  @Test
  void viewsAndOtherTablesTellWhatTheyHave() {
    run("CREATE VIEW facts.open AS SELECT id, region FROM facts.`order` WHERE amount IS NULL");
    TableFacts view = TableReader.read(session, new TableName("lake", "facts", "open"));
    assertThat(view.kind()).isEqualTo(TableInfo.Kind.VIEW);
    assertThat(view.text()).contains("amount IS NULL");
    assertThat(view.deltaFacts()).isEmpty();
    TableFacts sample = TableReader.read(session, new TableName("samples", "tpch", "orders"));
    assertThat(sample.format()).isEqualTo("samples");
    assertThat(sample.isEditable()).isFalse();
    run("CREATE TABLE facts.plain (a INT, b STRING) USING parquet PARTITIONED BY (b)");
    TableFacts plain = TableReader.read(session, new TableName("lake", "facts", "plain"));
    assertThat(plain.format()).isEqualTo("parquet");
    assertThat(plain.partitions()).containsExactly("b");
    assertThat(plain.created()).isNotNull();
  }

  @Test
  void aTableThatIsNotThereIsToldAsTheEngineTellsIt() {
    TableName none = new TableName("lake", "facts", "none");
    assertThatThrownBy(() -> TableReader.read(session, none))
        .isInstanceOf(SessionException.class)
        .hasMessageContaining("none");
    assertThatThrownBy(() -> session.statistics(none)).isInstanceOf(SessionException.class);
  }

  private void run(String sql) {
    session.ask(Statement.of(sql));
  }
}
