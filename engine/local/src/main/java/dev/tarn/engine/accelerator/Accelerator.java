package dev.tarn.engine.accelerator;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionEnd;
import org.apache.spark.sql.internal.SQLConf;
import org.jspecify.annotations.Nullable;

/// The accelerator of this process. It is off until [#open], and in each session until the session
/// says otherwise.
public final class Accelerator extends SparkListener implements AutoCloseable {
  private static final String SETTING = "tarn.accelerator.enabled";
  private static final long LEAST_MEMORY = 512L << 20;
  private static volatile @Nullable Accelerator open;

  private final Duck duck;
  private final Answers answers;
  private final Footers footers = new Footers();
  private final Map<Long, Long> executions = new ConcurrentHashMap<>();
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong givenUp = new AtomicLong();

  private Accelerator(Duck duck, ScheduledExecutorService timer) {
    this.duck = duck;
    this.answers = new Answers(duck, new Interrupts(timer));
  }

  /// Makes the accelerator ready; DuckDB itself is opened when it is first needed.
  ///
  /// @param temporary where DuckDB may spill; must be empty and is emptied by the caller
  /// @param threads how many threads it may use
  /// @param timer looks at running statements
  /// @return to be added to Spark's listeners, and closed at the end
  public static Accelerator open(Path temporary, int threads, ScheduledExecutorService timer) {
    Accelerator made = new Accelerator(new Duck(temporary, threads, memory()), timer);
    open = made;
    return made;
  }

  /// Half of what Spark's heap leaves of the machine's memory.
  private static long memory() {
    long heap = Runtime.getRuntime().maxMemory();
    long machine =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : 2 * heap;
    return Math.max(LEAST_MEMORY, (machine - heap) / 2);
  }

  /// Has sessions ask the accelerator for plans.
  ///
  /// @param extensions of the sessions
  public static void inject(SparkSessionExtensions extensions) {
    extensions.injectPlannerStrategy(session -> new AcceleratorStrategy((SparkSession) session));
  }

  /// The accelerator, if a session wants it and it can work.
  static Optional<Accelerator> of(SparkSession session) {
    Accelerator found = open;
    return found != null && found.duck.isUsable() && isOn(session.sessionState().conf())
        ? Optional.of(found)
        : Optional.empty();
  }

  /// The accelerator, whatever sessions want.
  static Accelerator any() {
    Accelerator found = open;
    if (found == null) {
      throw new IllegalStateException("The engine has ended.");
    }
    return found;
  }

  /// The answers of the accelerator of this process.
  static Optional<Answers> answers() {
    return Optional.ofNullable(open).map(found -> found.answers);
  }

  private static boolean isOn(SQLConf conf) {
    String general = conf.getConfString("spark." + SETTING, "false");
    return Boolean.parseBoolean(conf.getConfString(SETTING, general).strip());
  }

  Answers kept() {
    return answers;
  }

  Footers footers() {
    return footers;
  }

  /// How many times DuckDB answered since the engine's start.
  ///
  /// @return without those that Spark answered again
  public long answered() {
    return answered.get();
  }

  /// How many times DuckDB gave up, and Spark answered in its place.
  ///
  /// @return since the engine's start
  public long givenUp() {
    return givenUp.get();
  }

  /// How many answers DuckDB holds now.
  ///
  /// @return zero soon after all statements have ended
  public long held() {
    return answers.held();
  }

  void countAnswer() {
    answered.incrementAndGet();
  }

  void countGivenUp() {
    givenUp.incrementAndGet();
  }

  /// An answer is let go when its execution ends.
  void note(String execution, long answer) {
    executions.put(answer, Long.parseLong(execution));
  }

  @Override
  public void onOtherEvent(SparkListenerEvent event) {
    if (event instanceof SparkListenerSQLExecutionEnd end) {
      executions
          .entrySet()
          .removeIf(entry -> {
            boolean ended = entry.getValue() == end.executionId();
            if (ended) {
              answers.release(entry.getKey());
            }
            return ended;
          });
    }
  }

  @Override
  public void close() {
    open = null;
    duck.close();
  }
}
