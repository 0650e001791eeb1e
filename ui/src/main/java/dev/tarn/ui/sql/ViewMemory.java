package dev.tarn.ui.sql;

import dev.tarn.ui.result.RowsMemory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// How the rows of a document's statements were looked at last: their filters, order and columns.
/// For the window's thread.
final class ViewMemory {
  private static final int MOST = 100;
  private static final int KEY_BYTES = 16;

  private final SequencedMap<String, String> views = new LinkedHashMap<>();
  private Runnable changed = () -> {};

  /// What is known, by the key of the statement.
  SequencedMap<String, String> all() {
    return views;
  }

  /// Takes what was known on an earlier day; what is known since stays.
  void restore(SequencedMap<String, String> earlier) {
    earlier.forEach(views::putIfAbsent);
  }

  /// Who is told when something is to be kept.
  void setOnChange(Runnable listener) {
    changed = listener;
  }

  /// The memory of one statement.
  ///
  /// @param statement asked for its text each time
  RowsMemory of(Supplier<String> statement) {
    return new RowsMemory() {
      @Override
      public String recall() {
        return views.getOrDefault(key(statement.get()), "");
      }

      @Override
      public void keep(String choice) {
        put(key(statement.get()), choice);
      }
    };
  }

  private void put(String key, String choice) {
    String before = views.remove(key);
    if (!choice.isEmpty()) {
      views.putLast(key, choice);
    }
    while (views.size() > MOST) {
      views.pollFirstEntry();
    }
    if (!choice.equals(before == null ? "" : before)) {
      changed.run();
    }
  }

  /// A short name of a statement, the same however its words are set apart.
  private static String key(String statement) {
    String text = statement.strip().replaceAll("\\s+", " ");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
