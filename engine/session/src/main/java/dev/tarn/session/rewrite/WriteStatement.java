package dev.tarn.session.rewrite;

import dev.tarn.session.Position;
import dev.tarn.session.TableName;
import dev.tarn.session.parameter.TextEdit;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DeleteFromTableContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DmlStatementContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DmlStatementNoWithContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierReferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.InsertIntoContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.InsertIntoReplaceBooleanCondContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.InsertIntoReplaceUsingContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.InsertIntoTableContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.InsertOverwriteTableContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MergeIntoTableContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MultiInsertQueryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SingleInsertQueryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TableAliasContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.UpdateTableContext;
import org.jspecify.annotations.Nullable;

/// A statement that writes rows to one table, and where it names that table. Immutable but for the
/// tree behind it; not for several threads at once.
public final class WriteStatement {
  private final StatementTree tree;
  private final Kind kind;
  private final ParserRuleContext target;
  private final List<String> parts;
  private final @Nullable TableAliasContext alias;

  /// What is written.
  public enum Kind {
    /// Rows are added.
    INSERT,
    /// Rows take the place of others.
    OVERWRITE,
    /// Rows are changed.
    UPDATE,
    /// Rows are removed.
    DELETE,
    /// Rows are added, changed and removed.
    MERGE
  }

  private WriteStatement(
      StatementTree tree,
      Kind kind,
      IdentifierReferenceContext target,
      @Nullable TableAliasContext alias) {
    this.tree = tree;
    this.kind = kind;
    this.target = target;
    this.parts = tree.parts(target.multipartIdentifier());
    this.alias = alias;
  }

  /// Looks at a statement.
  ///
  /// @param text one statement, with or without markers for values
  /// @return a write to one table, or why it is none
  public static WriteLook of(String text) {
    StatementTree tree = StatementTree.of(text).orElse(null);
    if (tree == null) {
      return new WriteLook.Other(WriteLook.Reason.UNREADABLE);
    }
    if (!(tree.root().statement() instanceof DmlStatementContext statement)) {
      return new WriteLook.Other(WriteLook.Reason.NO_WRITE);
    }
    DmlStatementNoWithContext write = statement.dmlStatementNoWith();
    return switch (write) {
      case UpdateTableContext update ->
          found(tree, Kind.UPDATE, update.identifierReference(), update.tableAlias());
      case DeleteFromTableContext delete ->
          found(tree, Kind.DELETE, delete.identifierReference(), delete.tableAlias());
      case MergeIntoTableContext merge -> found(tree, Kind.MERGE, merge.target, merge.targetAlias);
      case SingleInsertQueryContext insert -> insert(tree, insert.insertInto());
      case MultiInsertQueryContext several when several.multiInsertQueryBody().size() == 1 ->
          insert(tree, several.multiInsertQueryBody(0).insertInto());
      case MultiInsertQueryContext _ -> new WriteLook.Other(WriteLook.Reason.SEVERAL);
      default -> new WriteLook.Other(WriteLook.Reason.NO_WRITE);
    };
  }

  private static WriteLook insert(StatementTree tree, InsertIntoContext insert) {
    return switch (insert) {
      case InsertIntoTableContext into ->
          found(tree, Kind.INSERT, into.identifierReference(), null);
      case InsertOverwriteTableContext over ->
          found(tree, Kind.OVERWRITE, over.identifierReference(), null);
      case InsertIntoReplaceBooleanCondContext replace ->
          found(tree, Kind.OVERWRITE, replace.identifierReference(), replace.tableAlias());
      case InsertIntoReplaceUsingContext replace ->
          found(tree, Kind.OVERWRITE, replace.identifierReference(), replace.tableAlias());
      default -> new WriteLook.Other(WriteLook.Reason.FOLDER);
    };
  }

  private static WriteLook found(
      StatementTree tree,
      Kind kind,
      IdentifierReferenceContext target,
      @Nullable TableAliasContext alias) {
    return target.multipartIdentifier() == null
        ? new WriteLook.Other(WriteLook.Reason.COMPUTED)
        : new WriteLook.Write(new WriteStatement(tree, kind, target, alias));
  }

  /// What is written.
  ///
  /// @return its kind
  public Kind kind() {
    return kind;
  }

  /// The table's name as it is written.
  ///
  /// @return one part or more, without backticks
  public List<String> parts() {
    return parts;
  }

  /// Where the table is named.
  ///
  /// @return in the statement's text
  public Position place() {
    int start = tree.start(target);
    return Position.in(tree.text(), start, tree.end(target) - start);
  }

  /// The statement.
  ///
  /// @return as the user wrote it
  public String text() {
    return tree.text();
  }

  /// The same write to another table with the same columns. Where the statement reads the table, it
  /// still reads the old one.
  ///
  /// @param full the name of the table that is meant
  /// @param other SQL that names the other table
  /// @return the changed statement
  public ChangedText to(TableName full, String other) {
    List<TextEdit> edits = new ArrayList<>();
    boolean named = alias != null && alias.strictIdentifier() != null;
    boolean takesAlias = kind != Kind.INSERT && kind != Kind.OVERWRITE;
    String last = "`" + parts.getLast().replace("`", "``") + "`";
    edits.add(
        new TextEdit(
            tree.start(target),
            tree.end(target),
            named || !takesAlias ? other : other + " AS " + last));
    if (!named && takesAlias) {
      edits.addAll(new Qualifiers(tree, new FullName(full)).edits(last));
    }
    return new ChangedText(tree.text(), edits);
  }
}
