package dev.tarn.engine.accelerator.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final StructType SCHEMA = new StructType().add("d", DataTypes.DoubleType);

  @Test
  void rowsWithZerosOfBothSignsArePairedByTheirSigns() {
    assertThat(Answers.difference(rows(-0.0, 0.0), rows(0.0, -0.0), false)).isEmpty();
    assertThat(Answers.difference(rows(-0.0, 0.0), rows(0.0, 0.0), false)).isPresent();
  }

  @Test
  void aRowThatComesOnceMoreIsADifference() {
    assertThat(Answers.difference(rows(1.0, 1.0, 2.0), rows(1.0, 2.0, 2.0), false)).isPresent();
  }

  private static Answer rows(Double... values) {
    List<Row> rows = Arrays.stream(values).map(RowFactory::create).toList();
    return new Answer.Rows(SCHEMA, rows);
  }
}
