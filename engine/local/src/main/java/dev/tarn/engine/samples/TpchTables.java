package dev.tarn.engine.samples;

import static dev.tarn.engine.samples.SampleColumn.date;
import static dev.tarn.engine.samples.SampleColumn.decimal;
import static dev.tarn.engine.samples.SampleColumn.integer;
import static dev.tarn.engine.samples.SampleColumn.key;
import static dev.tarn.engine.samples.SampleColumn.text;
import static io.trino.tpch.Distributions.getDefaultDistributions;

import io.trino.tpch.Customer;
import io.trino.tpch.CustomerGenerator;
import io.trino.tpch.LineItem;
import io.trino.tpch.LineItemGenerator;
import io.trino.tpch.Nation;
import io.trino.tpch.NationGenerator;
import io.trino.tpch.Order;
import io.trino.tpch.OrderGenerator;
import io.trino.tpch.Part;
import io.trino.tpch.PartGenerator;
import io.trino.tpch.PartSupplier;
import io.trino.tpch.PartSupplierGenerator;
import io.trino.tpch.Region;
import io.trino.tpch.RegionGenerator;
import io.trino.tpch.Supplier;
import io.trino.tpch.SupplierGenerator;
import java.util.List;

/// The columns of TPC-H's tables, section 1.4 of the benchmark's specification.
///
/// Keys are `bigint`, money and quantities `decimal(15,2)`; characters of fixed or bounded length
/// are `string`.
final class TpchTables {
  private TpchTables() {}

  static final TpchMaker<Customer> CUSTOMER =
      new TpchMaker<>(
          List.of(
              key("c_custkey", "Key of the customer", Customer::customerKey),
              text("c_name", 18, "Name", Customer::name),
              text("c_address", 25, "Address", Customer::address),
              key("c_nationkey", "Key in nation", Customer::nationKey),
              text("c_phone", 15, "Phone; the first two digits tell the country", Customer::phone),
              decimal("c_acctbal", "Balance of the account", Customer::accountBalanceInCents),
              text("c_mktsegment", 9, "Market segment, one of 5", Customer::marketSegment),
              text("c_comment", 73, "Comment", Customer::comment)),
          (scale, part, parts, text) ->
              new CustomerGenerator(scale, part, parts, getDefaultDistributions(), text));

  static final TpchMaker<LineItem> LINEITEM =
      new TpchMaker<>(
          List.of(
              key("l_orderkey", "Key in orders", LineItem::orderKey),
              key("l_partkey", "Key in part", LineItem::partKey),
              key("l_suppkey", "Key in supplier", LineItem::supplierKey),
              integer("l_linenumber", "Number of the line in its order", LineItem::lineNumber),
              decimal("l_quantity", "How many parts", line -> line.quantity() * 100),
              decimal(
                  "l_extendedprice",
                  "Price of the line before discount and tax",
                  LineItem::extendedPriceInCents),
              decimal("l_discount", "Discount, 0.00 to 0.10", LineItem::discountPercent),
              decimal("l_tax", "Tax, 0.00 to 0.08", LineItem::taxPercent),
              text(
                  "l_returnflag",
                  1,
                  "R returned, A accepted, N not yet received",
                  LineItem::returnFlag),
              text("l_linestatus", 1, "O open, F filled", LineItem::status),
              date("l_shipdate", "Day of shipping", LineItem::shipDate),
              date("l_commitdate", "Day promised", LineItem::commitDate),
              date("l_receiptdate", "Day of receipt", LineItem::receiptDate),
              text("l_shipinstruct", 12, "Instructions, one of 4", LineItem::shipInstructions),
              text("l_shipmode", 4, "Way of shipping, one of 7", LineItem::shipMode),
              text("l_comment", 27, "Comment", LineItem::comment)),
          (scale, part, parts, text) ->
              new LineItemGenerator(scale, part, parts, getDefaultDistributions(), text));

  static final TpchMaker<Nation> NATION =
      new TpchMaker<>(
          List.of(
              key("n_nationkey", "Key of the nation", Nation::nationKey),
              text("n_name", 8, "Name", Nation::name),
              key("n_regionkey", "Key in region", Nation::regionKey),
              text("n_comment", 72, "Comment", Nation::comment)),
          (scale, part, parts, text) -> new NationGenerator(getDefaultDistributions(), text));

  static final TpchMaker<Order> ORDERS =
      new TpchMaker<>(
          List.of(
              key("o_orderkey", "Key of the order; not dense", Order::orderKey),
              key("o_custkey", "Key in customer", Order::customerKey),
              text(
                  "o_orderstatus",
                  1,
                  "O open, F filled, P in part",
                  order -> String.valueOf(order.orderStatus())),
              decimal("o_totalprice", "Price with discount and tax", Order::totalPriceInCents),
              date("o_orderdate", "Day of the order, 1992 to 1998", Order::orderDate),
              text("o_orderpriority", 8, "Priority, one of 5", Order::orderPriority),
              text("o_clerk", 15, "Clerk who took it", Order::clerk),
              integer("o_shippriority", "Priority of shipping; always 0", Order::shipPriority),
              text("o_comment", 49, "Comment", Order::comment)),
          (scale, part, parts, text) ->
              new OrderGenerator(scale, part, parts, getDefaultDistributions(), text));

  static final TpchMaker<Part> PART =
      new TpchMaker<>(
          List.of(
              key("p_partkey", "Key of the part", Part::partKey),
              text("p_name", 33, "Name: five colours", Part::name),
              text("p_mfgr", 14, "Manufacturer, one of 5", Part::manufacturer),
              text("p_brand", 8, "Brand, one of 25", Part::brand),
              text("p_type", 21, "Type, one of 150", Part::type),
              integer("p_size", "Size, 1 to 50", Part::size),
              text("p_container", 8, "Container, one of 40", Part::container),
              decimal("p_retailprice", "Price", Part::retailPriceInCents),
              text("p_comment", 14, "Comment", Part::comment)),
          (scale, part, parts, text) ->
              new PartGenerator(scale, part, parts, getDefaultDistributions(), text));

  static final TpchMaker<PartSupplier> PARTSUPP =
      new TpchMaker<>(
          List.of(
              key("ps_partkey", "Key in part", PartSupplier::partKey),
              key("ps_suppkey", "Key in supplier", PartSupplier::supplierKey),
              integer("ps_availqty", "How many are at hand", PartSupplier::availableQuantity),
              decimal("ps_supplycost", "Cost of one", PartSupplier::supplyCostInCents),
              text("ps_comment", 124, "Comment", PartSupplier::comment)),
          PartSupplierGenerator::new);

  static final TpchMaker<Region> REGION =
      new TpchMaker<>(
          List.of(
              key("r_regionkey", "Key of the region", Region::regionKey),
              text("r_name", 7, "Name", Region::name),
              text("r_comment", 72, "Comment", Region::comment)),
          (scale, part, parts, text) -> new RegionGenerator(getDefaultDistributions(), text));

  static final TpchMaker<Supplier> SUPPLIER =
      new TpchMaker<>(
          List.of(
              key("s_suppkey", "Key of the supplier", Supplier::supplierKey),
              text("s_name", 18, "Name", Supplier::name),
              text("s_address", 25, "Address", Supplier::address),
              key("s_nationkey", "Key in nation", Supplier::nationKey),
              text("s_phone", 15, "Phone; the first two digits tell the country", Supplier::phone),
              decimal("s_acctbal", "Balance of the account", Supplier::accountBalanceInCents),
              text("s_comment", 63, "Comment", Supplier::comment)),
          (scale, part, parts, text) ->
              new SupplierGenerator(scale, part, parts, getDefaultDistributions(), text));
}
