package dev.tarn.engine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.junit.jupiter.api.Test;

class TpchSampleTest {
  private static final double SCALE = 0.01;

  @Test
  void countsAreTheBenchmarksOwn() throws IOException {
    assertThat(count(TpchRelation.CUSTOMER)).isEqualTo(1_500);
    assertThat(count(TpchRelation.LINEITEM)).isEqualTo(60_175);
    assertThat(count(TpchRelation.NATION)).isEqualTo(25);
    assertThat(count(TpchRelation.ORDERS)).isEqualTo(15_000);
    assertThat(count(TpchRelation.PART)).isEqualTo(2_000);
    assertThat(count(TpchRelation.PARTSUPP)).isEqualTo(8_000);
    assertThat(count(TpchRelation.REGION)).isEqualTo(5);
    assertThat(count(TpchRelation.SUPPLIER)).isEqualTo(100);
  }

  @Test
  void rowsAreAsManyAsCounted() throws IOException {
    for (TpchRelation relation : TpchRelation.values()) {
      long counted = count(relation);
      assertThat(rows(relation, 1, List.of(0))).as(relation.name()).hasSize((int) counted);
    }
  }

  @Test
  void partsTogetherAreTheWhole() throws IOException {
    for (TpchRelation relation : TpchRelation.values()) {
      if (new TpchSample(relation, 1000).parts(2) == 1) {
        continue; // nation and region are never split
      }
      List<Integer> all = IntStream.range(0, relation.maker().columns().size()).boxed().toList();
      assertThat(rows(relation, 3, all)).as(relation.name()).isEqualTo(rows(relation, 1, all));
    }
  }

  @Test
  void theFirstOrderIsTheBenchmarksOwn() throws IOException {
    List<Integer> all = IntStream.range(0, 9).boxed().toList();
    assertThat(rows(TpchRelation.ORDERS, 1, all).getFirst())
        .isEqualTo(
            "1|370|O|172799.49|9497|5-LOW|Clerk#000000951|0|nstructions sleep furiously among ");
  }

  @Test
  void columnsComeInTheOrderThatIsAskedFor() throws IOException {
    assertThat(rows(TpchRelation.REGION, 1, List.of(1, 0)).getFirst()).isEqualTo("AFRICA|0");
  }

  @Test
  void aLimitEndsTheReading() throws IOException {
    Slice slice = new Slice(1, 1, List.of(0), 10);
    assertThat(read(new TpchSample(TpchRelation.LINEITEM, 1), slice)).hasSize(10);
  }

  @Test
  void smallTablesAreOnePartAndLargeOnesKeepTheCoresBusy() {
    assertThat(new TpchSample(TpchRelation.ORDERS, SCALE).parts(8)).isEqualTo(1);
    assertThat(new TpchSample(TpchRelation.LINEITEM, 1).parts(2)).isEqualTo(8);
    assertThat(new TpchSample(TpchRelation.LINEITEM, 10).parts(2)).isEqualTo(30);
    assertThat(new TpchSample(TpchRelation.NATION, 100).parts(8)).isEqualTo(1);
  }

  private static long count(TpchRelation relation) throws IOException {
    return read(new TpchSample(relation, SCALE), new Slice(1, 1, List.of(), Long.MAX_VALUE)).size();
  }

  private static List<String> rows(TpchRelation relation, int parts, List<Integer> columns)
      throws IOException {
    List<String> rows = new ArrayList<>();
    for (int part = 1; part <= parts; part++) {
      rows.addAll(
          read(new TpchSample(relation, SCALE), new Slice(part, parts, columns, Long.MAX_VALUE)));
    }
    return rows;
  }

  private static List<String> read(Sample sample, Slice slice) throws IOException {
    List<String> rows = new ArrayList<>();
    try (PartitionReader<ColumnarBatch> reader = sample.read(slice)) {
      while (reader.next()) {
        ColumnarBatch batch = reader.get();
        for (int row = 0; row < batch.numRows(); row++) {
          List<String> cells = new ArrayList<>();
          for (int column = 0; column < batch.numCols(); column++) {
            cells.add(cell(batch.column(column), row));
          }
          rows.add(String.join("|", cells));
        }
      }
    }
    return rows;
  }

  private static String cell(ColumnVector vector, int row) {
    return switch (vector.dataType().typeName()) {
      case "long" -> Long.toString(vector.getLong(row));
      case "integer", "date" -> Integer.toString(vector.getInt(row));
      case "string" -> vector.getUTF8String(row).toString();
      default ->
          vector.getDecimal(row, ((DecimalType) vector.dataType()).precision(), 2).toPlainString();
    };
  }
}
