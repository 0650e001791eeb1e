package dev.tarn.engine.accelerator;

import dev.tarn.engine.statement.Scala;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression$;
import org.apache.spark.sql.catalyst.expressions.NullsFirst$;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.Expand;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.GlobalLimit;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LocalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.Sort;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.plans.logical.Window;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// Translates a plan into one statement of DuckDB.
final class PlanTranslator {
  private static final int LONGEST_TEXT = 3000;

  private final Wanted wanted;
  private final Scans scans;
  private final Conditions conditions = new Conditions(this);
  private final List<String> shared = new ArrayList<>();
  private final Map<LogicalPlan, Block> repeated = new HashMap<>();
  private int names;

  /// @param wanted the columns that the plan needs
  /// @param scans translates its leaves
  PlanTranslator(Wanted wanted, Scans scans) {
    this.wanted = wanted;
    this.scans = scans;
  }

  /// The whole statement, with each column in Spark's type.
  String statement(LogicalPlan plan) {
    Block block = of(plan);
    List<String> columns = new ArrayList<>();
    for (Attribute column : CollectionConverters.asJava(plan.output())) {
      Sql sql = block.columns().get(column.exprId());
      if (sql == null) {
        throw new NotTaken("the column " + column.name());
      }
      columns.add(
          "CAST(%s AS %s) AS c%d"
              .formatted(sql.text(), DuckTypes.name(column.dataType()), columns.size()));
    }
    if (columns.isEmpty()) {
      throw new NotTaken("rows without columns");
    }
    String text = block.text(columns);
    return shared.isEmpty() ? text : "WITH " + String.join(", ", shared) + " " + text;
  }

  /// Translates a part of the plan.
  ///
  /// @throws NotTaken if it is not proven to mean the same in DuckDB
  Block of(LogicalPlan plan) {
    String refused = Refusals.of(plan);
    if (refused != null) {
      throw new NotTaken(refused);
    }
    try {
      return translated(plan);
    } catch (NotTaken e) {
      Refusals.add(plan, e.why());
      throw e;
    }
  }

  private Block translated(LogicalPlan plan) {
    return switch (plan) {
      case LogicalRelation relation -> scans.of(relation, Scala.seq(List.of()), name());
      case LocalRelation local -> new Locals(name()).of(local);
      case Filter filter -> filter(filter);
      case Project project -> project(of(project.child()), project.projectList());
      case Join join -> new Joins(this).of(join);
      case Aggregate aggregate -> aggregate(aggregate);
      case Sort sort -> sort(sort);
      case GlobalLimit limit when limit.child() instanceof LocalLimit local ->
          limit(of(local.child()), limit.limitExpr());
      case LocalLimit limit -> limit(of(limit.child()), limit.limitExpr());
      case Union union -> new Unions(this).of(union);
      case Window window -> new Windows(this, settled(of(window.child()))).of(window);
      case Expand expand -> expand(expand);
      default -> throw new NotTaken("the step " + plan.nodeName());
    };
  }

  Conditions conditions() {
    return conditions;
  }

  Wanted wanted() {
    return wanted;
  }

  /// A name that nothing has yet.
  String name() {
    return "t" + names++;
  }

  /// A block whose rows may be dropped: what may raise an error is computed for all of them before.
  Block settled(Block block) {
    return block.raises() || block.isCut() ? closed(block) : block;
  }

  /// A block that reads one table, which holds what another block is.
  Block closed(Block block) {
    String name = name();
    Block inner = block.isCut() ? block : block.ordered(List.of());
    String text = inner.text(inner.selected(wanted::has));
    Map<ExprId, Sql> columns = inner.named(name, wanted::has);
    if (inner.raises()) {
      shared.add(name + " AS MATERIALIZED (" + text + ")");
      return Block.of(name, columns, block.rows());
    }
    return Block.of("(" + text + ") AS " + name, columns, block.rows());
  }

  /// Has expressions, some of which may raise an error, computed for all rows of a block.
  Block lifted(Block block, Map<ExprId, Sql> values) {
    values.keySet().forEach(wanted::add);
    Map<ExprId, Sql> columns = new LinkedHashMap<>(block.columns());
    columns.putAll(values);
    return closed(block.with(columns));
  }

  private Block filter(Filter filter) {
    Seq<Expression> parts = conditions.split(filter.condition());
    Block child =
        filter.child() instanceof LogicalRelation relation
            ? scans.of(relation, parts, name())
            : settled(of(filter.child()));
    return conditions.kept(child, parts);
  }

  /// Gives a block other columns.
  Block project(Block child, Seq<NamedExpression> list) {
    Expressions expressions = expressions(child);
    Map<ExprId, Sql> columns = new LinkedHashMap<>();
    int longest = 0;
    for (NamedExpression each : CollectionConverters.asJava(list)) {
      Sql sql = expressions.of((Expression) each);
      columns.put(each.exprId(), sql);
      longest = Math.max(longest, sql.text().length());
    }
    Block result = child.with(columns);
    return longest > LONGEST_TEXT && child.order().isEmpty() ? closed(result) : result;
  }

  /// Expressions of a block's columns, with subqueries.
  Expressions expressions(Block block) {
    return new Expressions(expression -> {
      Sql column = block.column(expression);
      return column != null ? column : conditions.subquery(expression);
    });
  }

  private Block aggregate(Aggregate aggregate) {
    if (!wanted.isRepeated(aggregate)) {
      return new Aggregates(this, settled(of(aggregate.child())), name()).of(aggregate);
    }
    LogicalPlan key = aggregate.canonicalized();
    Block known = repeated.get(key);
    if (known == null) {
      CollectionConverters.asJava(aggregate.output())
          .forEach(column -> wanted.add(column.exprId()));
      Block block = new Aggregates(this, settled(of(aggregate.child())), name()).of(aggregate);
      String name = name();
      shared.add(name + " AS MATERIALIZED (" + block.text(block.selected(wanted::has)) + ")");
      known = Block.of(name, block.named(name, wanted::has), block.rows());
      repeated.put(key, known);
    }
    String alias = name();
    List<Sql> values = List.copyOf(known.columns().values());
    Map<ExprId, Sql> columns = new LinkedHashMap<>();
    for (Attribute column : CollectionConverters.asJava(aggregate.output())) {
      Sql value = values.get(columns.size());
      columns.put(
          column.exprId(), value.named(alias + value.text().substring(value.text().indexOf('.'))));
    }
    return Block.of(known.from().getFirst() + " AS " + alias, columns, known.rows());
  }

  private Block expand(Expand expand) {
    Block child = settled(of(expand.child()));
    return Expands.of(expand, child, expressions(child), name());
  }

  private Block sort(Sort sort) {
    Block child = of(sort.child());
    if (!sort.global()) {
      return child;
    }
    Block whole = child.isCut() ? closed(child) : child;
    return whole.ordered(orders(expressions(whole), sort.order()));
  }

  /// An order, with the place of NULL always written out.
  static List<String> orders(Expressions expressions, Seq<SortOrder> orders) {
    List<String> result = new ArrayList<>();
    for (SortOrder order : CollectionConverters.asJava(orders)) {
      DuckTypes.name(order.dataType());
      String nulls = order.nullOrdering().equals(NullsFirst$.MODULE$) ? "FIRST" : "LAST";
      result.add(
          "%s %s NULLS %s"
              .formatted(
                  expressions.of(order.child()).text(),
                  order.isAscending() ? "ASC" : "DESC",
                  nulls));
    }
    return result;
  }

  private Block limit(Block child, Expression count) {
    if (!(count instanceof Literal literal) || !(literal.value() instanceof Integer most)) {
      throw new NotTaken("a limit that is not constant");
    }
    return (child.isCut() ? closed(child) : child).limited(most);
  }

  /// A new id for a column that Spark does not know.
  static ExprId newId() {
    return NamedExpression$.MODULE$.newExprId();
  }
}
