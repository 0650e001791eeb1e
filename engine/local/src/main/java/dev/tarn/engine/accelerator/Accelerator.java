package dev.tarn.engine.accelerator;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SQLExecution$;
import org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionEnd;
import org.apache.spark.sql.internal.SQLConf;
import org.jspecify.annotations.Nullable;

/// The accelerator of this process. It is off until [#open], and in each session until the session
/// says otherwise.
public final class Accelerator extends SparkListener implements AutoCloseable {
  private static final String SETTING = "tarn.accelerator.enabled";
  private static final String VERIFY = "tarn.accelerator.verify";
  private static final long LEAST_MEMORY = 512L << 20;
  private static volatile @Nullable Accelerator open;

  private final Duck duck;
  private final Answers answers;
  private final Reports reports = new Reports();
  private final DuckProfiles profiles = new DuckProfiles();
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
    return found != null && found.duck.isUsable() && is(session.sessionState().conf(), SETTING)
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

  /// Whether each answer is to be compared with Spark's, which is for support.
  static boolean isVerified(SQLConf conf) {
    return is(conf, VERIFY);
  }

  private static boolean is(SQLConf conf, String setting) {
    String general = conf.getConfString("spark." + setting, "false");
    return Boolean.parseBoolean(conf.getConfString(setting, general).strip());
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

  /// An answer is let go when its execution ends; at once if it has ended, as one that was stopped
  /// while another of its threads still asked DuckDB.
  void note(String execution, long answer) {
    long number = Long.parseLong(execution);
    executions.put(answer, number);
    if (SQLExecution$.MODULE$.getQueryExecution(number) == null
        && executions.remove(answer) != null) {
      answers.release(answer);
    }
  }

  /// Remembers what DuckDB measured.
  ///
  /// @param figure Spark's number of the figure that tells the time of the part
  void measured(long figure, String json) {
    profiles.add(figure, json);
  }

  /// What DuckDB's operators did for a part of a plan.
  ///
  /// @param figure Spark's number of the figure that tells the time of the part
  /// @return the last ones with their inputs; empty if it is not such a figure or long ago
  public static List<DuckOperator> operators(long figure) {
    Accelerator found = open;
    return found == null ? List.of() : found.profiles.of(figure);
  }

  /// What is worth knowing of an execution: why parts of it stayed in Spark, and where DuckDB gave
  /// up.
  ///
  /// @param execution Spark's number of it
  /// @return sentences, none if all went to DuckDB or the session does not ask for it
  public static List<String> told(long execution) {
    Accelerator found = open;
    if (found == null) {
      return List.of();
    }
    QueryExecution running = SQLExecution$.MODULE$.getQueryExecution(execution);
    return running == null
        ? found.reports.of(execution)
        : Stream.concat(found.reports.of(execution).stream(), kept(running)).distinct().toList();
  }

  private static Stream<String> kept(QueryExecution query) {
    return Refusals.reasons(query.executedPlan()).stream().map(Refusals::sentence);
  }

  /// Remembers that DuckDB gave up.
  ///
  /// @param execution Spark's number of the execution, null if there is none
  void giveUp(@Nullable String execution, String why) {
    givenUp.incrementAndGet();
    if (execution != null) {
      reports.add(Long.parseLong(execution), "DuckDB gave up, Spark ran it: " + why);
    }
  }

  @Override
  public void onOtherEvent(SparkListenerEvent event) {
    if (event instanceof SparkListenerSQLExecutionEnd end) {
      if (end.qe() != null && end.executionFailure().isEmpty()) {
        kept(end.qe()).forEach(why -> reports.add(end.executionId(), why));
      }
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
