package dev.tarn.ui;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.profile.Measure;
import dev.tarn.session.profile.Operator;
import dev.tarn.session.profile.PlanProfile;
import dev.tarn.session.profile.ProfileFile;
import dev.tarn.ui.profile.ProfilePane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Saved profiles in tabs of their own.
class ProfileTabTest {
  @TempDir private Path home;

  private Path folder;
  private TarnWindow window;

  @BeforeEach
  void openWindow() throws IOException {
    FxTests.start();
    folder = Files.createDirectories(home.resolve("work"));
    sample().write(folder.resolve("late.profile.json"));
    window = open();
  }

  @AfterEach
  void closeWindow() {
    run(window::close);
  }

  @Test
  void aProfileIsOpenedWithItsGraphAndItsStatementAndComesBack() {
    run(() -> window.documents().open(folder.resolve("late.profile.json")));
    until("the graph", () -> count(".plan-node") == 2);
    assertThat(fx(() -> words(".profile-bar"))).anyMatch(text -> text.contains("2.31"));
    run(() -> command("Show the statement"));
    until("the statement", () -> count(".sql-snippet") == 1);
    run(() -> command("Open the statement in a new tab"));
    until("a query", () -> window.panes().size() == 2);
    run(window::close);
    window = open();
    until("both tabs", () -> window.panes().size() == 2);
    assertThat(fx(() -> window.panes().getFirst())).isInstanceOf(ProfilePane.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {720, 1440})
  void whatTheEngineSaysOfAPlanIsSeenInAnyWidth(int width) {
    run(() -> window.stage().setWidth(width));
    run(() -> window.documents().open(folder.resolve("late.profile.json")));
    until("a note", () -> words(".plan-note").contains("Stays in Spark: the function mode."));
    assertThat(fx(() -> count(".plan-note"))).isEqualTo(1);
    assertThat(fx(() -> count(".plan-inspector"))).isEqualTo(width > 1000 ? 1 : 0);
  }

  @Test
  void aDroppedProfileIsOpenedAndNotQueried() {
    run(() -> new WindowVerbs(window).queryFiles(List.of(folder.resolve("late.profile.json"))));
    until("the tab", () -> window.panes().size() == 1);
    assertThat(fx(() -> window.panes().getFirst())).isInstanceOf(ProfilePane.class);
  }

  @Test
  void aDamagedOrNewerProfileSaysSo() throws IOException {
    Path damaged = Files.writeString(folder.resolve("bad.profile.json"), "{\"version\": 1");
    run(() -> window.documents().open(damaged));
    until("said", () -> words(".empty-state").contains("bad.profile.json is no profile of Tarn."));
    Path newer = Files.writeString(folder.resolve("new.profile.json"), "{\"version\": 9}");
    run(() -> window.documents().open(newer));
    until(
        "said", () -> words(".empty-state").contains("new.profile.json comes from a newer Tarn."));
  }

  private static ProfileFile sample() {
    Measure rows = new Measure("number of output rows", Measure.Unit.COUNT, 1000, null);
    Operator scan = new Operator(1, "Scan parquet", "orders", List.of(), List.of(rows), 900);
    Operator sort = new Operator(2, "Sort", "o_orderdate", List.of(1L), List.of(rows), 1400);
    return new ProfileFile(
        "SELECT * FROM orders ORDER BY 1",
        "2026-01-31T08:00:00Z",
        2310,
        new PlanProfile(
            List.of(scan, sort), List.of(), true, List.of("Stays in Spark: the function mode.")));
  }

  private TarnWindow open() {
    return TestDesk.window(home.resolve("user"), folder);
  }

  private void command(String title) {
    window.model().allCommands().stream()
        .filter(command -> command.title().equals(title))
        .forEach(command -> command.run());
  }

  private int count(String selector) {
    return window.stage().getScene().getRoot().lookupAll(selector).size();
  }

  private List<String> words(String selector) {
    return window.stage().getScene().getRoot().lookupAll(selector + " .label").stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }
}
