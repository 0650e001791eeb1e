package dev.tarn.engine.accelerator;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.types.StructType;
import org.duckdb.DuckDBConnection;
import org.duckdb.ProfilerPrintFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The answers that DuckDB holds in tables of its own until Spark has read them. A whole answer is
/// there before the first row is handed out: so an error comes while Spark can still answer.
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final Duck duck;
  private final Interrupts interrupts;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, Recipe> recipes = new ConcurrentHashMap<>();

  /// @param text the statement
  /// @param schema its columns
  /// @param made whether DuckDB holds the answer
  /// @param profile what DuckDB measured when it computed it, as JSON; empty before
  private record Recipe(String text, StructType schema, boolean made, String profile) {}

  Answers(Duck duck, Interrupts interrupts) {
    this.duck = duck;
    this.interrupts = interrupts;
  }

  /// A number for an answer that is to come.
  long expect(String text, StructType schema) {
    long number = numbers.incrementAndGet();
    recipes.put(number, new Recipe(text, schema, false, ""));
    return number;
  }

  /// Has DuckDB compute an answer, in the calling thread.
  ///
  /// @throws SQLException if it cannot
  void make(long number) throws SQLException {
    Recipe recipe = recipe(number);
    String profile = execute("CREATE TABLE " + table(number) + " AS " + recipe.text);
    recipes.put(number, new Recipe(recipe.text, recipe.schema, true, profile));
  }

  /// The rows of an answer; computed anew if they were let go.
  ///
  /// @throws SQLException if DuckDB cannot
  synchronized AnswerRows rows(long number) throws SQLException {
    Recipe recipe = recipe(number);
    if (!recipe.made) {
      make(number);
    }
    return AnswerRows.open(duck.connect(), "SELECT * FROM " + table(number), recipe.schema);
  }

  /// Lets an answer go, but not how it was found.
  void release(long number) {
    Recipe recipe = recipes.get(number);
    if (recipe != null && recipe.made) {
      recipes.put(number, new Recipe(recipe.text, recipe.schema, false, ""));
      duck.run("DROP TABLE IF EXISTS " + table(number));
    }
  }

  /// Forgets an answer.
  void forget(long number) {
    release(number);
    recipes.remove(number);
  }

  /// How many answers DuckDB holds.
  long held() {
    return recipes.values().stream().filter(Recipe::made).count();
  }

  /// What DuckDB measured when it computed an answer.
  ///
  /// @return its JSON; empty if it is not known
  String profile(long number) {
    Recipe recipe = recipes.get(number);
    return recipe == null ? "" : recipe.profile;
  }

  private String execute(String text) throws SQLException {
    try (DuckDBConnection connection = duck.connect();
        Statement statement = connection.createStatement()) {
      // Of this connection alone; it is kept in memory and printed nowhere.
      statement.execute("SET enable_profiling = 'no_output'");
      ScheduledFuture<?> watch = interrupts.watch(statement);
      try {
        statement.execute(text);
      } finally {
        watch.cancel(false);
      }
      return profile(connection);
    }
  }

  /// An answer is as good without.
  private static String profile(DuckDBConnection connection) {
    try {
      return connection.getProfilingInformation(ProfilerPrintFormat.JSON);
    } catch (SQLException e) {
      LOG.debug("DuckDB does not tell what it measured", e);
      return "";
    }
  }

  private Recipe recipe(long number) {
    Recipe recipe = recipes.get(number);
    if (recipe == null) {
      throw new IllegalStateException("The answer " + number + " is not known any more.");
    }
    return recipe;
  }

  private static String table(long number) {
    return "answer_" + number;
  }
}
