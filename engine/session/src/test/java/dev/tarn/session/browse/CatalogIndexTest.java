package dev.tarn.session.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import dev.tarn.session.browse.TableInsight.ColumnWords;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogIndexTest {
  private final CatalogIndex index =
      CatalogIndex.of(
          List.of(
              table("orders", "One row per order", List.of("gold"), "id", "customer_id", "total"),
              table("orders_2024", null, List.of(), "id", "total"),
              table("late_orders", null, List.of("shop"), "id"),
              table("preorders", null, List.of(), "id"),
              table("customer", "Who has placed orders", List.of("personal"), "id", "name"),
              table("stock", null, List.of("orders"), "orders", "order_count")));

  @Test
  void exactNameComesBeforeItsBeginningAWordItsInsideColumnsTagsAndComments() {
    assertThat(names("orders"))
        .containsExactly(
            "orders",
            "orders_2024",
            "late_orders",
            "preorders",
            "stock.orders",
            "stock",
            "customer");
  }

  @Test
  void aTableIsFoundBeforeMoreThanItsNameIsKnown() {
    TableName name = new TableName("lake", "shop", "2024 \u00fcber");
    assertThat(
            CatalogIndex.of(
                    List.of(
                        TableInsight.named(new TableInfo(name, TableInfo.Kind.VIEW, "last year"))))
                .search("2024 last", 5))
        .singleElement()
        .extracting(SearchHit::table, SearchHit::form)
        .containsExactly(name, TableForm.VIEW);
  }

  @Test
  void theCaseOfLettersDoesNotMatter() {
    assertThat(names("ORDERS_2")).containsExactly("orders_2024");
  }

  @Test
  void columnsAreFoundByTheirBeginningAndByTheirWords() {
    assertThat(names("total")).containsExactly("orders.total", "orders_2024.total");
    assertThat(names("count")).containsExactly("stock.order_count");
  }

  @Test
  void severalWordsMustAllFit() {
    assertThat(names("2024 total")).containsExactly("orders_2024.total");
    assertThat(names("orders gold")).containsExactly("orders");
    assertThat(names("orders platinum")).isEmpty();
  }

  @Test
  void commentsAndTagsSayWhatWasFound() {
    assertThat(index.search("placed", 5))
        .singleElement()
        .extracting(SearchHit::words)
        .isEqualTo("Who has placed orders");
    assertThat(index.search("personal", 5))
        .singleElement()
        .extracting(SearchHit::words)
        .isEqualTo("personal");
    assertThat(index.search("quantity", 5)).isEmpty();
  }

  @Test
  void blanksFindNothingAndOnlyTheBestAreTold() {
    assertThat(index.search("  ", 5)).isEmpty();
    assertThat(index.search("id", 3)).hasSize(3);
  }

  private List<String> names(String text) {
    return index.search(text, 50).stream()
        .map(hit ->
            hit.column().isEmpty() ? hit.table().table() : hit.table().table() + "." + hit.column())
        .toList();
  }

  private static TableInsight table(
      String name, @Nullable String comment, List<String> tags, String... columns) {
    List<ColumnWords> words =
        List.of(columns).stream().map(column -> new ColumnWords(column, "")).toList();
    OptionalLong none = OptionalLong.empty();
    TableMeasure measure =
        new TableMeasure(0, none, none, none, none, none, 0, none, comment, tags, words);
    return new TableInsight(
        new TableName("lake", "sales", name),
        TableForm.MANAGED,
        "delta",
        null,
        comment,
        words,
        List.of(),
        none,
        none,
        Optional.of(measure));
  }
}
