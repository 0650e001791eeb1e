package dev.tarn.ui.asof;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Statement;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.sql.AsOfOrder;
import dev.tarn.ui.sql.RunLog;
import dev.tarn.ui.sql.SqlServices;
import dev.tarn.ui.sql.SqlTab;
import dev.tarn.ui.sql.TableTools;
import dev.tarn.ui.sql.TestSqlDesk;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A result as of other versions, on the engine that all tests share.
class AsOfTest {
  @TempDir private Path home;
  private SqlServices services;
  private SqlTab tab;

  @BeforeEach
  void open() throws InterruptedException {
    services = SqlTab.services(home, RunLog.NONE, TestSqlDesk.in(home));
    ask("CREATE OR REPLACE TABLE lake.default.past AS SELECT id FROM range(4)");
    ask("INSERT INTO lake.default.past SELECT id FROM range(4, 9)");
    OverlayLayer overlays = fx(OverlayLayer::new);
    tab = SqlTab.open(home, "", services, overlays);
    run(() ->
        tab.pane()
            .setTableTools(
                new TableTools() {
                  @Override
                  public void asOf(AsOfOrder order) {
                    AsOfBox.open(order, overlays, services.background());
                  }
                }));
  }

  @AfterEach
  void close() throws InterruptedException {
    ask("DROP TABLE IF EXISTS lake.default.past");
    tab.close();
  }

  @Test
  void aResultIsSeenAsOfAnotherVersionAndAsItIsNow() {
    query("SELECT * FROM default.past");
    until("nine rows", () -> says("9 rows"));
    until("the chip", () -> chip().equals("as of: now"));
    tab.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.T);
    until("the slider", () -> tab.has(".version-handle"));
    tab.press(KeyCode.LEFT);
    until("four rows", () -> says("4 rows"));
    until("the chip tells it", () -> chip().startsWith("as of: v"));
    assertThat(tab.text()).isEqualTo("SELECT * FROM default.past");
    tab.robot().clickOn("#as-of-now");
    until("nine rows again", () -> says("9 rows"));
    until("the chip tells it", () -> chip().equals("as of: now"));
  }

  @Test
  void theVersionIsPutIntoTheQueryWhenThatIsWanted() {
    query("SELECT * FROM default.past");
    until("the chip", () -> tab.has(".as-of-chip"));
    tab.robot().clickOn(".as-of-chip");
    until("the slider", () -> tab.has(".version-handle"));
    tab.press(KeyCode.LEFT);
    until("four rows", () -> says("4 rows"));
    tab.robot().clickOn("#as-of-put");
    until("the text has it", () -> tab.text().contains("VERSION AS OF"));
    assertThat(tab.text()).matches("SELECT \\* FROM default.past VERSION AS OF \\d+");
  }

  @Test
  void whatIsNoDeltaTableHasNoChip() {
    query("SELECT * FROM samples.tpch.region");
    until("rows", () -> says("5 rows"));
    assertThat(tab.has(".as-of-chip")).isFalse();
  }

  private void query(String sql) {
    tab.write(sql);
    tab.press(KeyCode.CONTROL, KeyCode.ENTER);
    tab.awaitEnd();
  }

  private String chip() {
    return tab.has(".as-of-chip") ? ((Button) tab.node(".as-of-chip")).getText() : "";
  }

  private boolean says(String part) {
    return tab.has(".result-line") && tab.words(".result-line").stream().anyMatch(part::equals);
  }

  private void ask(String sql) throws InterruptedException {
    services.sessions().ready().ask(Statement.of(sql));
  }
}
