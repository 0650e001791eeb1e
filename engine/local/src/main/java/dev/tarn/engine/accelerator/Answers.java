package dev.tarn.engine.accelerator;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
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

  Answers(Duck duck, Interrupts interrupts) {
    this.duck = duck;
    this.interrupts = interrupts;
  }

  /// A number for an answer that is to come.
  ///
  /// @param text the statement
  /// @param schema its columns
  /// @param files what it reads
  long expect(String text, StructType schema, SeenFiles files) {
    long number = numbers.incrementAndGet();
    recipes.put(number, new Recipe(text, schema, files));
    return number;
  }

  /// Has DuckDB compute an answer, in the calling thread.
  ///
  /// @throws SQLException if it cannot
  void make(long number) throws SQLException {
    Recipe recipe = recipe(number);
    recipe.lock.lock();
    try {
      recipe.profile = execute("CREATE TABLE " + table(number) + " AS " + recipe.text);
      recipe.made = true;
    } finally {
      recipe.lock.unlock();
    }
  }

  /// The rows of an answer; computed anew if they were let go.
  ///
  /// @throws SQLException if DuckDB cannot, or if the files are others by now, of which nothing is
  ///   proven
  AnswerRows rows(long number) throws SQLException {
    Recipe recipe = recipe(number);
    recipe.lock.lock();
    try {
      if (!recipe.made) {
        if (!recipe.files.areSame()) {
          throw new SQLException("a file has changed");
        }
        make(number);
      }
      return AnswerRows.open(duck.connect(), "SELECT * FROM " + table(number), recipe.schema);
    } finally {
      recipe.lock.unlock();
    }
  }

  /// Lets an answer go, but not how it was found. One that is asked for in this moment stays.
  void release(long number) {
    Recipe recipe = recipes.get(number);
    if (recipe != null) {
      release(number, recipe);
    }
  }

  private void release(long number, Recipe recipe) {
    if (recipe.lock.tryLock()) {
      try {
        if (recipe.made) {
          recipe.made = false;
          duck.run("DROP TABLE IF EXISTS " + table(number));
        }
      } finally {
        recipe.lock.unlock();
      }
    }
  }

  /// Forgets an answer.
  void forget(long number) {
    Recipe recipe = recipes.remove(number);
    if (recipe != null) {
      release(number, recipe);
    }
  }

  /// How many answers DuckDB holds.
  long held() {
    return recipes.values().stream().filter(recipe -> recipe.made).count();
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

  /// How an answer is found, and whether DuckDB holds it. Each has a lock of its own, so that no
  /// statement waits for another.
  private static final class Recipe {
    private final String text;
    private final StructType schema;
    private final SeenFiles files;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean made;
    private volatile String profile = "";

    Recipe(String text, StructType schema, SeenFiles files) {
      this.text = text;
      this.schema = schema;
      this.files = files;
    }
  }
}
