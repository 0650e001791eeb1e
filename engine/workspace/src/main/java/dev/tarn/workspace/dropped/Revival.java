package dev.tarn.workspace.dropped;

import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.browse.CatalogSql;
import dev.tarn.session.browse.TableFacts;
import dev.tarn.session.browse.TableForm;

/// Writes the statement that makes a dropped table or view again.
final class Revival {
  private Revival() {}

  /// Asks the engine for what it does not tell any more once the table is gone.
  static String statement(Session session, TableFacts facts) {
    TableName name = facts.name();
    if (!facts.isDelta()) {
      return session
          .ask(Statement.of("SHOW CREATE TABLE " + name.sql()))
          .rows()
          .getFirst()
          .getFirst()
          .toString();
    }
    if (facts.form() == TableForm.EXTERNAL) {
      return "CREATE TABLE %s USING delta LOCATION %s"
          .formatted(name.exact(), CatalogSql.literal(String.valueOf(facts.location())));
    }
    // A Delta table's columns and properties are in its folder, which takes this one's place.
    String create = "CREATE TABLE %s (restoring BOOLEAN) USING delta".formatted(name.exact());
    return facts.comment() == null
        ? create
        : create + " COMMENT " + CatalogSql.literal(facts.comment());
  }
}
