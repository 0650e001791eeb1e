package dev.tarn.engine.copy;

import dev.tarn.engine.statement.Scala;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.delta.DeltaConcurrentModificationException;
import org.apache.spark.sql.delta.DeltaOptions;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.SetTransaction;
import org.apache.spark.sql.delta.commands.WriteIntoDelta;
import scala.Option;
import scala.Some;
import scala.jdk.javaapi.CollectionConverters;

/// Loads files that the table does not have yet, in one commit.
///
/// The commit remembers each file, see [LoadedFiles]. If another one comes in between that took one
/// of the files, all is looked at anew.
public final class CopyRun {
  private static final int ATTEMPTS = 10;
  private static final String ROWS = "copy-rows:";
  private static final String FILES = "copy-files:";

  private final SparkSession session;
  private final CopyPlan plan;

  /// Makes a load.
  ///
  /// @param session reads and writes
  /// @param plan what is to be done
  public CopyRun(SparkSession session, CopyPlan plan) {
    this.session = session;
    this.plan = plan;
  }

  /// Loads all that is new.
  ///
  /// @throws CopyException if that cannot be done; nothing is written then
  public CopyResult run() {
    return run(file -> true, Integer.MAX_VALUE);
  }

  /// Loads some of what is new.
  ///
  /// @param wanted whether a file may be taken now
  /// @param most how many files
  /// @throws CopyException if that cannot be done; nothing is written then
  public CopyResult run(Predicate<SourceFile> wanted, int most) {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(wanted, most);
      } catch (DeltaConcurrentModificationException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      } catch (Exception e) { // Scala throws what it does not declare.
        throw BadRecord.<RuntimeException>explained(e);
      }
    }
  }

  /// Finds all files, loaded or not, the oldest first.
  ///
  /// @throws CopyException if the path is not there
  public List<SourceFile> found() {
    return new SourceFiles(plan, session.sessionState().newHadoopConf()).find();
  }

  /// Whether there is a file that may be taken.
  ///
  /// @param wanted is asked for all
  /// @throws CopyException if the path is not there
  public boolean isAnyThere(Predicate<SourceFile> wanted) {
    return !found().stream().filter(wanted).toList().isEmpty();
  }

  /// Those that are to be loaded into a version of the table.
  List<SourceFile> fresh(Snapshot snapshot, Predicate<SourceFile> wanted) {
    LoadedFiles loaded = LoadedFiles.of(snapshot);
    return found().stream()
        .filter(file ->
            switch (plan.again()) {
              case NEVER -> !loaded.contains(file);
              case CHANGED -> !loaded.contains(file) || loaded.hasChanged(file);
              case ALWAYS -> true;
            })
        .filter(wanted)
        .toList();
  }

  /// The write of rows to a table, which is not yet done.
  WriteIntoDelta write(Target target, Dataset<Row> rows) {
    String merge = Boolean.toString(plan.evolution() == Evolution.ADD || plan.rescue().isPresent());
    return new WriteIntoDelta(
        target.log(),
        SaveMode.Append,
        new DeltaOptions(Scala.map(Map.of("mergeSchema", merge)), session.sessionState().conf()),
        Scala.seq(List.of()),
        Scala.map(Map.of()),
        rows,
        target.entry(),
        Option.empty(),
        false);
  }

  /// How many rows and files were loaded under a tally's name.
  ///
  /// @return rows, then files
  public static long[] tally(Target target, String name) {
    var known = target.snapshot().transactions();
    return new long[] {
      known.getOrElse(ROWS + name, () -> 0L), known.getOrElse(FILES + name, () -> 0L)
    };
  }

  private CopyResult attempt(Predicate<SourceFile> wanted, int most) {
    Target target = Target.of(session, plan.table());
    OptimisticTransaction transaction = target.begin();
    List<SourceFile> fresh = fresh(transaction.snapshot(), wanted);
    List<SourceFile> files = fresh.subList(0, Math.min(most, fresh.size()));
    SourceRows rows = new SourceRows(session, plan, target, transaction.metadata().schema());
    List<SourceFile> readable = plan.isOn("ignoreCorruptFiles") ? rows.readable(files) : files;
    int corrupt = files.size() - readable.size();
    if (readable.isEmpty()) {
      return CopyResult.nothing(corrupt);
    }
    // A commit in between that took one of them is a conflict for those that were asked for.
    readable.forEach(file -> transaction.txnVersion(file.key()));
    long written =
        OptimisticTransaction.withActive(
            transaction, false, () -> commit(target, transaction, rows.of(readable), readable));
    return new CopyResult(written, corrupt, readable, fresh.size() - files.size());
  }

  private Long commit(
      Target target, OptimisticTransaction transaction, Dataset<Row> rows, List<SourceFile> files) {
    var data =
        write(target, rows).writeAndReturnCommitData(transaction, session, Option.empty(), false);
    List<Action> actions = new ArrayList<>(CollectionConverters.asJava(data.actions()));
    long count =
        actions.stream()
            .filter(AddFile.class::isInstance)
            .mapToLong(action -> records((AddFile) action))
            .sum();
    long now = System.currentTimeMillis();
    files.forEach(
        file -> actions.add(new SetTransaction(file.key(), file.modified(), new Some<>(now))));
    plan.tally()
        .ifPresent(name -> {
          actions.add(added(transaction, ROWS + name, count, now));
          actions.add(added(transaction, FILES + name, files.size(), now));
        });
    transaction.commit(
        Scala.seq(actions), new CopyOperation(plan.path(), files.size()), data.stringTags());
    return count;
  }

  private static SetTransaction added(
      OptimisticTransaction transaction, String name, long more, long now) {
    return new SetTransaction(
        name, Math.max(0, transaction.txnVersion(name)) + more, new Some<>(now));
  }

  private static long records(AddFile file) {
    return file.numPhysicalRecords().isDefined() ? (Long) file.numPhysicalRecords().get() : 0;
  }
}
