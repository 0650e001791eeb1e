package dev.tarn.engine.sql;

import dev.tarn.engine.statement.Scala;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTable;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableOrView;
import org.apache.spark.sql.catalyst.analysis.UnresolvedView;
import org.apache.spark.sql.catalyst.parser.ParameterContext;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.RenameTable;
import org.apache.spark.sql.classic.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/// Lets `ALTER … RENAME TO` name the workspace's catalog, as every other statement may.
///
/// Spark takes no catalog in the new name, since nothing leaves its catalog. So the name is taken
/// off where both names are of the same one; another catalog is still Spark's error.
final class RenameParser extends DelegatingParser {
  /// Both are names of the session's catalog.
  private static final Set<String> CATALOGS = Set.of("lake", "spark_catalog");

  private static final int WITH_CATALOG = 3;

  RenameParser(ParserInterface next) {
    super(next);
  }

  @Override
  public LogicalPlan parsePlan(String text) throws ParseException {
    return plain(super.parsePlan(text));
  }

  @Override
  public LogicalPlan parsePlanWithParameters(String text, ParameterContext parameters)
      throws ParseException {
    return plain(super.parsePlanWithParameters(text, parameters));
  }

  private static LogicalPlan plain(LogicalPlan plan) {
    if (!(plan instanceof RenameTable rename)) {
      return plan;
    }
    List<String> name = CollectionConverters.asJava(rename.newName());
    return name.size() == WITH_CATALOG
            && CATALOGS.contains(name.getFirst())
            && isOurs(name(rename.child()))
        ? rename.copy(rename.child(), Scala.seq(name.subList(1, WITH_CATALOG)), rename.isView())
        : plan;
  }

  private static boolean isOurs(List<String> name) {
    return name.size() == WITH_CATALOG
        ? CATALOGS.contains(name.getFirst())
        : !name.isEmpty() && CATALOGS.contains(currentCatalog());
  }

  private static String currentCatalog() {
    return ((SparkSession) org.apache.spark.sql.SparkSession.active())
        .sessionState()
        .catalogManager()
        .currentCatalog()
        .name();
  }

  private static List<String> name(LogicalPlan named) {
    return switch (named) {
      case UnresolvedTableOrView either ->
          CollectionConverters.asJava(either.multipartIdentifier());
      case UnresolvedTable table -> CollectionConverters.asJava(table.multipartIdentifier());
      case UnresolvedView view -> CollectionConverters.asJava(view.multipartIdentifier());
      default -> List.of();
    };
  }
}
