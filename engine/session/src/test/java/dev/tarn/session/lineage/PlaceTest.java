package dev.tarn.session.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.TableName;
import org.junit.jupiter.api.Test;

/// Names of tables and paths of files, as the book has them.
class PlaceTest {

  @Test
  void aNameIsTheSameInAllItsForms() {
    assertThat(new Place("lake.sales.orders"))
        .isEqualTo(new Place("lake.`Sales`.ORDERS"))
        .hasSameHashCodeAs(new Place("`lake`.sales.orders"))
        .isNotEqualTo(new Place("lake.sales.orders2"))
        .isNotEqualTo(new Place("lake.`sales.orders`.x"));
  }

  @Test
  void partsMayHoldAnything() {
    assertThat(new Place("lake.`a.b`.`c``d`").table())
        .contains(new TableName("lake", "a.b", "c`d"));
    TableName odd = new TableName("lake", "x y", "ü.1");
    assertThat(Place.of(odd).table()).contains(odd);
  }

  @Test
  void pathsAreNoTables() {
    Place path = new Place("file:/data/in/orders.csv");
    assertThat(path.table()).isEmpty();
    assertThat(path.title()).isEqualTo("orders.csv");
    assertThat(new Place("file:/data/in/").title()).isEqualTo("in");
    assertThat(path).isNotEqualTo(new Place("file:/data/in/ORDERS.csv"));
  }
}
