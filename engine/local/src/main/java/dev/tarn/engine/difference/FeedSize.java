package dev.tarn.engine.difference;

import java.util.List;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddCDCFile;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.RemoveFile;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/// How much a reader of a table's change data feed has to read.
final class FeedSize {
  /// With more commits, their log alone takes longer to read than most tables.
  private static final int MOST_COMMITS = 1000;

  private FeedSize() {}

  /// Adds it up.
  ///
  /// @return bytes; the most there is if it is not worth finding out, or the log lacks a commit
  static long of(DeltaLog log, long from, long to) {
    if (to - from > MOST_COMMITS) {
      return Long.MAX_VALUE;
    }
    long bytes = 0;
    long next = from + 1;
    var commits = log.getChanges(from + 1, to, Option.empty(), false);
    while (commits.hasNext()) {
      var commit = commits.next();
      if ((Long) commit._1() != next++) {
        return Long.MAX_VALUE;
      }
      bytes += of(CollectionConverters.asJava(commit._2()));
    }
    return next == to + 1 ? bytes : Long.MAX_VALUE;
  }

  /// A commit without files of changes is told by the files that it added and removed.
  private static long of(List<Action> commit) {
    long changes = 0;
    long files = 0;
    for (Action action : commit) {
      switch (action) {
        case AddCDCFile change -> changes += change.size();
        case AddFile file when file.dataChange() -> files += file.size();
        case RemoveFile file when file.dataChange() ->
            files += file.size().isDefined() ? (Long) file.size().get() : 0;
        default -> {}
      }
    }
    return changes > 0 ? changes : files;
  }
}
