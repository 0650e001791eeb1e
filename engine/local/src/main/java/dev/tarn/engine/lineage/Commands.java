package dev.tarn.engine.lineage;

import dev.tarn.engine.statement.OwnStatement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.analysis.ResolvedIdentifier;
import org.apache.spark.sql.catalyst.analysis.ResolvedPersistentView;
import org.apache.spark.sql.catalyst.analysis.ResolvedTable;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.delta.catalog.DeltaTableV2;
import scala.Product;
import scala.jdk.javaapi.CollectionConverters;

/// Tells what commands that move no rows, such as `DROP TABLE`, do with which table.
final class Commands {
  private Commands() {}

  /// Reads a command's plan; commands that only tell something read their table.
  static Lineage of(LogicalPlan plan) {
    String operation = words(plan.nodeName());
    Optional<String> table = table(plan);
    boolean reads =
        operation.startsWith("DESCRIBE")
            || operation.startsWith("SHOW")
            || operation.startsWith("REFRESH")
            || operation.startsWith("CACHE");
    return new Lineage(
        operation,
        reads ? Optional.empty() : table,
        reads ? table.map(Set::of).orElse(Set.of()) : Set.of(),
        Map.of());
  }

  /// `DropTable` and `DropTableCommand` are `DROP TABLE`.
  static String words(String node) {
    String name = node.replaceAll("^(Execute|Delta)(?=[A-Z])|(Command|Exec|Statement|Plan)$", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toUpperCase(Locale.ROOT).strip();
  }

  private static Optional<String> table(LogicalPlan plan) {
    if (plan instanceof OwnStatement own) {
      return own.table().map(RelationNames::name);
    }
    for (LogicalPlan child : CollectionConverters.asJava(plan.children())) {
      Optional<String> name =
          switch (child) {
            case ResolvedTable table ->
                Optional.of(RelationNames.name(table.catalog(), table.identifier()));
            case ResolvedIdentifier named ->
                Optional.of(RelationNames.name(named.catalog(), named.identifier()));
            case ResolvedPersistentView view ->
                Optional.of(RelationNames.name(view.catalog(), view.identifier()));
            default -> new ColumnTrace().follow(child).inputs().stream().findFirst();
          };
      if (name.isPresent()) {
        return name;
      }
    }
    return identified(plan);
  }

  /// Spark's older commands, and Delta's, have their table among their arguments.
  private static Optional<String> identified(Product command) {
    return CollectionConverters.asJava(command.productIterator().toSeq()).stream()
        .flatMap(argument -> argument(argument).stream())
        .findFirst();
  }

  private static Optional<String> argument(Object argument) {
    return switch (argument) {
      case TableIdentifier name -> Optional.of(RelationNames.name(name));
      case CatalogTable table -> Optional.of(RelationNames.name(table.identifier()));
      case DeltaTableV2 table -> RelationNames.of(table);
      default -> Optional.empty();
    };
  }
}
