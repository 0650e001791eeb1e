package dev.tarn.ui.sql;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.profile.ProfileFile;
import dev.tarn.ui.export.TestExports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Profiles of real runs in files.
class SaveProfileTest {
  private static final String SQL =
      "-- Sums by rest\nSELECT id % 7, sum(id) FROM range(1000) GROUP BY 1";

  @TempDir private Path home;
  @TempDir private Path folder;

  private TestExports exports;
  private SqlTab tab;

  @BeforeEach
  void openTab() {
    exports = fx(() -> TestExports.in(folder, home.resolve("results")));
    SqlServices services = SqlTab.services(home, RunLog.NONE, TestSqlDesk.in(home, exports));
    tab = SqlTab.open(home, "SELECT 1", services, exports.overlays());
  }

  @AfterEach
  void closeTab() {
    tab.close();
  }

  @Test
  void theProfileOfARunIsSavedByCommandAndByButton() throws IOException {
    tab.query(SQL);
    Path file = folder.resolve("Sums by rest.profile.json");
    tab.command("Save the profile…");
    until("it is saved", () -> Files.exists(file));
    ProfileFile saved = ProfileFile.read(file);
    assertThat(saved.statement()).contains("sum(id)");
    assertThat(saved.plan().operators()).isNotEmpty();
    Files.delete(file);
    tab.command("Show the profile of the run");
    until("the plan", () -> tab.has(".plan-node"));
    run(() ->
        tab.stage().getScene().getRoot().lookupAll(".plan-forms .button").stream()
            .map(Button.class::cast)
            .filter(button -> "Save profile…".equals(button.getText()))
            .forEach(Button::fire));
    until("it is saved again", () -> Files.exists(file));
    assertThat(exports.told()).anyMatch(notice -> notice.title().startsWith("Saved Sums by rest"));
  }
}
