package dev.tarn.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.VariantValue;
import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// The bytes follow the specification's layout by hand: little-endian, `type << 2` for primitives.
class VariantJsonTest {
  private static final String NO_NAMES = "010000";

  @Test
  void primitives() {
    assertThat(json("00")).isEqualTo("null");
    assertThat(json("04")).isEqualTo("true");
    assertThat(json("08")).isEqualTo("false");
    assertThat(json("0cff")).isEqualTo("-1");
    assertThat(json("10e803")).isEqualTo("1000");
    assertThat(json("14ffffff7f")).isEqualTo("2147483647");
    assertThat(json("180000000000000080")).isEqualTo("-9223372036854775808");
    assertThat(json("1c000000000000f83f")).isEqualTo("1.5");
    assertThat(json("38000020c0")).isEqualTo("-2.5");
    assertThat(json("1c000000000000f87f")).isEqualTo("\"NaN\"");
  }

  @Test
  void decimals() {
    assertThat(json("20027b000000")).isEqualTo("1.23");
    assertThat(json("2402" + "85ffffffffffffff")).isEqualTo("-1.23");
    assertThat(json("2800" + "00".repeat(15) + "40"))
        .isEqualTo("85070591730234615865843651857942052864");
  }

  @Test
  void datesAndTimes() {
    assertThat(json("2c0a500000")).isEqualTo("\"" + day(0x500a) + "\"");
    assertThat(json("30" + "20a1070000000000")).isEqualTo("\"1970-01-01 00:00:00.5+00:00\"");
    assertThat(json("34" + "0100000000000000")).isEqualTo("\"1970-01-01 00:00:00.000001\"");
    assertThat(json("44" + "40420f0000000000")).isEqualTo("\"00:00:01\"");
    assertThat(json("48" + "0100000000000000"))
        .isEqualTo("\"1970-01-01 00:00:00.000000001+00:00\"");
  }

  private static String day(long epochDay) {
    return java.time.LocalDate.ofEpochDay(epochDay).toString();
  }

  @Test
  void textAndBytes() {
    assertThat(json("0d616263")).isEqualTo("\"abc\"");
    assertThat(json("40" + "03000000" + "616222")).isEqualTo("\"ab\\\"\"");
    assertThat(json("3c" + "03000000" + "010203")).isEqualTo("\"AQID\"");
    assertThat(json("50" + "00112233445566778899aabbccddeeff"))
        .isEqualTo("\"00112233-4455-6677-8899-aabbccddeeff\"");
  }

  @Test
  void objectsAndArrays() {
    // {"a": 1, "b": [true, "x"]}: names a, b; one byte wide ids and offsets.
    String names = "01" + "02" + "000102" + "6162";
    String list = "03" + "02" + "000103" + "04" + "0578";
    String object = "02" + "02" + "0001" + "00020a" + "0c01" + list;
    assertThat(json(object, names)).isEqualTo("{\"a\":1,\"b\":[true,\"x\"]}");
    assertThat(json("020000")).isEqualTo("{}");
    assertThat(json("030000")).isEqualTo("[]");
  }

  @Test
  void damageIsTold() {
    assertThat(json("")).startsWith("\"damaged variant: ");
    assertThat(json("40ffffff7f61")).startsWith("\"damaged variant: ");
    assertThat(json("fc")).isEqualTo("\"damaged variant: unknown type 63\"");
    assertThat(json("0201000001")).startsWith("\"damaged variant: ");
    assertThat(json("00", "020000")).isEqualTo("\"damaged variant: unknown version 2\"");
    // An array whose element is the array itself.
    assertThat(json("0301" + "fb00")).startsWith("\"damaged variant: ");
  }

  private static String json(String value) {
    return json(value, NO_NAMES);
  }

  private static String json(String value, String metadata) {
    VariantValue variant =
        new VariantValue(
            ByteBuffer.wrap(HexFormat.of().parseHex(value)).asReadOnlyBuffer(),
            ByteBuffer.wrap(HexFormat.of().parseHex(metadata)).asReadOnlyBuffer());
    return VariantJson.in(ZoneOffset.UTC).json(variant);
  }
}
