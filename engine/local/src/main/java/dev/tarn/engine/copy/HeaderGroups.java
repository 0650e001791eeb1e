package dev.tarn.engine.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
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
  private final TextFile text;
  private final CopyPlan plan;

  HeaderGroups(SparkSession session, CopyPlan plan) {
    this.session = session;
    this.plan = plan;
    this.text = new TextFile(session.sessionState().newHadoopConf(), plan);
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
    try (BufferedReader reader = text.open(new Path(file.path()))) {
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
}
