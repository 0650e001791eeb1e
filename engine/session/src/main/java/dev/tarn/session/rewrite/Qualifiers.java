package dev.tarn.session.rewrite;

import dev.tarn.session.parameter.TextEdit;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ColumnReferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DereferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FromClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierReferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MultipartIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PrimaryExpressionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TableNameContext;

/// Finds columns that are named with the written table's schema, such as `sales.orders.id`. An
/// alias of one word cannot stand for those, so they are written with the alias.
final class Qualifiers {
  private static final int TWO = 2;

  private final StatementTree tree;
  private final FullName table;

  Qualifiers(StatementTree tree, FullName table) {
    this.tree = tree;
    this.table = table;
  }

  List<TextEdit> edits(String alias) {
    List<TextEdit> edits = new ArrayList<>();
    for (DereferenceContext column : tree.all(DereferenceContext.class)) {
      if (means(chain(column.base)) && !isOfInner(column)) {
        edits.add(new TextEdit(tree.start(column.base), tree.end(column.base), alias));
      }
    }
    for (MultipartIdentifierContext name : tree.all(MultipartIdentifierContext.class)) {
      List<String> parts = tree.parts(name);
      boolean column = !(name.getParent() instanceof IdentifierReferenceContext);
      if (column && parts.size() > TWO && means(parts.subList(0, parts.size() - 1))) {
        int end = tree.end(name.errorCapturingIdentifier(parts.size() - TWO));
        edits.add(new TextEdit(tree.start(name), end, alias));
      }
    }
    return edits;
  }

  private boolean means(List<String> qualifier) {
    return qualifier.size() >= TWO && table.endsWith(qualifier);
  }

  /// The names of `a.b.c`; none if it is something else.
  private List<String> chain(PrimaryExpressionContext expression) {
    List<String> names = new ArrayList<>();
    PrimaryExpressionContext at = expression;
    while (at instanceof DereferenceContext dotted) {
      names.addFirst(StatementTree.plain(tree.written(dotted.fieldName)));
      at = dotted.base;
    }
    if (!(at instanceof ColumnReferenceContext first)) {
      return List.of();
    }
    names.addFirst(StatementTree.plain(tree.written(first)));
    return names;
  }

  /// Tells if a query around the column reads the same table, so that the column is that one's.
  private boolean isOfInner(ParserRuleContext column) {
    for (ParserRuleContext at = column.getParent(); at != null; at = at.getParent()) {
      for (int i = 0; i < at.getChildCount(); i++) {
        ParseTree child = at.getChild(i);
        if (child instanceof FromClauseContext from && reads(from)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean reads(FromClauseContext from) {
    List<TableNameContext> read = new ArrayList<>();
    StatementTree.collect(from, TableNameContext.class, read);
    return read.stream()
        .filter(name -> name.tableAlias() == null || name.tableAlias().strictIdentifier() == null)
        .map(TableNameContext::identifierReference)
        .filter(name -> name.multipartIdentifier() != null)
        .anyMatch(name -> table.endsWith(tree.parts(name.multipartIdentifier())));
  }
}
