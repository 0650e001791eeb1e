package dev.tarn.session.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultMetaTest {
  @TempDir private Path temporary;

  @Test
  void everyTypeComesBackAsItWas() throws IOException {
    List<DataType> types = new ArrayList<>(List.of(Simple.values()));
    types.addAll(
        List.of(
            new DataType.Text("string"),
            new DataType.Text("string collate UTF8_LCASE"),
            new DataType.Text("varchar(5)"),
            new DataType.Decimal(38, 10),
            new DataType.YearMonthInterval("interval month"),
            new DataType.YearMonthInterval("interval year to month"),
            new DataType.DayTimeInterval("interval hour to second"),
            new DataType.Time(6),
            new DataType.Array(new DataType.Array(Simple.INT)),
            new DataType.Dictionary(new DataType.Text("string"), Simple.VARIANT),
            new DataType.Other("geometry(4326)"),
            new DataType.Struct(
                List.of(
                    new Column("a b", Simple.DATE, false, "a \"comment\""),
                    new Column("a b", Simple.DATE, true, null)))));
    Schema schema =
        new Schema(types.stream().map(type -> new Column("same", type, true, null)).toList());
    ResultMeta meta =
        new ResultMeta(
            "id", Instant.parse("2026-01-01T00:00:00Z"), ResultMeta.State.PARTIAL, 7, schema);
    meta.write(temporary);
    assertThat(ResultMeta.read(temporary)).isEqualTo(meta);
  }
}
