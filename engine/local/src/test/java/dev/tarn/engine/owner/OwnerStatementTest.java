package dev.tarn.engine.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.util.List;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Owners of tables, views and schemas.
class OwnerStatementTest {
  private SparkSession session;

  @BeforeEach
  void makeThem() {
    session = EngineUnderTest.session();
    session.sql("CREATE SCHEMA owned COMMENT 'ours'");
    session.sql("CREATE TABLE owned.goods (id BIGINT, owner STRING) COMMENT 'kept'");
    session.sql("CREATE VIEW owned.few AS SELECT * FROM owned.goods");
  }

  @AfterEach
  void dropThem() {
    session.sql("DROP SCHEMA owned CASCADE");
  }

  @Test
  void aTableGetsAnotherOwnerAndKeepsAllElse() {
    session.sql("INSERT INTO owned.goods VALUES (1, 'x')");
    assertThat(owner("owned.goods")).isNotEqualTo("anna");
    session.sql("ALTER TABLE lake.owned.goods OWNER TO anna");
    assertThat(owner("owned.goods")).isEqualTo("anna");
    session.sql("alter table owned.goods set owner to `anna@shop.example`; -- done");
    assertThat(owner("lake.owned.goods")).isEqualTo("anna@shop.example");
    assertThat(told("DESCRIBE TABLE EXTENDED owned.goods", "Comment")).containsExactly("kept");
    session.sql("INSERT INTO owned.goods VALUES (2, 'y')");
    assertThat(session.sql("SELECT count(*) FROM owned.goods").first().getLong(0)).isEqualTo(2);
    assertThat(owner("owned.goods")).isEqualTo("anna@shop.example");
  }

  @Test
  void aViewAndASchemaHaveOwnersToo() {
    session.sql("ALTER VIEW owned.few SET OWNER TO 'bert'");
    assertThat(owner("owned.few")).isEqualTo("bert");
    assertThat(session.sql("SELECT * FROM owned.few").columns()).hasSize(2);
    session.sql("ALTER SCHEMA lake.owned OWNER TO cleo");
    assertThat(told("DESCRIBE SCHEMA EXTENDED owned", "Owner")).containsExactly("cleo");
    assertThat(told("DESCRIBE SCHEMA EXTENDED owned", "Comment")).containsExactly("ours");
  }

  @Test
  void aColumnCalledOwnerIsLeftToSpark() {
    session.sql("ALTER TABLE owned.goods SET TBLPROPERTIES ('delta.columnMapping.mode' = 'name')");
    session.sql("ALTER TABLE owned.goods RENAME COLUMN owner TO keeper");
    assertThat(session.table("owned.goods").columns()).containsExactly("id", "keeper");
  }

  @Test
  void errorsSayWhatToDo() {
    assertThatThrownBy(() -> session.sql("ALTER TABLE owned.few OWNER TO anna"))
        .hasMessageContaining("write ALTER VIEW");
    assertThatThrownBy(() -> session.sql("ALTER VIEW owned.goods OWNER TO anna"))
        .hasMessageContaining("write ALTER TABLE");
    assertThatThrownBy(() -> session.sql("ALTER TABLE owned.nothing OWNER TO anna"))
        .hasMessageContaining("There is no table owned.nothing");
    assertThatThrownBy(() -> session.sql("ALTER SCHEMA nowhere OWNER TO anna"))
        .hasMessageContaining("There is no schema nowhere");
    assertThatThrownBy(() -> session.sql("ALTER TABLE samples.tpch.nation OWNER TO anna"))
        .hasMessageContaining("local catalog");
    assertThatThrownBy(() -> session.sql("ALTER TABLE owned.goods OWNER TO anna and bert"))
        .hasMessageContaining("PARSE_SYNTAX_ERROR");
    assertThatThrownBy(() -> session.sql("ALTER TABLE owned.goods OWNER TO"))
        .hasMessageContaining("PARSE_SYNTAX_ERROR");
  }

  private String owner(String table) {
    return told("DESCRIBE TABLE EXTENDED " + table, "Owner").getFirst();
  }

  private List<String> told(String describe, String about) {
    return session.sql(describe).collectAsList().stream()
        .filter(row -> about.equals(row.getString(0)))
        .map(row -> row.getString(1))
        .toList();
  }
}
