package dev.tarn.engine.accelerator;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.types.StructType;
import org.duckdb.DuckDBConnection;

/// The answers that DuckDB holds in tables of its own until Spark has read them. A whole answer is
/// there before the first row is handed out: so an error comes while Spark can still answer.
final class Answers {
  private final Duck duck;
  private final Interrupts interrupts;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, Recipe> recipes = new ConcurrentHashMap<>();

  /// @param text the statement
  /// @param schema its columns
  /// @param made whether DuckDB holds the answer
  private record Recipe(String text, StructType schema, boolean made) {}

  Answers(Duck duck, Interrupts interrupts) {
    this.duck = duck;
    this.interrupts = interrupts;
  }

  /// A number for an answer that is to come.
  long expect(String text, StructType schema) {
    long number = numbers.incrementAndGet();
    recipes.put(number, new Recipe(text, schema, false));
    return number;
  }

  /// Has DuckDB compute an answer, in the calling thread.
  ///
  /// @throws SQLException if it cannot
  void make(long number) throws SQLException {
    Recipe recipe = recipe(number);
    execute("CREATE TABLE " + table(number) + " AS " + recipe.text);
    recipes.put(number, new Recipe(recipe.text, recipe.schema, true));
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
      recipes.put(number, new Recipe(recipe.text, recipe.schema, false));
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

  private void execute(String text) throws SQLException {
    try (DuckDBConnection connection = duck.connect();
        Statement statement = connection.createStatement()) {
      ScheduledFuture<?> watch = interrupts.watch(statement);
      try {
        statement.execute(text);
      } finally {
        watch.cancel(false);
      }
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
