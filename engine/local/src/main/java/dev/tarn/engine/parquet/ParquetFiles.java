package dev.tarn.engine.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.hadoop.util.HadoopOutputFile;

/// Puts Parquet files together. Their row groups are copied as they are, so that it takes little
/// more than copying the bytes.
final class ParquetFiles {
  private static final String SUFFIX = ".parquet";
  private static final String JOINED = "joined" + SUFFIX;

  private static final Configuration FILES = new Configuration();

  private ParquetFiles() {}

  /// Makes one of all Parquet files of a folder, in the order of their names, and removes them.
  ///
  /// @param folder with files of one schema
  /// @throws IOException if a file cannot be read or written
  static void join(Path folder) throws IOException {
    List<Path> parts = parts(folder);
    if (parts.size() < 2) {
      return;
    }
    FileMetaData first = metadata(parts.getFirst());
    try (ParquetFileWriter writer =
        new ParquetFileWriter(
            HadoopOutputFile.fromPath(hadoop(folder.resolve(JOINED)), FILES),
            first.getSchema(),
            ParquetFileWriter.Mode.CREATE,
            ParquetWriter.DEFAULT_BLOCK_SIZE,
            ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
            null,
            ParquetProperties.builder().build())) {
      writer.start();
      for (Path part : parts) {
        writer.appendFile(HadoopInputFile.fromPath(hadoop(part), FILES));
      }
      writer.end(first.getKeyValueMetaData());
    }
    for (Path part : parts) {
      Files.delete(part);
    }
  }

  private static org.apache.hadoop.fs.Path hadoop(Path file) {
    return new org.apache.hadoop.fs.Path(file.toUri());
  }

  private static List<Path> parts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private static FileMetaData metadata(Path file) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(hadoop(file), FILES))) {
      return reader.getFooter().getFileMetaData();
    }
  }
}
