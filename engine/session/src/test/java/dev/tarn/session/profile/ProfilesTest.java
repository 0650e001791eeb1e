package dev.tarn.session.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.session.profile.Advice.Kind;
import dev.tarn.session.profile.Measure.Spread;
import dev.tarn.session.profile.Measure.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {
  private static final String JOIN =
      """
      {"plans": [{"done": true, "nodes": [
        {"id": 0, "name": "AdaptiveSparkPlan", "detail": "", "cluster": -1, "metrics": []},
        {"id": 1, "name": "WholeStageCodegen (2)", "fused": true, "cluster": -1, "metrics": [
          {"label": "duration", "kind": "timing", "value": "1.0 s"}]},
        {"id": 2, "name": "HashAggregate", "detail": "", "cluster": 1, "metrics": [
          {"label": "time in aggregation build", "kind": "timing", "value": "400 ms"},
          {"label": "number of output rows", "kind": "sum", "value": "10"}]},
        {"id": 3, "name": "Project", "detail": "", "cluster": 1, "metrics": []},
        {"id": 4, "name": "InputAdapter", "detail": "", "cluster": -1, "metrics": []},
        {"id": 5, "name": "Scan parquet lake.default.o", "detail": "", "cluster": -1, "metrics": [
          {"label": "scan time", "kind": "timing", "value": "600 ms"},
          {"label": "number of output rows", "kind": "sum", "value": "15,000"}]}],
        "edges": [[5, 4], [4, 3], [3, 2], [2, 0]],
        "stages": [{"id": 7, "state": "COMPLETE", "tasks": 4, "tasksDone": 4}]}]}
      """;

  @Test
  void sparksOwnWordsBecomeNumbers() {
    assertThat(MeasureText.read("rows", "sum", "60,175"))
        .isEqualTo(new Measure("rows", Unit.COUNT, 60_175, null));
    assertThat(MeasureText.read("size", "size", "1.5 MiB"))
        .isEqualTo(new Measure("size", Unit.BYTES, 1.5 * 1048576, null));
    assertThat(MeasureText.read("time", "timing", "2.0 m"))
        .isEqualTo(new Measure("time", Unit.MILLIS, 120_000, null));
    assertThat(
            MeasureText.read(
                "time",
                "timing",
                "total (min, med, max (stageId: taskId))\n"
                    + "1.1 s (100 ms, 300 ms, 700 ms (stage 3.0: task 4))"))
        .isEqualTo(new Measure("time", Unit.MILLIS, 1100, new Spread(100, 300, 700)));
    assertThat(
            MeasureText.read(
                "probes",
                "average",
                "avg (min, med, max (stageId: taskId)):\n(1.2, 1.5, 2 (stage 3.0: task 4))"))
        .isEqualTo(new Measure("probes", Unit.MEAN, 1.5, new Spread(1.2, 1.5, 2)));
    assertThat(MeasureText.read("what", "sum", "soon")).isNull();
  }

  @Test
  void wrappersGoAndFusedTimeIsShared() {
    PlanProfile plan = Profiles.of(JOIN);
    assertThat(plan.finished()).isTrue();
    assertThat(plan.operators().stream().map(Operator::name))
        .containsExactly("HashAggregate", "Project", "Scan parquet lake.default.o");
    assertThat(plan.operator(3).orElseThrow().inputs()).containsExactly(5L);
    assertThat(plan.operator(2).orElseThrow().millis()).isEqualTo(400);
    assertThat(plan.operator(3).orElseThrow().millis()).isEqualTo(600);
    assertThat(plan.share(plan.operator(5).orElseThrow())).isEqualTo(0.375);
    assertThat(plan.stages().getFirst().tasks()).isEqualTo(4);
  }

  @Test
  void somethingElseIsRefused() {
    assertThatThrownBy(() -> Profiles.of("{\"plans\": "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Profiles.of("{}")).isEqualTo(PlanProfile.NONE);
  }

  @Test
  void theCoachNamesWhatCosts() {
    Operator scan =
        operator(
            1,
            "Scan parquet t",
            List.of(),
            measure("number of output rows", 5_000_000),
            measure("number of files read", 400),
            measure("size of files read", 4_000_000));
    Operator filter = operator(2, "Filter", List.of(1L), measure("number of output rows", 20));
    Operator other = operator(3, "Scan parquet u", List.of(), measure("number of output rows", 90));
    Operator join =
        operator(4, "SortMergeJoin", List.of(2L, 3L), measure("number of output rows", 200_000));
    Operator sort = operator(5, "Sort", List.of(4L), measure("spill size", 5 << 20));
    PlanProfile plan = new PlanProfile(List.of(sort, join, filter, scan, other), List.of(), true);
    assertThat(PlanCoach.look(plan))
        .containsExactlyInAnyOrder(
            new Advice(5, Kind.SPILL, 5 << 20, 0),
            new Advice(4, Kind.EXPLODING_JOIN, 200_000, 90),
            new Advice(1, Kind.SMALL_FILES, 400, 10_000),
            new Advice(1, Kind.FULL_SCAN, 5_000_000, 20));
  }

  @Test
  void oneTaskThatDoesMostIsSkew() {
    StageFacts stage = new StageFacts(3, "COMPLETE", 8, 8, 0, 9_000, 0, 0, 0, 0, 0, 200, 6_000);
    PlanProfile plan =
        new PlanProfile(List.of(operator(1, "Sort", List.of())), List.of(stage), true);
    assertThat(PlanCoach.look(plan)).containsExactly(new Advice(-1, Kind.SKEW, 6_000, 200));
  }

  @Test
  void aQuietPlanGetsNoAdvice() {
    assertThat(PlanCoach.look(Profiles.of(JOIN))).isEmpty();
  }

  @Test
  void aSavedProfileIsReadBack(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("late suppliers.profile.json");
    ProfileFile saved =
        new ProfileFile("SELECT 'ä😀'", "2026-01-31T08:00:00Z", 2310, Profiles.of(JOIN));
    saved.write(file);
    assertThat(ProfileFile.read(file)).isEqualTo(saved);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatTheEngineSaysOfItIsKept(@TempDir Path folder) throws IOException {
    PlanProfile plan =
        Profiles.of(JOIN.replaceFirst("\"done\": true,", "$0 \"accelerator\": [\"All well.\"],"));
    assertThat(plan.notes()).containsExactly("All well.");
    Path file = folder.resolve("noted.profile.json");
    new ProfileFile("SELECT 1", "2026-01-31T08:00:00Z", 1, plan).write(file);
    assertThat(ProfileFile.read(file).plan()).isEqualTo(plan);
    String earlier = Files.readString(file).replaceAll("(?s),\\s*\"notes\"[^]]*]", "");
    assertThat(earlier).doesNotContain("All well.");
    assertThat(ProfileFile.parse("noted", earlier).plan().notes()).isEmpty();
  }

  @Test
  void theProfileOfAQueryIsItsOwnThoughOthersWereRunForIt() {
    String plan = "{\"nested\": %s, \"nodes\": [{\"id\": 1, \"name\": \"%s\"}]}";
    String json =
        "{\"plans\": [%s, %s, %s]}"
            .formatted(
                plan.formatted(false, "Scan json"),
                plan.formatted(false, "HashAggregate"),
                plan.formatted(true, "Scan text"));
    assertThat(Profiles.ofQuery(json).operators())
        .extracting(Operator::name)
        .containsExactly("HashAggregate");
    assertThat(Profiles.ofQuery("{}")).isEqualTo(PlanProfile.NONE);
  }

  @Test
  void theTimeOfAPartThatDuckDbRanIsThatOfItsOperators() {
    String part =
        """
        {"id": %d, "name": "%s", "detail": "", "fused": false, "cluster": -1,
         "metrics": [{"label": "%s", "kind": "timing", "value": "%s ms"}]}\
        """;
    String whole = part.formatted(1, "Accelerated", "time in DuckDB", "300");
    String scan = part.formatted(1_000_000, "DuckDB TABLE_SCAN", "time in operator", "450.250");
    PlanProfile alone = Profiles.of("{\"plans\": [{\"nodes\": [%s]}]}".formatted(whole));
    assertThat(alone.operators().getFirst().millis()).isEqualTo(300);
    PlanProfile told =
        Profiles.of(
            "{\"plans\": [{\"nodes\": [%s, %s], \"edges\": [[1000000, 1]]}]}"
                .formatted(whole, scan));
    assertThat(told.operators()).extracting(Operator::millis).containsExactly(0.0, 450.25);
    assertThat(told.inputs(told.operators().getFirst()))
        .containsExactly(told.operators().getLast());
  }

  @Test
  void aFileThatIsNoProfileIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), "[1, 2");
    assertThatThrownBy(() -> ProfileFile.read(file)).hasMessage("x.json is no profile of Tarn.");
    for (String text :
        List.of(
            "{}",
            "null",
            "3",
            "{\"version\": 1, \"statement\": \"x\", \"plan\": {}}",
            """
            {"version": 1, "statement": "x", "plan":
              {"operators": [{"id": 1, "inputs": [], "measures": []}], "stages": []}}
            """)) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> ProfileFile.read(file)).hasMessage("x.json is no profile of Tarn.");
    }
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> ProfileFile.read(file)).hasMessage("x.json is no profile of Tarn.");
  }

  @Test
  void aFileOfANewerTarnIsToldAlsoIfItsFormIsAnother() {
    assertThatThrownBy(() -> ProfileFile.parse("x.json", "{\"version\": 2, \"plan\": []}"))
        .hasMessage("x.json comes from a newer Tarn.");
  }

  private static Operator operator(long id, String name, List<Long> inputs, Measure... measures) {
    return new Operator(id, name, "", inputs, List.of(measures), 10);
  }

  private static Measure measure(String label, double value) {
    return new Measure(label, Unit.COUNT, value, null);
  }
}
