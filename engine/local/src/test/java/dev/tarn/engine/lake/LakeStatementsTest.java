package dev.tarn.engine.lake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.EngineUnderTest;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.classic.SparkSession;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs `statements.sql` with either name of the workspace's catalog and compares what comes of it.
class LakeStatementsTest {
  /// What differs from run to run: ids, times and how long things took.
  private static final Pattern VOLATILE =
      Pattern.compile(
          String.join(
              "|",
              "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
              "[A-Z][a-z]{2} [A-Z][a-z]{2} \\d\\d [0-9:]{8} \\S+ \\d{4}",
              "\\d{4}-\\d\\d-\\d\\d[ T][0-9:]{8}(\\.\\d+)?Z?",
              "#\\d+L?",
              "\\b\\d{10,}\\b",
              "(?<=Ms -> )\\d+",
              "(?<=plan_id=)\\d+"));

  @ParameterizedTest
  @MethodSource("sections")
  void eitherNameDoesTheSame(Section section) {
    List<String> spark = run(section, "spark_catalog");
    List<String> lake = run(section, "lake");

    SoftAssertions softly = new SoftAssertions();
    for (int index = 0; index < section.steps().size(); index++) {
      Section.Step step = section.steps().get(index);
      String expected = step.condition().isEmpty() ? "[" : step.condition();
      softly.assertThat(spark.get(index)).as(step.text()).startsWith(expected);
      softly.assertThat(lake.get(index)).as(step.text()).isEqualTo(spark.get(index));
    }
    softly.assertAll();
  }

  static List<Section> sections() {
    List<Section> sections = Section.all();
    assertThat(sections).hasSizeGreaterThan(10);
    return sections;
  }

  private static List<String> run(Section section, String catalog) {
    SparkSession session = EngineUnderTest.session();
    EngineUnderTest.FEW_ROWS.forEach(session.conf()::set);
    session.sql("CREATE SCHEMA one");
    session.sql("CREATE SCHEMA two");
    try {
      return section.steps().stream()
          .map(step -> outcome(session, step.text().replace("$c", catalog)))
          .toList();
    } finally {
      session.sql("DROP SCHEMA spark_catalog.one CASCADE");
      session.sql("DROP SCHEMA spark_catalog.two CASCADE");
    }
  }

  private static String outcome(SparkSession session, String statement) {
    try {
      return told(session.sql(statement).collectAsList().toString());
    } catch (Exception e) { // Scala throws what it does not declare.
      return told(e instanceof SparkThrowable failure ? words(failure) : e.toString());
    }
  }

  private static String words(SparkThrowable failure) {
    return failure.getCondition() + ": " + failure.getMessageParameters();
  }

  private static String told(String text) {
    return VOLATILE.matcher(text).replaceAll("~").replaceAll("lake\\b", "spark_catalog");
  }
}
