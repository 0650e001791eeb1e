package dev.tarn.engine.lineage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.catalog.HiveTableRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.View;
import org.apache.spark.sql.catalyst.streaming.StreamingRelationV2;
import org.apache.spark.sql.connector.catalog.CatalogPlugin;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.delta.catalog.DeltaTableV2;
import org.apache.spark.sql.execution.datasources.DataSource;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import org.apache.spark.sql.execution.streaming.runtime.StreamingRelation;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/// Names the tables that stand in plans.
final class RelationNames {
  private static final String SPARKS_NAME = "spark_catalog";
  private static final String OUR_NAME = "lake";

  private RelationNames() {}

  /// The table that a leaf of a plan reads, or the stored view that a node stands for.
  ///
  /// @return its full name, or the path of files without one; empty for rows that no table holds
  static Optional<String> of(LogicalPlan plan) {
    return switch (plan) {
      case View view when !view.isTempView() -> Optional.of(name(view.desc().identifier()));
      case LogicalRelation relation -> table(relation.catalogTable()).or(() -> path(relation));
      case HiveTableRelation relation -> Optional.of(name(relation.tableMeta().identifier()));
      case DataSourceV2Relation relation -> named(relation);
      case StreamingRelation stream -> source(stream.dataSource());
      case StreamingRelationV2 stream -> source(stream);
      default -> Optional.empty();
    };
  }

  /// The name of a Delta table, or its path if the catalog does not know it.
  static Optional<String> of(DeltaTableV2 table) {
    return table(table.catalogTable()).or(() -> Optional.of(place(table.path().toString())));
  }

  /// Tells if a catalog is the workspace's own.
  static boolean isOurs(CatalogPlugin catalog) {
    return isOurs(catalog.name());
  }

  /// A name in a catalog.
  static String name(CatalogPlugin catalog, Identifier identifier) {
    return joined(
        Stream.concat(
            Stream.of(catalog.name()),
            Stream.concat(Arrays.stream(identifier.namespace()), Stream.of(identifier.name()))));
  }

  /// A name of the session's catalog.
  static String name(TableIdentifier table) {
    return joined(
        Stream.of(
            table.catalog().getOrElse(() -> SPARKS_NAME),
            table.database().getOrElse(() -> "default"),
            table.table()));
  }

  private static Optional<String> named(DataSourceV2Relation relation) {
    if (relation.catalog().isEmpty() || relation.identifier().isEmpty()) {
      return Optional.of(relation.table().name());
    }
    return Optional.of(name(relation.catalog().get(), relation.identifier().get()));
  }

  private static Optional<String> source(DataSource source) {
    Option<String> path = source.options().get("path");
    return table(source.catalogTable())
        .or(() -> path.isEmpty() ? Optional.empty() : Optional.of(place(path.get())));
  }

  private static Optional<String> source(StreamingRelationV2 stream) {
    if (stream.catalog().isDefined() && stream.identifier().isDefined()) {
      return Optional.of(name(stream.catalog().get(), stream.identifier().get()));
    }
    Option<LogicalPlan> older = stream.v1Relation();
    return older.isDefined() ? of(older.get()) : Optional.empty();
  }

  /// The path of files as it is told of all readers and writers.
  static String place(String path) {
    return path.startsWith("/") ? "file:" + path : path;
  }

  private static Optional<String> table(Option<CatalogTable> table) {
    return table.isEmpty() ? Optional.empty() : Optional.of(name(table.get().identifier()));
  }

  private static Optional<String> path(LogicalRelation relation) {
    return relation.relation() instanceof HadoopFsRelation files
        ? path(
            CollectionConverters.asJava(files.location().rootPaths()).stream()
                .map(Object::toString)
                .toList())
        : Optional.empty();
  }

  /// Of many files, such as those that a pattern finds, the folder of the first stands for all.
  private static Optional<String> path(List<String> paths) {
    return paths.stream()
        .findFirst()
        .map(first ->
            paths.size() == 1 ? first : first.substring(0, Math.max(1, first.lastIndexOf('/'))));
  }

  /// The parts with points between, the session's catalog by Tarn's name for it; its names know no
  /// case and are kept in lower case.
  private static String joined(Stream<String> parts) {
    List<String> all = parts.toList();
    Stream<String> told =
        isOurs(all.getFirst())
            ? Stream.concat(
                Stream.of(OUR_NAME),
                all.stream().skip(1).map(part -> part.toLowerCase(Locale.ROOT)))
            : all.stream();
    return told.map(part -> part.matches("\\w+") ? part : "`" + part.replace("`", "``") + "`")
        .collect(Collectors.joining("."));
  }

  private static boolean isOurs(String catalog) {
    return catalog.equalsIgnoreCase(SPARKS_NAME) || catalog.equalsIgnoreCase(OUR_NAME);
  }
}
