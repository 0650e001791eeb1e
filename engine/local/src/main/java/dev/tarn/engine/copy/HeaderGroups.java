package dev.tarn.engine.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.sql.classic.SparkSession;

/// Puts files together that can be read at once: delimited files whose first lines are the same,
/// Avro files with the same columns.
///
/// Spark's reader takes the columns of all delimited files of one read in the same order, so that
/// files with other columns, or the same in another order, would be read into the wrong ones. Of
/// Avro files it takes the columns of one, and leaves out what others have besides.
final class HeaderGroups {
  /// A line that is longer is compared so far, in characters.
  private static final int LONGEST = 1 << 20;

  private final SparkSession session;
  private final Configuration configuration;
  private final CopyPlan plan;

  HeaderGroups(SparkSession session, CopyPlan plan) {
    this.session = session;
    this.configuration = session.sessionState().newHadoopConf();
    this.plan = plan;
  }

  /// The groups, in the order of their first files; empty files belong to any.
  List<List<SourceFile>> of(List<SourceFile> files) {
    boolean avro = plan.format() == CopyFormat.AVRO;
    boolean named = plan.format() == CopyFormat.CSV && plan.isOn("header");
    if (files.size() < 2 || !(avro || named)) {
      return List.of(files);
    }
    Map<String, List<SourceFile>> groups = new LinkedHashMap<>();
    for (SourceFile file : files) {
      if (file.length() > 0) {
        String head = avro ? columns(file) : firstLine(file);
        groups.computeIfAbsent(head, _ -> new ArrayList<>()).add(file);
      }
    }
    return groups.isEmpty() ? List.of(files) : List.copyOf(groups.values());
  }

  private String columns(SourceFile file) {
    return session
        .read()
        .format("avro")
        .options(plan.options())
        .option("__globPaths__", "false")
        .load(file.path())
        .schema()
        .json();
  }

  private String firstLine(SourceFile file) {
    Path path = new Path(file.path());
    CompressionCodec codec = new CompressionCodecFactory(configuration).getCodec(path);
    try (InputStream raw = path.getFileSystem(configuration).open(path);
        InputStream plain = codec == null ? raw : codec.createInputStream(raw);
        BufferedReader reader = new BufferedReader(new InputStreamReader(plain, charset()))) {
      StringBuilder line = new StringBuilder();
      int next = reader.read();
      while (next >= 0 && next != '\n' && next != '\r' && line.length() < LONGEST) {
        line.append((char) next);
        next = reader.read();
      }
      return line.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Charset charset() {
    return plan.options().entrySet().stream()
        .filter(option ->
            option.getKey().equalsIgnoreCase("encoding")
                || option.getKey().equalsIgnoreCase("charset"))
        .map(option -> Charset.forName(Objects.requireNonNull(option.getValue())))
        .findFirst()
        .orElse(java.nio.charset.StandardCharsets.UTF_8);
  }
}
