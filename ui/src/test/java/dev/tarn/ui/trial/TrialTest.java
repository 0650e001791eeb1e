package dev.tarn.ui.trial;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Statement;
import dev.tarn.session.result.ResultStore;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.sql.RunLog;
import dev.tarn.ui.sql.SqlServices;
import dev.tarn.ui.sql.SqlTab;
import dev.tarn.ui.sql.TableTools;
import dev.tarn.ui.sql.TestSqlDesk;
import dev.tarn.ui.sql.WriteOrder;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.trial.TrialFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Previews from the editor, on the engine that all tests share.
class TrialTest {
  @TempDir private Path home;
  private TrialFolders folders;
  private SqlServices services;
  private SqlTab tab;

  @BeforeEach
  void open() throws InterruptedException {
    services = SqlTab.services(home, RunLog.NONE, TestSqlDesk.in(home));
    ask("CREATE OR REPLACE TABLE lake.default.stock AS SELECT id, id * 10 AS amount FROM range(9)");
    folders = new TrialFolders(home.resolve("previews"));
    OverlayLayer overlays = fx(OverlayLayer::new);
    tab = SqlTab.open(home, "", services, overlays);
    TrialDesk desk =
        new TrialDesk(
            overlays,
            services.background(),
            FxThread::later,
            folders,
            new ResultStore(home.resolve("results"))::delete);
    run(() ->
        tab.pane()
            .setTableTools(
                new TableTools() {
                  @Override
                  public void preview(WriteOrder order) {
                    TrialBox.open(order, desk);
                  }
                }));
  }

  @AfterEach
  void close() throws InterruptedException {
    ask("DROP TABLE IF EXISTS lake.default.stock");
    tab.close();
  }

  @Test
  void aDiscardedPreviewLeavesNothing() throws InterruptedException {
    preview("INSERT OVERWRITE default.stock SELECT id, 1 FROM default.stock WHERE id < 3");
    until("nine rows differ", () -> rows() == 9);
    tab.press(KeyCode.ESCAPE);
    until("the box is gone", () -> !tab.has("#trial-box"));
    assertThat(sum()).isEqualTo(360);
    untilNothingIsLeft();
  }

  @Test
  void whatWasSeenIsRunAndATableThatChangedMeanwhileIsToldBefore() throws InterruptedException {
    preview("DELETE FROM default.stock WHERE amount > 0;");
    until("rows go", () -> rows() == 8);
    assertThat(tab.words("#trial-box")).contains("-8");
    ask("INSERT INTO lake.default.stock VALUES (100, 1)");
    tab.robot().clickOn("#trial-run");
    until("it is told", () -> says("has changed meanwhile"));
    tab.robot().clickOn(Strings.of("trial.again"));
    until("one more goes", () -> rows() == 9);
    tab.robot().clickOn("#trial-run");
    tab.awaitEnd();
    assertThat(sum()).isZero();
    assertThat(tab.has("#trial-box")).isFalse();
    untilNothingIsLeft();
  }

  @Test
  void aWriteThatFailsSaysWhyAndLeavesNothing() {
    preview("DELETE FROM default.stock WHERE amuont > 0");
    until("it says why", () -> says("amuont"));
    assertThat(tab.words("#trial-box")).contains(Strings.of("trial.failed"));
    tab.press(KeyCode.ESCAPE);
    until("the keyboard closes it", () -> !tab.has("#trial-box"));
    untilNothingIsLeft();
  }

  @Test
  void aQueryHasNoPreviewAndTheMenuSaysWhy() {
    tab.write("SELECT 1");
    until("it is off", () -> !command().enabled().get());
    tab.write("DELETE FROM stock");
    until("it is on", () -> command().enabled().get());
  }

  private Command command() {
    return tab.pane().commands().stream()
        .filter(command -> command.title().equals(Strings.of("trial.command")))
        .findFirst()
        .orElseThrow();
  }

  private void preview(String sql) {
    tab.write(sql);
    until("it is a write", () -> command().enabled().get());
    tab.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.W);
    until("the box", () -> tab.has("#trial-box"));
  }

  private int rows() {
    return tab.has("#changes") && tab.node("#changes") instanceof TableView<?> table
        ? table.getItems().size()
        : -1;
  }

  private boolean says(String part) {
    return tab.words("#trial-box").stream().anyMatch(text -> text.contains(part));
  }

  private void untilNothingIsLeft() {
    until(
        "nothing is left",
        () -> {
          if (Files.notExists(folders.folder())) {
            return true;
          }
          try (Stream<Path> left = Files.list(folders.folder())) {
            return left.findAny().isEmpty();
          }
        });
  }

  private long sum() throws InterruptedException {
    Object sum =
        services
            .sessions()
            .ready()
            .ask(Statement.of("SELECT coalesce(sum(amount), 0) FROM lake.default.stock"))
            .rows()
            .getFirst()
            .getFirst();
    return ((Number) Objects.requireNonNull(sum)).longValue();
  }

  private void ask(String sql) throws InterruptedException {
    services.sessions().ready().ask(Statement.of(sql));
  }
}
