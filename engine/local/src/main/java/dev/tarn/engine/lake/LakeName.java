package dev.tarn.engine.lake;

import scala.Option;
import scala.collection.immutable.Seq;

/// Names of tables and columns that begin with the catalog's name.
final class LakeName {
  private static final String LAKE = "lake";
  private static final String SESSION_CATALOG = "spark_catalog";
  private static final int PARTS_OF_A_TABLE = 3;

  private LakeName() {}

  /// The name as Spark knows it.
  ///
  /// @param parts a name
  /// @return empty if it does not begin with a table's name in full
  @SuppressWarnings("unchecked") // Java sees no type in what Scala's collections return.
  static Option<Seq<String>> inSpark(Seq<String> parts) {
    return parts.size() >= PARTS_OF_A_TABLE && parts.head().equalsIgnoreCase(LAKE)
        ? Option.apply((Seq<String>) parts.updated(0, SESSION_CATALOG))
        : Option.empty();
  }
}
