package dev.tarn.engine.difference;

import dev.tarn.engine.statement.Scala;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.physical.UnknownPartitioning;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.Tuple3;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;

/// Functions in the place of a table, by which a client finds out how two versions differ:
///
/// - `tarn_difference_size(table, from, to)`: one row with the count of `files` that can differ,
///   their `bytes`, and the `feed_bytes` that the table's change data feed is in between.
/// - `tarn_version_rows(table, from, to, 'before' | 'after')`: the rows of one version that the
///   other may not have.
/// - `tarn_difference(query, keyed, kind, most)`: what differs among the rows of a query, whose
///   first columns are `side` (-1 or 1), and `key` and `hash`, the hashes of the key and of all
///   values. The first row has the counts of inserted, updated, deleted rows and of repeated keys;
///   further ones are rows that differ, behind their side, how many more the later version has, and
///   their hash.
public final class DifferenceFunctions {
  private static final int FACTS = 4;

  private DifferenceFunctions() {}

  /// Makes them known.
  ///
  /// @param extensions of each session
  public static void inject(SparkSessionExtensions extensions) {
    inject(extensions, "tarn_difference_size", DifferenceFunctions::size);
    inject(extensions, "tarn_version_rows", DifferenceFunctions::rows);
    inject(extensions, "tarn_difference", DifferenceFunctions::difference);
  }

  private static void inject(
      SparkSessionExtensions extensions,
      String name,
      BiFunction<SparkSession, List<String>, LogicalPlan> function) {
    extensions.injectTableFunction(
        new Tuple3<>(
            new FunctionIdentifier(name),
            new ExpressionInfo(DifferenceFunctions.class.getName(), name),
            new AbstractFunction1<>() {
              @Override
              public LogicalPlan apply(scala.collection.immutable.Seq<Expression> given) {
                List<String> arguments =
                    CollectionConverters.asJava(given).stream()
                        .map(one -> String.valueOf(one.eval(null)))
                        .toList();
                return function.apply(SparkSession.active(), arguments);
              }
            }));
  }

  private static LogicalPlan size(SparkSession session, List<String> arguments) {
    VersionFiles files = files(session, arguments);
    long feed = FeedSize.of(files.log(), files.before().version(), files.after().version());
    StructType schema =
        new StructType()
            .add("files", DataTypes.LongType)
            .add("bytes", DataTypes.LongType)
            .add("feed_bytes", DataTypes.LongType);
    Row row = RowFactory.create((long) files.count(), files.bytes(), feed);
    return session.createDataFrame(List.of(row), schema).queryExecution().analyzed();
  }

  private static LogicalPlan rows(SparkSession session, List<String> arguments) {
    VersionRows rows = new VersionRows(session, files(session, arguments));
    Dataset<Row> side =
        switch (arguments.get(3)) {
          case "before" -> rows.before();
          case "after" -> rows.after();
          default -> throw new IllegalArgumentException(arguments.get(3));
        };
    return ((org.apache.spark.sql.classic.Dataset<Row>) side).queryExecution().analyzed();
  }

  private static LogicalPlan difference(SparkSession session, List<String> arguments) {
    Wanted wanted =
        new Wanted(
            Wanted.Kind.of(arguments.get(2)),
            Integer.parseInt(arguments.get(3)),
            Boolean.parseBoolean(arguments.get(1)));
    org.apache.spark.sql.classic.Dataset<Row> rows = session.sql(arguments.getFirst());
    StructType answer = new StructType().add("part", DataTypes.IntegerType);
    for (int i = 0; i < FACTS; i++) {
      answer = answer.add("fact" + i, DataTypes.LongType);
    }
    for (StructField field : Arrays.asList(rows.schema().fields())) {
      answer = answer.add(field.name(), field.dataType(), true, field.metadata());
    }
    return new LogicalRDD(
        Scala.seq(List.copyOf(CollectionConverters.asJava(DataTypeUtils.toAttributes(answer)))),
        new DifferenceRdd(rows, wanted),
        new UnknownPartitioning(0),
        Scala.seq(List.of()),
        false,
        Option.empty(),
        session,
        Option.empty(),
        Option.empty());
  }

  private static VersionFiles files(SparkSession session, List<String> arguments) {
    return KnownFiles.find(
        session,
        arguments.get(0),
        Long.parseLong(arguments.get(1)),
        Long.parseLong(arguments.get(2)));
  }
}
