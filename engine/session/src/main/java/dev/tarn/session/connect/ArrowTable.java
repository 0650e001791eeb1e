package dev.tarn.session.connect;

import com.google.protobuf.ByteString;
import dev.tarn.session.Schema;
import dev.tarn.session.TableResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers a small answer in memory.
final class ArrowTable {
  private final List<List<@Nullable Object>> rows = new ArrayList<>();
  private Schema schema = new Schema(List.of());

  /// Adds the rows of an Arrow IPC stream.
  void add(ByteString stream) throws IOException {
    try (ArrowRows arrow = ArrowRows.open(stream)) {
      schema = ArrowTypes.schema(arrow.schema());
      for (int count = arrow.next(); count >= 0; count = arrow.next()) {
        for (int row = 0; row < count; row++) {
          rows.add(arrow.values(schema, row));
        }
      }
    }
  }

  TableResult result() {
    return new TableResult(schema, rows);
  }
}
