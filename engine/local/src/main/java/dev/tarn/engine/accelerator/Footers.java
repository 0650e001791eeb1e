package dev.tarn.engine.accelerator;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/// The footers of files that were looked at, so that each is read once. Many threads may ask.
final class Footers {
  private static final int MOST = 20_000;

  private final Map<String, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST;
        }
      };

  private record Known(SeenFiles.Stamp stamp, FileFacts facts) {}

  /// Looks at a file, or remembers it if its size and time are the same as before.
  ///
  /// @param stamp how the file is now
  /// @param conf how to read it, made if it is read
  /// @throws NotTaken if its footer cannot be read
  FileFacts of(FileStatus file, SeenFiles.Stamp stamp, Supplier<Configuration> conf) {
    String path = file.getPath().toString();
    if (stamp.length() != file.getLen()) {
      throw new NotTaken("a file that changed since it was listed");
    }
    synchronized (known) {
      Known before = known.get(path);
      if (before != null && before.stamp.equals(stamp)) {
        return before.facts;
      }
    }
    FileFacts facts = read(file, conf.get());
    synchronized (known) {
      known.put(path, new Known(stamp, facts));
    }
    return facts;
  }

  private static FileFacts read(FileStatus file, Configuration conf) {
    try {
      HadoopInputFile input = HadoopInputFile.fromPath(file.getPath(), conf);
      ParquetReadOptions options = ParquetReadOptions.builder().build();
      try (ParquetFileReader reader = ParquetFileReader.open(input, options)) {
        return FileFacts.of(reader.getFooter());
      }
    } catch (IOException | RuntimeException e) {
      throw new NotTaken("a file whose footer cannot be read");
    }
  }
}
