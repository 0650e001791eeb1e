package dev.tarn.engine.difference;

import dev.tarn.engine.copy.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.delta.DeltaColumnMapping;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.DeletionVectorDescriptor;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// The files of a Delta table that tell two versions apart, as the log has them.
///
/// A file that both versions have with the same deleted rows has the same rows in both.
///
/// @param log of the table
/// @param before the earlier version
/// @param after the later version
/// @param gone files that the earlier version alone has
/// @param come files that the later version alone has
/// @param cut files of both versions, with other deleted rows in each
record VersionFiles(
    DeltaLog log,
    Snapshot before,
    Snapshot after,
    List<AddFile> gone,
    List<AddFile> come,
    List<Cut> cut) {

  /// A file as both versions have it.
  ///
  /// @param before with the rows deleted that the earlier version lacks
  /// @param after with the rows deleted that the later version lacks
  record Cut(AddFile before, AddFile after) {}

  /// Finds them. Runs jobs over the log, none over the table's files.
  ///
  /// @throws RuntimeException if there is no such version any more
  static VersionFiles of(Target target, long from, long to) {
    DeltaLog log = target.log();
    Snapshot before = log.getSnapshotAt(from, Option.empty(), target.entry(), false);
    Snapshot after = log.getSnapshotAt(to, Option.empty(), target.entry(), false);
    if (!sharedRowsAreSame(before.schema(), after.schema())) {
      return new VersionFiles(
          log,
          before,
          after,
          before.allFiles().collectAsList(),
          after.allFiles().collectAsList(),
          List.of());
    }
    List<AddFile> come = only(after, before);
    Map<String, AddFile> changed =
        come.stream().collect(Collectors.toMap(AddFile::path, Function.identity()));
    List<AddFile> gone = new ArrayList<>();
    List<Cut> cut = new ArrayList<>();
    for (AddFile file : only(before, after)) {
      AddFile later = changed.remove(file.path());
      if (later == null) {
        gone.add(file);
      } else {
        cut.add(new Cut(file, later));
      }
    }
    return new VersionFiles(log, before, after, gone, List.copyOf(changed.values()), cut);
  }

  /// How many there are.
  int count() {
    return gone.size() + come.size() + cut.size();
  }

  /// How large they are, in bytes.
  long bytes() {
    long bytes = 0;
    for (AddFile file : gone) {
      bytes += file.size();
    }
    for (AddFile file : come) {
      bytes += file.size();
    }
    for (Cut file : cut) {
      bytes += file.after().size();
    }
    return bytes;
  }

  private static List<AddFile> only(Snapshot one, Snapshot other) {
    Dataset<AddFile> files = one.allFiles();
    Dataset<AddFile> others = other.allFiles();
    Column same =
        files.col("path").equalTo(others.col("path")).and(vector(files).eqNullSafe(vector(others)));
    return files.join(others, same, "left_anti").as(files.encoder()).collectAsList();
  }

  private static Column vector(Dataset<AddFile> files) {
    return DeletionVectorDescriptor.uniqueIdExpression(files.col("deletionVector"));
  }

  /// A column that was renamed, or dropped and made again, has other values under its name though
  /// no file changed.
  static boolean sharedRowsAreSame(StructType before, StructType after) {
    Map<Seq<String>, Seq<String>> old = names(before);
    Set<String> names = old.values().stream().map(VersionFiles::plain).collect(Collectors.toSet());
    return names(after).entrySet().stream()
        .allMatch(column -> {
          Seq<String> was = old.get(column.getKey());
          String name = plain(column.getValue());
          return was == null ? !names.contains(name) : plain(was).equals(name);
        });
  }

  private static Map<Seq<String>, Seq<String>> names(StructType schema) {
    return CollectionConverters.asJava(DeltaColumnMapping.getPhysicalNameToLogicalNameMap(schema));
  }

  private static String plain(Seq<String> name) {
    return name.mkString("`").toLowerCase(Locale.ROOT);
  }
}
