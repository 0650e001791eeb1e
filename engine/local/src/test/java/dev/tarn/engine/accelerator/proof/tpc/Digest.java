package dev.tarn.engine.accelerator.proof.tpc;

import dev.tarn.engine.accelerator.proof.Answer;
import dev.tarn.engine.accelerator.proof.Cells;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An answer as one line, so that the right one need not be found again by each test.
final class Digest {
  private Digest() {}

  /// The number of rows and a hash over all values; the same for rows in another order where the
  /// query leaves it open.
  static String of(Answer answer, boolean ordered) {
    if (!(answer instanceof Answer.Rows(var schema, var rows))) {
      return answer.toString();
    }
    List<String> texts = rows.stream().map(Cells::text).toList();
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
}
