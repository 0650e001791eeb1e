package dev.tarn.engine.accelerator.proof.tpc;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.sql.classic.SparkSession;

/// Writes the tables of a benchmark as Parquet and as Delta, if they are not there; see
/// `docs/benchmarks/accelerator.sh`. Arguments: the benchmark, its scale, and a folder.
public final class TpcWrite {
  private TpcWrite() {}

  /// Writes.
  ///
  /// @param arguments as told above
  public static void main(String[] arguments) throws IOException {
    Benchmark benchmark = Benchmark.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    SparkSession session = EngineUnderTest.session();
    Path parquet = TpcTables.of(session, benchmark, arguments[1], Path.of(arguments[2]));
    TpcTables.in(session, benchmark, parquet, "delta");
    System.exit(0);
  }
}
