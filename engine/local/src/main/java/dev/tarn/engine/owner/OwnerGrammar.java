package dev.tarn.engine.owner;

import dev.tarn.engine.statement.OwnGrammar;
import dev.tarn.engine.statement.Tokens;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/// Reads statements that give something another owner, in Databricks' words.
///
/// ```
/// ALTER {TABLE | VIEW | SCHEMA | DATABASE} name [SET] OWNER TO principal
/// ```
public final class OwnerGrammar implements OwnGrammar {
  @Override
  public boolean begins(String text) {
    if (!Tokens.begins(text, "ALTER", "TABLE")
        && !Tokens.begins(text, "ALTER", "VIEW")
        && !Tokens.begins(text, "ALTER", "SCHEMA")
        && !Tokens.begins(text, "ALTER", "DATABASE")) {
      return false;
    }
    Tokens tokens = new Tokens(text);
    tokens.pass();
    tokens.pass();
    try {
      List<String> _ = tokens.names();
    } catch (ParseException e) {
      return false;
    }
    return tokens.skip("OWNER", "TO") || tokens.skip("SET", "OWNER", "TO");
  }

  @Override
  public LogicalPlan parse(String text) throws ParseException {
    Tokens tokens = new Tokens(text);
    tokens.take("ALTER");
    Owned.Kind kind =
        switch (tokens.name().toUpperCase(Locale.ROOT)) {
          case "TABLE" -> Owned.Kind.TABLE;
          case "VIEW" -> Owned.Kind.VIEW;
          default -> Owned.Kind.SCHEMA;
        };
    List<String> name = tokens.names();
    boolean _ = tokens.skip("SET");
    tokens.take("OWNER");
    Token to = tokens.take("TO");
    String principal = tokens.isString() ? tokens.string() : single(tokens, to);
    tokens.end();
    return new OwnerStatement(new Owned(kind, name, principal));
  }

  private static String single(Tokens tokens, Token to) throws ParseException {
    List<String> names = tokens.names();
    if (names.size() > 1 || names.getFirst().isBlank()) {
      throw tokens.error(to, "an owner is one name; put backticks around other signs");
    }
    return names.getFirst();
  }
}
