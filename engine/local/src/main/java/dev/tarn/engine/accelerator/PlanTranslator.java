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
import org.apache.spark.sql.catalyst.plans.logical.WindowGroupLimit;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// Translates a plan into one statement of DuckDB.
final class PlanTranslator {
  private static final int LONGEST_TEXT = 3000;

  private final Wanted wanted;
  private final Scans scans;
  private final Conditions conditions = new Conditions(this);
  private final Reductions reductions = new Reductions(this);
  private final List<String> shared = new ArrayList<>();
  private final Map<LogicalPlan, Shared> repeated = new HashMap<>();
  private Repeats repeats = Repeats.NONE;
  private int names;

  /// @param wanted the columns that the plan needs
  /// @param scans translates its leaves
  PlanTranslator(Wanted wanted, Scans scans) {
    this.wanted = wanted;
    this.scans = scans;
  }

  /// The whole statement, with each column in Spark's type.
  String statement(LogicalPlan plan) {
    repeats = Repeats.of(plan, new Plain(scans, conditions));
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
    return repeats.has(plan) ? repeated(plan) : once(plan);
  }

  private Block once(LogicalPlan plan) {
    return switch (plan) {
      case LogicalRelation relation -> scans.of(relation, Scala.seq(List.of()), name());
      case LocalRelation local -> new Locals(name()).of(local);
      case Filter filter -> filter(filter);
      case Project project -> project(of(project.child()), project.projectList());
      case Join join -> join(join);
      case Aggregate aggregate -> aggregate(aggregate);
      case Sort sort -> sort(sort);
      case GlobalLimit limit when limit.child() instanceof LocalLimit local ->
          limit(of(local.child()), limit.limitExpr());
      case LocalLimit limit -> limit(of(limit.child()), limit.limitExpr());
      case Union union -> new Unions(this).of(union);
      case Window window -> new Windows(this, settled(of(window.child()))).of(window);
      // It drops early what a filter over the window drops anyway.
      case WindowGroupLimit limit -> of(limit.child());
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
    return filter.child() instanceof LogicalRelation relation
        ? conditions.kept(scans.of(relation, parts, name()), scans.asked(relation, parts))
        : conditions.kept(settled(of(filter.child())), parts);
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
    Block rows = reductions.kept(aggregate, settled(of(aggregate.child())));
    return new Aggregates(this, rows, name()).of(aggregate);
  }

  private Block join(Join join) {
    if (join.condition().isDefined()) {
      reductions.look(join, conditions.split(join.condition().get()));
    }
    return new Joins(this).of(join);
  }

  /// Whether a part stands in the plan more than once.
  boolean isRepeated(LogicalPlan plan) {
    return repeats.has(plan);
  }

  /// How many parts are computed whole, or once for several places.
  int shared() {
    return shared.size();
  }

  /// A part that stands in the plan more than once is computed once.
  private Block repeated(LogicalPlan plan) {
    LogicalPlan plain = repeats.plain(plan);
    List<Attribute> output = CollectionConverters.asJava(plain.output());
    Shared known = repeated.get(plain.canonicalized());
    if (known == null) {
      repeats.take(plain);
      output.forEach(column -> wanted.add(column.exprId()));
      known = share(once(plain), output);
      repeated.put(plain.canonicalized(), known);
    }
    return known.as(name(), output);
  }

  private Shared share(Block block, List<Attribute> output) {
    String name = name();
    shared.add(name + " AS MATERIALIZED (" + block.text(block.selected(wanted::has)) + ")");
    return Shared.of(name, block.named(name, wanted::has), output, block.rows());
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
