package dev.tarn.engine.catalog;

import dev.tarn.engine.command.WordCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.connect.planner.SparkConnectPlanner;

/// The commands by which a client mends the catalog; each is answered with one text.
///
/// - `tarn:catalog:list` tells all that is registered, as JSON; see [Registrations].
/// - `tarn:catalog:schema:JSON` makes a schema.
/// - `tarn:catalog:adopt:JSON` registers the table of a folder; see [Adoption].
/// - `tarn:catalog:forget:JSON` takes out a table whose folder is gone.
public final class CatalogCommand extends WordCommand {

  /// Called by the Connect server alone.
  public CatalogCommand() {
    super("tarn:catalog:");
  }

  @Override
  protected Optional<String> answer(String rest, SparkConnectPlanner planner) {
    try {
      return Optional.of(run(planner.session(), rest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(SparkSession session, String text) throws IOException {
    int colon = text.indexOf(':');
    String verb = colon < 0 ? text : text.substring(0, colon);
    String argument = colon < 0 ? "{}" : text.substring(colon + 1);
    return switch (verb) {
      case "list" -> new Registrations(session).json();
      case "schema" -> new Adoption(session).makeSchema(TableFolder.of(argument).schema());
      case "adopt" -> new Adoption(session).adopt(TableFolder.of(argument));
      case "forget" -> new Adoption(session).forget(TableFolder.of(argument));
      default -> throw new IllegalArgumentException("unknown command of the catalog: " + verb);
    };
  }
}
