package dev.tarn.session.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.sql.SqlSyntax;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergePlanTest {
  private static final MergeAction.Nothing NOTHING = new MergeAction.Nothing();

  @Test
  void aSourceWithAllColumnsIsTakenWhole() {
    MergePlan plan =
        new MergePlan(
            "sales.orders",
            "sales.fresh",
            List.of("id", "amount"),
            List.of("ID", "amount", "more"),
            List.of(new MergeKey("id", "id")),
            new MergeAction.Update("", List.of()),
            new MergeAction.Insert(""),
            new MergeAction.Delete("t.amount = 0"),
            MergePlan.NewColumns.LEAVE);
    assertThat(plan.sql())
        .isEqualTo(
            """
            MERGE INTO sales.orders AS t
            USING sales.fresh AS s
            ON t.id = s.id
            WHEN MATCHED THEN
              UPDATE SET *
            WHEN NOT MATCHED THEN
              INSERT *
            WHEN NOT MATCHED BY SOURCE AND t.amount = 0 THEN
              DELETE\
            """);
    assertThat(SqlSyntax.check(plan.sql())).isEmpty();
  }

  @Test
  void otherNamesAndAQueryAreWrittenOut() {
    MergePlan plan =
        new MergePlan(
            "orders",
            "SELECT * FROM fresh;\n",
            List.of("id", "first name", "amount", "own"),
            List.of("key", "first name", "amount"),
            List.of(new MergeKey("id", "key")),
            new MergeAction.Update("s.amount > 0", List.of("amount")),
            new MergeAction.Insert(""),
            new MergeAction.Set("", "own = 1"),
            MergePlan.NewColumns.LEAVE);
    assertThat(plan.sql())
        .isEqualTo(
            """
            MERGE INTO orders AS t
            USING (
              SELECT * FROM fresh
            ) AS s
            ON t.id = s.key
            WHEN MATCHED AND s.amount > 0 THEN
              UPDATE SET amount = s.amount
            WHEN NOT MATCHED THEN
              INSERT (id, `first name`, amount)
              VALUES (s.key, s.`first name`, s.amount)
            WHEN NOT MATCHED BY SOURCE THEN
              UPDATE SET own = 1\
            """);
    assertThat(SqlSyntax.check(plan.sql())).isEmpty();
    assertThat(SqlSyntax.check(plan.duplicates())).isEmpty();
    assertThat(plan.duplicates()).contains("GROUP BY key HAVING");
  }

  @Test
  void newColumnsAreTakenByNameOrWithAllOthers() {
    MergePlan plan = growing(new MergeKey("id", "id"), List.of("id", "more"));
    assertThat(plan.added()).containsExactly("more");
    assertThat(plan.sql())
        .isEqualTo(
            """
            MERGE WITH SCHEMA EVOLUTION INTO orders AS t
            USING fresh AS s
            ON t.id = s.id
            WHEN MATCHED THEN
              UPDATE SET *
            WHEN NOT MATCHED THEN
              INSERT *\
            """);
    MergePlan other = growing(new MergeKey("id", "key"), List.of("key", "amount", "more"));
    assertThat(other.added()).containsExactly("more");
    assertThat(other.sql())
        .isEqualTo(
            """
            MERGE WITH SCHEMA EVOLUTION INTO orders AS t
            USING fresh AS s
            ON t.id = s.key
            WHEN MATCHED THEN
              UPDATE SET amount = s.amount, more = s.more
            WHEN NOT MATCHED THEN
              INSERT (id, amount, more)
              VALUES (s.key, s.amount, s.more)\
            """);
    assertThat(SqlSyntax.check(other.sql())).isEmpty();
  }

  private static MergePlan growing(MergeKey key, List<String> sourceColumns) {
    return new MergePlan(
        "orders",
        "fresh",
        List.of("id", "amount"),
        sourceColumns,
        List.of(key),
        new MergeAction.Update("", List.of()),
        new MergeAction.Insert(""),
        NOTHING,
        MergePlan.NewColumns.TAKE);
  }

  @Test
  void keysOfOneNameAreProposed() {
    assertThat(MergePlan.proposed(List.of("name", "order_id"), List.of("ORDER_ID", "name")))
        .containsExactly(new MergeKey("order_id", "ORDER_ID"));
    assertThat(MergePlan.proposed(List.of("name", "a"), List.of("name")))
        .containsExactly(new MergeKey("name", "name"));
    assertThat(MergePlan.proposed(List.of("a"), List.of("b"))).isEmpty();
  }

  @Test
  void aPlanWithoutActionsIsIdle() {
    MergePlan plan =
        new MergePlan(
            "a",
            "b",
            List.of("id"),
            List.of("id"),
            List.of(),
            NOTHING,
            NOTHING,
            NOTHING,
            MergePlan.NewColumns.LEAVE);
    assertThat(plan.isIdle()).isTrue();
  }

  @Test
  void whatWouldUpdateNothingIsLeftOut() {
    MergePlan plan = keysAlone(new MergeAction.Insert(""));
    assertThat(plan.isIdle()).isFalse();
    assertThat(plan.sql())
        .isEqualTo(
            """
            MERGE INTO a AS t
            USING b AS s
            ON t.id = s.id
            WHEN NOT MATCHED THEN
              INSERT (id)
              VALUES (s.id)\
            """);
    assertThat(keysAlone(NOTHING).isIdle()).isTrue();
  }

  private static MergePlan keysAlone(MergeAction fresh) {
    return new MergePlan(
        "a",
        "b",
        List.of("id", "name"),
        List.of("id", "other"),
        List.of(new MergeKey("id", "id")),
        new MergeAction.Update("", List.of()),
        fresh,
        NOTHING,
        MergePlan.NewColumns.LEAVE);
  }
}
