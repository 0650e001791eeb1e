package dev.tarn.session.connect;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tarn.session.Endpoint;
import dev.tarn.session.SessionException;
import dev.tarn.session.Threads;
import dev.tarn.session.registry.RegisteredTable;
import dev.tarn.session.registry.Registry;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/// Reads and mends the database of the catalog of Tarn's own engine, by commands of Tarn's own.
///
/// All methods block and throw [SessionException].
public final class EngineCatalog implements AutoCloseable {
  private static final String WORD = "tarn:catalog:";
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Connection connection;
  private final Questions questions;
  private final ErrorMapper errors;

  private EngineCatalog(Endpoint endpoint) {
    this.connection = new Connection(endpoint);
    this.questions = new Questions(connection, Threads.perTask("tarn-catalog"));
    this.errors = new ErrorMapper(connection, endpoint, () -> Registry.EMPTY);
  }

  /// Opens a door of its own; nothing is asked yet.
  ///
  /// @param endpoint where the engine listens
  /// @return close it after use
  public static EngineCatalog open(Endpoint endpoint) {
    return new EngineCatalog(endpoint);
  }

  /// Reads all that is registered.
  ///
  /// @return schemas, tables and views
  public Registry registry() {
    return ask(questions::registry);
  }

  /// Makes a schema if there is none.
  ///
  /// @param schema its name
  public void makeSchema(String schema) {
    String _ = ask(() -> questions.told(command("schema", schema, "", "")));
  }

  /// Registers the Delta table of a folder, and makes its schema if there is none.
  ///
  /// @param schema its schema
  /// @param table its name
  /// @param folder where it is, absolute
  /// @return managed if the folder is where the table would be made under its name, else external
  public RegisteredTable.Kind adopt(String schema, String table, Path folder) {
    String answer = ask(() -> questions.told(command("adopt", schema, table, folder.toString())));
    return answer.equals("managed") ? RegisteredTable.Kind.MANAGED : RegisteredTable.Kind.EXTERNAL;
  }

  /// Takes out a table whose folder is gone; if there is a folder, nothing is done and an error is
  /// told.
  ///
  /// @param schema its schema
  /// @param table its name
  public void forget(String schema, String table) {
    String _ = ask(() -> questions.told(command("forget", schema, table, "")));
  }

  @Override
  public void close() {
    connection.close(CLOSE_PATIENCE);
  }

  private static String command(String verb, String schema, String table, String folder) {
    return WORD
        + verb
        + ":"
        + JSON.createObjectNode().put("schema", schema).put("table", table).put("folder", folder);
  }

  private <A> A ask(Supplier<A> question) {
    try {
      return question.get();
    } catch (StatusRuntimeException e) {
      throw new SessionException(errors.map(e, ""));
    }
  }
}
