package dev.tarn.engine.lineage;

import dev.tarn.engine.catalog.Adoption;
import dev.tarn.engine.copy.CopyInto;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.analysis.ResolvedNamespace;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.streaming.WriteToStream;
import org.apache.spark.sql.classic.SparkSession;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/// Refuses statements that would change the tables of the schema `system`, unless the engine itself
/// writes them. Called by Spark for each plan once it is analysed.
public final class SystemGuard extends AbstractFunction1<LogicalPlan, BoxedUnit> {
  /// What keeps the rows as they are.
  private static final List<String> CARE =
      List.of("OPTIMIZE", "REORG", "VACUUM", "ANALYZE", "CHECKPOINT", "REPAIR", "UNCACHE");

  private final SparkSession session;
  private final Path folder;

  /// A guard of a session.
  ///
  /// @param session whose statements
  public SystemGuard(SparkSession session) {
    this.session = session;
    String lakehouse = session.sessionState().conf().warehousePath();
    this.folder =
        Path.of(lakehouse.replaceFirst("^file:/*", "/")).resolve(SystemTables.SCHEMA + ".db");
  }

  @Override
  public BoxedUnit apply(LogicalPlan plan) {
    boolean writes = plan instanceof Command || plan instanceof WriteToStream;
    if (writes && !SystemTables.isWriting() && !Adoption.isRunning()) {
      schema(plan);
      table(plan);
    }
    return BoxedUnit.UNIT;
  }

  private void table(LogicalPlan plan) {
    String operation = Commands.words(plan.nodeName());
    if (CARE.stream().anyMatch(operation::startsWith)) {
      return;
    }
    changed(plan)
        .flatMap(name -> book(name).stream())
        .findFirst()
        .ifPresent(table -> {
          throw new SystemReadOnlyException("The system table " + table);
        });
  }

  private Stream<String> changed(LogicalPlan plan) {
    try {
      return plan instanceof CopyInto copy ? Stream.of(target(copy)) : LineageReader.changed(plan);
    } catch (RuntimeException | LinkageError e) {
      // What cannot be told is not of ours, whose plans are known.
      return Stream.of();
    }
  }

  /// The table of a load is found only when it runs.
  private String target(CopyInto copy) {
    try {
      return RelationNames.name(
          session
              .sessionState()
              .catalog()
              .qualifyIdentifier(
                  session.sessionState().sqlParser().parseTableIdentifier(copy.plan().table())));
    } catch (Exception e) { // Scala throws what it does not declare.
      return copy.plan().table();
    }
  }

  private static void schema(LogicalPlan plan) {
    for (LogicalPlan child : CollectionConverters.asJava(plan.children())) {
      if (child instanceof ResolvedNamespace named
          && named.namespace().size() == 1
          && named.namespace().head().equalsIgnoreCase(SystemTables.SCHEMA)
          && RelationNames.isOurs(named.catalog())
          && plan.nodeName().matches("(Drop|Set|Unset|Comment).*")) {
        throw new SystemReadOnlyException("The schema " + SystemTables.SCHEMA);
      }
    }
  }

  /// The table of the book that a name or a path means.
  private Optional<String> book(String name) {
    Optional<Path> place = place(name);
    return Arrays.stream(BookTable.values())
        .filter(table ->
            name.equals("lake." + table.sql())
                || place
                    .filter(path -> path.startsWith(real(folder.resolve(table.plainName()))))
                    .isPresent())
        .map(BookTable::sql)
        .findFirst();
  }

  /// The folder that a name of the form ``delta.`/folder` `` or a path means.
  private static Optional<Path> place(String name) {
    int start = name.indexOf('/');
    try {
      return start < 0
          ? Optional.empty()
          : Optional.of(real(Path.of(name.substring(start).replace("`", ""))));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /// Links are followed, so that no other name of the folder is a way around.
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.normalize();
    }
  }
}
