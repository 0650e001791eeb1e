package dev.tarn.engine.difference;

import java.io.Serial;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partition;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.functions;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;

/// The counts of the rows that differ, and some of these, found when they are first asked for.
///
/// decision: two jobs. The first one reads all that can differ, and moves only hashes; each task
/// behind it tells what does not cancel out among the keys of a bucket. The second one reads the
/// few partitions again that have the rows that are given; the same files come in the same
/// partitions, whichever columns are taken from them.
final class DifferenceRdd extends RDD<InternalRow> {
  @Serial private static final long serialVersionUID = 1;

  /// So much of a table's files is some hundred thousand rows, whose hashes stay in the processor's
  /// caches.
  private static final long BUCKET = 8L << 20;

  private static final int MOST_BUCKETS = 2000;

  /// Above that, a size is a guess of Spark's.
  private static final long KNOWN = 1L << 50;

  private static final Column SIDE = functions.col("side");
  private static final Column KEY = functions.col("key");
  private static final Column HASH = functions.col("hash");

  private final transient Dataset<Row> rows;
  private final transient Wanted wanted;

  /// Takes the rows of both versions.
  ///
  /// @param rows with the columns `side`, `key`, `hash`, and any others behind these
  /// @param wanted which are given
  DifferenceRdd(Dataset<Row> rows, Wanted wanted) {
    super(
        rows.sparkSession().sparkContext(),
        CollectionConverters.asScala(List.<org.apache.spark.Dependency<?>>of()).toSeq(),
        ClassTag$.MODULE$.apply(InternalRow.class));
    this.rows = rows;
    this.wanted = wanted;
  }

  /// The answer.
  private record Answer(List<InternalRow> given) implements Partition {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public int index() {
      return 0;
    }
  }

  @Override
  public Partition[] getPartitions() {
    Dataset<Row> hashes = rows.select(SIDE, KEY, HASH);
    Tally tally = tally(hashes.queryExecution().toRdd().toJavaRDD());
    JavaRDD<InternalRow> all = rows.queryExecution().toRdd().toJavaRDD();
    return new Partition[] {new Answer(new GivenRows(tally, wanted).of(all, rows.schema().size()))};
  }

  private Tally tally(JavaRDD<InternalRow> all) {
    int buckets = buckets();
    Wanted asked = wanted;
    JavaRDD<scala.Tuple2<Integer, HashPiece>> pieces =
        all.mapPartitionsWithIndex(
            (partition, some) -> new HashPieces(partition, some, buckets), true);
    return JavaPairRDD.fromJavaRDD(pieces)
        .partitionBy(new HashPartitioner(buckets))
        .values()
        .mapPartitions(some -> List.of(new Bucket(some, asked).tally()).iterator())
        .collect()
        .stream()
        .reduce(Tally.NONE, (one, other) -> one.and(other, asked));
  }

  private int buckets() {
    int least = sparkContext().defaultParallelism();
    scala.math.BigInt told = rows.queryExecution().optimizedPlan().stats().sizeInBytes();
    long size = told.isValidLong() ? told.toLong() : Long.MAX_VALUE;
    return size > KNOWN ? 4 * least : Math.clamp(size / BUCKET, least, MOST_BUCKETS);
  }

  @Override
  public scala.collection.Iterator<InternalRow> compute(Partition partition, TaskContext context) {
    Iterator<InternalRow> given = ((Answer) partition).given().iterator();
    return CollectionConverters.asScala(given);
  }
}
