package dev.tarn.ui.catalog;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.FxTests;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The form that makes a table, by keys and on a real engine.
class NewTableFormTest {
  @TempDir private Path results;
  private TreeWindow window;

  @BeforeEach
  void open() {
    FxTests.start();
    window = new TreeWindow(results);
    window.sql(
        "DROP SCHEMA IF EXISTS forms CASCADE",
        "CREATE SCHEMA forms",
        "CREATE TABLE forms.taken (a INT)");
    window.connect("lake", "lake.forms");
    window.select("lake.forms");
    window.choose("New table…");
    until("the form", () -> has("#new-table"));
  }

  @AfterEach
  void close() {
    window.sql("DROP SCHEMA forms CASCADE");
    window.close();
  }

  @Test
  void aTableWithColumnsThatCountAndAreComputedIsMadeByKeysAndOpened() {
    window.write("visits");
    run(() -> field(".new-column-name", 0).requestFocus());
    window.write("visit_id");
    choose(0, "identity");
    assertThat(sql())
        .contains("visit_id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 1 INCREMENT BY 1)");
    run(() -> field(".new-column-name", 0).requestFocus());
    window.press(KeyCode.ENTER);
    until("a second column", () -> count(".new-column") == 2);
    window.write("at");
    run(() -> type(1, "TIMESTAMP"));
    window.press(KeyCode.ENTER);
    window.write("day");
    run(() -> type(2, "DATE"));
    choose(2, "generated");
    run(() -> field(".new-column-value", 2).requestFocus());
    window.write("CAST(at AS DATE)");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    until("the page is opened", () -> window.taken.contains("open lake.forms.visits"));
    assertThat(fx(() -> has("#new-table"))).isFalse();
    window.untilIsThere("lake.forms.visits");
    window.sql("INSERT INTO forms.visits (at) VALUES (TIMESTAMP'2026-01-31 10:00:00')");
    assertThat(window.values("SELECT concat(visit_id, ' ', day) FROM forms.visits"))
        .containsExactly("1 2026-01-31");
  }

  @Test
  void whatIsWrongIsToldAtItsFieldAndStopsTheButton() {
    until("a name is wanted", () -> problem().equals("Write a name for the table."));
    window.write("TAKEN");
    until("it is taken", () -> says("There is a table or view TAKEN already."));
    window.write("2");
    run(() -> field(".new-column-name", 0).setText("a"));
    run(() -> type(0, "STRIN"));
    until("the type", () -> says("STRIN is no type."));
    assertThat(fx(() -> ((Button) node("#new-table-create")).isDisabled())).isTrue();
    run(() -> type(0, "INT"));
    until("all is well", () -> problem().isEmpty());
    choose(0, "identity");
    until("only BIGINT", () -> says("Only a BIGINT column can count."));
    choose(0, "default");
    run(() -> field(".new-column-value", 0).setText("1, 2"));
    until("the expression", () -> says("This expression cannot be read."));
  }

  @Test
  void whatTheEngineRefusesIsToldInTheFormAndNothingIsLost() {
    window.write("refused");
    run(() -> field(".new-column-name", 0).setText("a"));
    run(() -> type(0, "INT"));
    choose(0, "default");
    run(() -> field(".new-column-value", 0).setText("no_such_function(1)"));
    until("nothing is known to be wrong", () -> problem().isEmpty());
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    until("it is refused", () -> says("no_such_function"));
    assertThat(fx(() -> field("#new-table-name", 0).getText())).isEqualTo("refused");
    run(() -> field(".new-column-value", 0).setText("7"));
    until("the reason goes", () -> problem().isEmpty());
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    until("the page is opened", () -> window.taken.contains("open lake.forms.refused"));
  }

  @Test
  void whatWasWrittenComesBackAfterTheFormWasClosed() {
    window.write("later");
    run(() -> field(".new-column-name", 0).setText("a"));
    choose(0, "identity");
    String sql = sql();
    assertThat(sql).contains("a BIGINT GENERATED ALWAYS");
    window.press(KeyCode.ESCAPE);
    until("it is closed", () -> !has("#new-table"));
    window.choose("New table…");
    until("the form", () -> has("#new-table"));
    assertThat(sql()).isEqualTo(sql);
    run(() -> ((Button) node("#new-table-clear")).fire());
    assertThat(sql()).contains("lake.forms.…");
  }

  private void choose(int column, String words) {
    run(() ->
        ((MenuButton) node(".new-column .new-column-filling", column))
            .getItems().stream()
                .filter(item -> words.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private void type(int column, String type) {
    field(".new-column .combo-box .text-field", column).setText(type);
  }

  private String sql() {
    return fx(() ->
        String.join(
            "",
            window
                .nodes("#new-table .sql-snippet > .text")
                .map(node -> ((Text) node).getText())
                .toList()));
  }

  private String problem() {
    return ((Label) node("#new-table-problem")).getText();
  }

  private boolean says(String part) {
    return window.words("#new-table .label").stream().anyMatch(text -> text.contains(part));
  }

  private boolean has(String selector) {
    return count(selector) > 0;
  }

  private long count(String selector) {
    return window.nodes(selector).count();
  }

  private Node node(String selector) {
    return node(selector, 0);
  }

  private Node node(String selector, int place) {
    return window.nodes(selector).skip(place).findFirst().orElseThrow();
  }

  private TextField field(String selector, int place) {
    return (TextField)
        window
            .nodes(selector)
            .filter(TextField.class::isInstance)
            .skip(place)
            .findFirst()
            .orElseThrow();
  }
}
