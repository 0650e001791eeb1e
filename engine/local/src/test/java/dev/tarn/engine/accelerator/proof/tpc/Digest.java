package dev.tarn.engine.accelerator.proof.tpc;

import dev.tarn.engine.accelerator.proof.Answer;
import dev.tarn.engine.accelerator.proof.Cells;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/// An answer as one line, so that the right one need not be found again by each test.
final class Digest {
  private static final MathContext DIGITS = new MathContext(9);

  private Digest() {}

  /// The number of rows and a hash over all values; the same for rows in another order where the
  /// query leaves it open.
  static String of(Answer answer, boolean ordered) {
    if (!(answer instanceof Answer.Rows(var schema, var rows))) {
      return ((Answer.Failure) answer).condition();
    }
    List<String> texts = rows.stream().map(Digest::rounded).map(Cells::text).toList();
    Stream<String> lines = ordered ? texts.stream() : texts.stream().sorted();
    String all = schema.toDDL() + lines.collect(Collectors.joining("\n", "\n", ""));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return rows.size() + " " + HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The right answers of a scale by the names of the queries, from a file beside them.
  static Map<String, String> kept(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(Digest.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }
  }

  /// The last digits of doubles depend on the order in which rows are added.
  private static Row rounded(Row row) {
    Object[] values = new Object[row.size()];
    for (int at = 0; at < values.length; at++) {
      values[at] = row.get(at) instanceof Double number ? rounded(number) : row.get(at);
    }
    return RowFactory.create(values);
  }

  private static double rounded(double number) {
    return Double.isFinite(number) ? new BigDecimal(number).round(DIGITS).doubleValue() : number;
  }
}
