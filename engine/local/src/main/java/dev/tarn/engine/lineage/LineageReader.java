package dev.tarn.engine.lineage;

import dev.tarn.engine.copy.CopyInto;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.analysis.ResolvedIdentifier;
import org.apache.spark.sql.catalyst.analysis.ResolvedTable;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.DeltaMergeIntoClause;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.RenameTable;
import org.apache.spark.sql.catalyst.plans.logical.V2CreateTableAsSelectPlan;
import org.apache.spark.sql.catalyst.plans.logical.V2WriteCommand;
import org.apache.spark.sql.catalyst.streaming.WriteToStream;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.delta.commands.DeleteCommand;
import org.apache.spark.sql.delta.commands.MergeIntoCommand;
import org.apache.spark.sql.delta.commands.UpdateCommand;
import org.apache.spark.sql.delta.sources.DeltaSink;
import org.apache.spark.sql.execution.command.AlterTableRenameCommand;
import org.apache.spark.sql.execution.command.CreateDataSourceTableAsSelectCommand;
import org.apache.spark.sql.execution.command.CreateViewCommand;
import org.apache.spark.sql.execution.command.InsertIntoDataSourceDirCommand;
import org.apache.spark.sql.execution.datasources.InsertIntoHadoopFsRelationCommand;
import org.apache.spark.sql.execution.datasources.SaveIntoDataSourceCommand;
import org.apache.spark.sql.execution.streaming.Sink;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/// Tells the lineage of a statement from its analysed plan.
final class LineageReader {
  private LineageReader() {}

  /// Reads a plan.
  ///
  /// @param plan analysed
  /// @return what it reads and writes; without inputs and target for what is neither
  static Lineage of(LogicalPlan plan) {
    return switch (plan) {
      case V2WriteCommand write ->
          written(
              "INSERT",
              RelationNames.of((LogicalPlan) write.table()),
              names(((LogicalPlan) write.table()).output()),
              write.query());
      case V2CreateTableAsSelectPlan create ->
          written("CREATE TABLE AS SELECT", target(create), List.of(), create.query());
      case CreateDataSourceTableAsSelectCommand create ->
          written(
              "CREATE TABLE AS SELECT",
              Optional.of(RelationNames.name(create.table().identifier())),
              List.of(),
              create.query());
      case InsertIntoHadoopFsRelationCommand insert ->
          written(
              "INSERT",
              insert.catalogTable().isEmpty()
                  ? Optional.of(insert.outputPath().toString())
                  : Optional.of(RelationNames.name(insert.catalogTable().get().identifier())),
              List.of(),
              insert.query());
      case CreateViewCommand view when view.viewType().toString().equals("PersistedView") ->
          written(
              "CREATE VIEW",
              Optional.of(RelationNames.name(view.name())),
              CollectionConverters.asJava(view.userSpecifiedColumns()).stream()
                  .map(column -> column._1())
                  .toList(),
              view.plan());
      case MergeIntoCommand merge -> merged(merge);
      case UpdateCommand update -> updated(update);
      case DeleteCommand delete -> changed("DELETE", delete.target());
      case InsertIntoDataSourceDirCommand insert ->
          written(
              "INSERT",
              insert.storage().locationUri().isEmpty()
                  ? Optional.empty()
                  : Optional.of(insert.storage().locationUri().get().toString()),
              List.of(),
              insert.query());
      case SaveIntoDataSourceCommand save ->
          written("INSERT", folder(save), List.of(), save.query());
      case CopyInto copy ->
          new Lineage(
              "COPY INTO",
              copy.target().map(table -> RelationNames.name(table)),
              Set.of(copy.plan().path()),
              Map.of());
      case AlterTableRenameCommand rename when rename.oldName().database().isDefined() ->
          renamed(rename);
      case RenameTable rename when rename.child() instanceof ResolvedTable table ->
          renamed(
              RelationNames.name(table.catalog(), table.identifier()),
              RelationNames.name(table.catalog(), renamed(table.identifier(), rename)));
      case Command _ -> Commands.of(plan);
      default -> {
        ColumnTrace trace = new ColumnTrace().follow(plan);
        yield new Lineage("SELECT", Optional.empty(), trace.inputs(), Map.of());
      }
    };
  }

  /// Tells what a plan changes, without following the rows that go there.
  ///
  /// @param plan analysed
  /// @return names and paths of tables; none if it only reads
  static Stream<String> changed(LogicalPlan plan) {
    return switch (plan) {
      case V2WriteCommand write -> RelationNames.of((LogicalPlan) write.table()).stream();
      case V2CreateTableAsSelectPlan create -> target(create).stream();
      case MergeIntoCommand merge -> name(merge.target()).stream();
      case WriteToStream stream -> sink(stream.sink()).stream();
      case SaveIntoDataSourceCommand save -> folder(save).stream();
      default -> of(plan).changed();
    };
  }

  /// What a stream that was started takes where.
  ///
  /// @param query analysed
  /// @param sink where its rows go
  static Lineage streamed(LogicalPlan query, Table sink) {
    return written("STREAM", sink(sink), List.of(), query);
  }

  private static Optional<String> sink(Table sink) {
    return switch (sink) {
      case DeltaSink delta ->
          delta.catalogTable().isDefined()
              ? Optional.of(RelationNames.name(delta.catalogTable().get().identifier()))
              : Optional.of(RelationNames.place(delta.path().toString()));
      case Sink older -> path(older.toString());
      default -> Optional.empty();
    };
  }

  /// `FileSink[file:/out]` tells its path in no other way.
  private static Optional<String> path(String sink) {
    return sink.startsWith("FileSink[")
        ? Optional.of(RelationNames.place(sink.substring(sink.indexOf('[') + 1, sink.length() - 1)))
        : Optional.empty();
  }

  private static Optional<String> target(V2CreateTableAsSelectPlan create) {
    return create.name() instanceof ResolvedIdentifier name
        ? Optional.of(RelationNames.name(name.catalog(), name.identifier()))
        : Optional.empty();
  }

  /// Where a program's `save` puts its rows.
  private static Optional<String> folder(SaveIntoDataSourceCommand save) {
    Option<String> path = save.options().get("path");
    return path.isEmpty() ? Optional.empty() : Optional.of(RelationNames.place(path.get()));
  }

  /// A query whose columns go, in order, to those of a table.
  private static Lineage written(
      String operation, Optional<String> target, List<String> columns, LogicalPlan query) {
    ColumnTrace trace = new ColumnTrace().follow(query);
    List<Attribute> output = ColumnTrace.output(query);
    Map<String, Set<ColumnRef>> made = new HashMap<>();
    for (int i = 0; i < output.size(); i++) {
      String name = i < columns.size() ? columns.get(i) : output.get(i).name();
      made.put(name, trace.of(output.get(i)));
    }
    return new Lineage(operation, target, trace.inputs(), made);
  }

  private static Lineage merged(MergeIntoCommand merge) {
    ColumnTrace trace = new ColumnTrace().follow(merge.source());
    Set<String> inputs = new HashSet<>(trace.inputs());
    trace.follow(merge.target());
    Map<String, Set<ColumnRef>> made = new HashMap<>();
    List.of(merge.matchedClauses(), merge.notMatchedClauses(), merge.notMatchedBySourceClauses())
        .forEach(clauses ->
            CollectionConverters.asJava(clauses)
                .forEach(clause -> actions((DeltaMergeIntoClause) clause, trace, made)));
    return new Lineage("MERGE", name(merge.target()), inputs, made);
  }

  private static void actions(
      DeltaMergeIntoClause clause, ColumnTrace trace, Map<String, Set<ColumnRef>> made) {
    CollectionConverters.asJava(clause.resolvedActions())
        .forEach(action ->
            made.computeIfAbsent(
                    String.join(".", CollectionConverters.asJava(action.targetColNameParts())),
                    _ -> new HashSet<>())
                .addAll(trace.of(action.expr())));
  }

  private static Lineage updated(UpdateCommand update) {
    ColumnTrace trace = new ColumnTrace().follow(update.target());
    List<Attribute> columns = ColumnTrace.output(update.target());
    var values = CollectionConverters.asJava(update.updateExpressions());
    Map<String, Set<ColumnRef>> made = new HashMap<>();
    for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
      if (!values.get(i).semanticEquals(columns.get(i))) {
        made.put(columns.get(i).name(), trace.of(values.get(i)));
      }
    }
    return new Lineage("UPDATE", name(update.target()), Set.of(), made);
  }

  /// A view.
  private static Lineage renamed(AlterTableRenameCommand rename) {
    TableIdentifier to =
        new TableIdentifier(
            rename.newName().table(),
            rename.newName().database().orElse(() -> rename.oldName().database()),
            rename.oldName().catalog());
    return renamed(RelationNames.name(rename.oldName()), RelationNames.name(to));
  }

  /// A new name without a schema is in that of the old one.
  private static Identifier renamed(Identifier old, RenameTable rename) {
    List<String> parts = CollectionConverters.asJava(rename.newName());
    return parts.size() < 2
        ? Identifier.of(old.namespace(), parts.getLast())
        : Identifier.of(new String[] {parts.get(parts.size() - 2)}, parts.getLast());
  }

  private static Lineage renamed(String from, String to) {
    return new Lineage(Lineage.RENAME, Optional.of(to), Set.of(from), Map.of());
  }

  private static Lineage changed(String operation, LogicalPlan target) {
    return new Lineage(operation, name(target), Set.of(), Map.of());
  }

  private static Optional<String> name(LogicalPlan target) {
    return new ColumnTrace().follow(target).inputs().stream().findFirst();
  }

  private static List<String> names(scala.collection.Seq<Attribute> columns) {
    return CollectionConverters.asJava(columns).stream().map(Attribute::name).toList();
  }
}
