package dev.tarn.engine.result;

import java.io.Serializable;
import java.nio.file.Path;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.ArrowUtils$;

/// What all parts of a result have in common. It travels to the tasks.
///
/// @param run the run that hears of the parts, see [PartReports]
/// @param folder where the files are
/// @param schema the rows' types
/// @param timeZone the session's time zone, for timestamps with local time zone
/// @param batchRows the most rows of a batch
/// @param batchBytes after how many bytes a batch is full, estimated
record PartSpec(
    String run, String folder, StructType schema, String timeZone, int batchRows, long batchBytes)
    implements Serializable {

  /// The file of a part.
  Path file(int part) {
    return Path.of(folder, "part-%05d.arrow".formatted(part));
  }

  /// The types in Arrow's words, the same as the Connect server gives.
  Schema arrow() {
    return ArrowUtils$.MODULE$.toArrowSchema(schema, timeZone, false, false);
  }
}
