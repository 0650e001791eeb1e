package dev.tarn.engine.samples;

import io.trino.tpch.CustomerGenerator;
import io.trino.tpch.GenerateUtils;
import io.trino.tpch.OrderGenerator;
import io.trino.tpch.PartGenerator;
import io.trino.tpch.RandomBoundedInt;
import io.trino.tpch.SupplierGenerator;
import java.util.Locale;

/// The eight tables of TPC-H.
enum TpchRelation {
  CUSTOMER("Customers who place orders.", CustomerGenerator.SCALE_BASE, 1),
  LINEITEM("The lines of the orders.", OrderGenerator.SCALE_BASE, 4),
  NATION("Nations of customers and suppliers.", 0, 25),
  ORDERS("Orders of the customers.", OrderGenerator.SCALE_BASE, 1),
  PART("Parts that are sold.", PartGenerator.SCALE_BASE, 1),
  PARTSUPP("Which supplier has which part.", PartGenerator.SCALE_BASE, 4),
  REGION("Regions of the nations.", 0, 5),
  SUPPLIER("Suppliers of the parts.", SupplierGenerator.SCALE_BASE, 1);

  /// The seed and range of the lines of an order, as the generator has them.
  private static final long LINE_COUNT_SEED = 1434868289;

  private static final int MOST_LINES = 7;
  private static final double LINES_AT_SCALE_1 = 6_001_215;

  private final String comment;
  private final int base;
  private final int times;

  /// @param base the rows of its own or its parent's key at scale 1; 0 if the table does not grow
  /// @param times the rows for each of them
  TpchRelation(String comment, int base, int times) {
    this.comment = comment;
    this.base = base;
    this.times = times;
  }

  String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  String comment() {
    return comment;
  }

  TpchMaker<?> maker() {
    return switch (this) {
      case CUSTOMER -> TpchTables.CUSTOMER;
      case LINEITEM -> TpchTables.LINEITEM;
      case NATION -> TpchTables.NATION;
      case ORDERS -> TpchTables.ORDERS;
      case PART -> TpchTables.PART;
      case PARTSUPP -> TpchTables.PARTSUPP;
      case REGION -> TpchTables.REGION;
      case SUPPLIER -> TpchTables.SUPPLIER;
    };
  }

  /// How many rows the table has; for `lineitem` an estimate, since each order has 1 to 7 of them
  /// by chance.
  long rowCount(double scale) {
    return this == LINEITEM ? Math.round(LINES_AT_SCALE_1 * scale) : rowCount(scale, 1, 1);
  }

  /// Counts the rows of a part without making them.
  long rowCount(double scale, int part, int parts) {
    if (base == 0) {
      return times;
    }
    long count = GenerateUtils.calculateRowCount(base, scale, part, parts);
    if (this != LINEITEM) {
      return count * times;
    }
    RandomBoundedInt lines = new RandomBoundedInt(LINE_COUNT_SEED, 1, MOST_LINES);
    lines.advanceRows(GenerateUtils.calculateStartIndex(base, scale, part, parts));
    long sum = 0;
    for (long order = 0; order < count; order++) {
      sum += lines.nextValue();
      lines.rowFinished();
    }
    return sum;
  }
}
