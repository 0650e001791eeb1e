package dev.tarn.engine.volume;

import dev.tarn.engine.statement.OwnGrammar;
import dev.tarn.engine.statement.Tokens;
import java.util.List;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/// Reads statements about volumes.
///
/// ```
/// CREATE [EXTERNAL] VOLUME [IF NOT EXISTS] name [LOCATION '…'] [COMMENT '…']
/// SHOW VOLUMES [{IN | FROM} schema]
/// {DESCRIBE | DESC} VOLUME name
/// ALTER VOLUME name RENAME TO name
/// DROP VOLUME [IF EXISTS] name
/// ```
public final class VolumeGrammar implements OwnGrammar {
  @Override
  public boolean begins(String text) {
    return Tokens.begins(text, "CREATE", "VOLUME")
        || Tokens.begins(text, "CREATE", "EXTERNAL", "VOLUME")
        || Tokens.begins(text, "SHOW", "VOLUMES")
        || Tokens.begins(text, "DESCRIBE", "VOLUME")
        || Tokens.begins(text, "DESC", "VOLUME")
        || Tokens.begins(text, "ALTER", "VOLUME")
        || Tokens.begins(text, "DROP", "VOLUME");
  }

  @Override
  public LogicalPlan parse(String text) throws ParseException {
    Tokens tokens = new Tokens(text);
    VolumeStatement statement = statement(tokens);
    tokens.end();
    return new VolumeCommand(statement);
  }

  private static VolumeStatement statement(Tokens tokens) throws ParseException {
    if (tokens.skip("CREATE", "VOLUME")) {
      return create(tokens, false);
    }
    if (tokens.skip("CREATE", "EXTERNAL", "VOLUME")) {
      return create(tokens, true);
    }
    if (tokens.skip("SHOW", "VOLUMES")) {
      boolean named = tokens.skip("IN") || tokens.skip("FROM");
      return new VolumeStatement.Show(named ? tokens.names() : List.of());
    }
    if (tokens.skip("DROP", "VOLUME")) {
      boolean present = tokens.skip("IF", "EXISTS");
      return new VolumeStatement.Drop(tokens.names(), present);
    }
    if (tokens.skip("ALTER", "VOLUME")) {
      List<String> name = tokens.names();
      tokens.take("RENAME");
      tokens.take("TO");
      return new VolumeStatement.Rename(name, tokens.names());
    }
    tokens.next();
    tokens.take("VOLUME");
    return new VolumeStatement.Describe(tokens.names());
  }

  private static VolumeStatement create(Tokens tokens, boolean external) throws ParseException {
    boolean missing = tokens.skip("IF", "NOT", "EXISTS");
    List<String> name = tokens.names();
    String location = "";
    String comment = "";
    while (!tokens.isAtEnd()) {
      if (tokens.skip("LOCATION")) {
        location = tokens.string();
      } else if (tokens.skip("COMMENT")) {
        comment = tokens.string();
      } else {
        throw tokens.error(tokens.peek(), "LOCATION or COMMENT is wanted here");
      }
    }
    if (external == location.isEmpty()) {
      throw new VolumeException(
          external
              ? "An external volume needs a folder: add LOCATION '/the/folder'."
              : "A volume with a LOCATION is written CREATE EXTERNAL VOLUME.");
    }
    return new VolumeStatement.Create(name, external, missing, location, comment);
  }
}
