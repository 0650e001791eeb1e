package dev.tarn.ui.sql;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole values and records beside the rows of a real tab.
class ViewerTest {
  @TempDir private Path home;
  private SqlTab tab;

  @BeforeEach
  void open() {
    tab = SqlTab.open(home, "SELECT 1");
  }

  @AfterEach
  void close() {
    tab.close();
  }

  @Test
  void enterOpensTheValueEscapeClosesItAndItFollowsTheSelection() {
    tab.query("SELECT repeat('long ', 200) AS t, 42 AS n");
    tab.press(KeyCode.ENTER);
    until("the text", () -> text().length() == 1000);
    run(() -> tab.grid().requestFocus());
    tab.press(KeyCode.RIGHT);
    until("the next value", () -> text().equals("42"));
    run(() -> tab.node(".viewer-text .styled-text-area").requestFocus());
    tab.press(KeyCode.ESCAPE);
    assertThat(fx(() -> tab.node(".result-viewer").isVisible())).isFalse();
    assertThat(fx(() -> tab.grid().isFocused())).isTrue();
    tab.press(KeyCode.F4);
    until("it is back", () -> tab.node(".result-viewer").isVisible());
    run(() -> tab.grid().requestFocus());
    tab.press(KeyCode.ESCAPE);
    assertThat(fx(() -> tab.node(".result-viewer").isVisible())).isFalse();
    assertThat(fx(() -> tab.grid().isFocused())).isTrue();
  }

  @Test
  void nestedValuesAreATreeAndJsonOnDemand() {
    tab.query("SELECT named_struct('name', 'Ann', 'tags', array('a', 'b'), 'm', map('k', 1)) AS s");
    tab.press(KeyCode.F4);
    until("the tree", () -> tab.has(".viewer-tree"));
    assertThat(forms()).containsExactly("Tree", "JSON", "Text");
    TreeView<?> tree = (TreeView<?>) fx(() -> tab.node(".viewer-tree"));
    assertThat(fx(() -> tree.getRoot().getChildren().size())).isEqualTo(3);
    form("JSON");
    assertThat(fx(this::text)).startsWith("{\n  \"name\": \"Ann\",\n  \"tags\": [\n    \"a\",");
    assertThat(fx(() -> area().getStyleOfChar(5))).contains("json-key");
  }

  @Test
  void textThatIsJsonIsShownAsSuch() {
    tab.query("SELECT '{\"b\": [1, 2.50, null], \"a\": 12345678901234567890}' AS j");
    tab.press(KeyCode.F4);
    until("the forms", () -> forms().contains("JSON"));
    form("JSON");
    assertThat(fx(this::text))
        .isEqualTo(
            "{\n  \"b\": [\n    1,\n    2.50,\n    null\n  ],\n  \"a\": 12345678901234567890\n}");
  }

  @Test
  void bytesAreHexAndPicturesAreSeen() {
    tab.query("SELECT X'48656C6C6F00FF' AS bytes, unbase64('" + PNG + "') AS picture, NULL AS n");
    tab.press(KeyCode.F4);
    until("hex", () -> text().startsWith("000000  48 65 6C 6C 6F 00 FF     Hello··"));
    run(() -> tab.grid().requestFocus());
    tab.press(KeyCode.RIGHT);
    until("the forms", () -> forms().equals(List.of("Image", "Hex")));
    form("Image");
    until("the picture", () -> tab.has(".viewer-picture"));
    run(() -> tab.grid().requestFocus());
    tab.press(KeyCode.RIGHT);
    until("null", () -> tab.words(".result-viewer").contains("This cell has no value."));
  }

  @Test
  void aRowIsAListThatGoesDownByKeysAndIsFiltered() {
    tab.query("SELECT id, id * 10 AS tens, 'x' || id AS name FROM range(3)");
    tab.press(KeyCode.SHIFT, KeyCode.F4);
    until("the row", () -> tab.words(".result-viewer").contains("Row 1"));
    run(() -> tab.node(".viewer-record .list-view").requestFocus());
    tab.press(KeyCode.ALT, KeyCode.DOWN);
    until("the next", () -> tab.words(".result-viewer").contains("Row 2"));
    until("its values", () -> tab.words(".viewer-record").contains("x1"));
    run(() -> tab.field(".viewer-record .text-field").setText("TEN"));
    until("one column", () -> !tab.words(".viewer-record").contains("x1"));
    assertThat(tab.words(".viewer-record")).contains("tens", "10");
    tab.press(KeyCode.SHIFT, KeyCode.F4);
    until("it is away", () -> !tab.node(".result-viewer").isVisible());
  }

  @Test
  void theWholeValueIsCopied() {
    tab.query("SELECT repeat('y', 300000) AS t");
    tab.press(KeyCode.ENTER);
    until("the beginning", () -> text().length() > 199_000);
    run(() ->
        tab.node(".viewer-head").lookupAll(".button").stream()
            .map(javafx.scene.control.Button.class::cast)
            .filter(button -> "Copy the whole value".equals(button.getAccessibleText()))
            .forEach(javafx.scene.control.Button::fire));
    assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).hasSize(300_000);
  }

  /// One red point.
  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

  private StyleClassedTextArea area() {
    return (StyleClassedTextArea) tab.node(".viewer-text .styled-text-area");
  }

  private String text() {
    return tab.has(".viewer-text .styled-text-area") ? area().getText() : "";
  }

  private List<String> forms() {
    return SqlTab.on(() ->
        tab.node(".viewer-forms").lookupAll(".toggle-button").stream()
            .map(button -> ((ToggleButton) button).getText())
            .filter(text -> !text.isEmpty())
            .toList());
  }

  private void form(String words) {
    run(() ->
        tab.node(".viewer-forms").lookupAll(".toggle-button").stream()
            .map(ToggleButton.class::cast)
            .filter(button -> words.equals(button.getText()))
            .forEach(ToggleButton::fire));
  }
}
