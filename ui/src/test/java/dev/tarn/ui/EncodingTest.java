package dev.tarn.ui;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.sql.SqlPane;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.document.TextEncoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files in other encodings in a real window.
class EncodingTest {
  private static final String GERMAN =
      "-- Größe der Bücher, Äpfel und Öle für Käufer\r\nSELECT 1\r\n";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir private Path home;

  private final PatientRobot robot = new PatientRobot();
  private Path folder;
  private Path file;
  private TarnWindow window;

  @BeforeEach
  void openWindow() throws IOException {
    FxTests.start();
    folder = Files.createDirectories(home.resolve("work"));
    file = folder.resolve("a.sql");
    window = open();
  }

  @AfterEach
  void closeWindow() {
    run(window::close);
  }

  @Test
  void aFileInAnotherEncodingIsOpenedAsTheUserSaysAndSavedInTheSame() throws IOException {
    byte[] bytes = GERMAN.getBytes(WINDOWS);
    Files.write(file, bytes);
    run(() -> window.documents().open(file));
    until("the choice with the guess first", () -> list() != null && chosen("Windows-1252"));
    until("the text in it", () -> preview().startsWith("-- Größe der Bücher"));
    press(KeyCode.HOME);
    press(KeyCode.DOWN);
    until("another one", () -> chosen("UTF-8"));
    until("it is not that", () -> words().contains("Not this encoding"));
    press(KeyCode.UP);
    until("the text again", () -> preview().startsWith("-- Größe"));
    press(KeyCode.ENTER);
    until("the tab", () -> isOpen());
    assertThat(fx(() -> pane().editor().text())).isEqualTo(GERMAN.replace("\r", ""));
    until("the chips", () -> chip("#encoding-chip").equals("Windows-1252"));
    assertThat(fx(() -> chip("#line-ends-chip"))).isEqualTo("CRLF");
    run(() -> pane().editor().insert("-- Ü\n"));
    press(KeyCode.CONTROL, KeyCode.S);
    until("it is saved", () -> !pane().changedProperty().get());
    assertThat(Files.readAllBytes(file)).isEqualTo(("-- Ü\r\n" + GERMAN).getBytes(WINDOWS));
    run(window::close);
    window = open();
    until("the tab again", () -> isOpen());
    until("the chip again", () -> chip("#encoding-chip").equals("Windows-1252"));
    assertThat(fx(() -> pane().editor().text())).startsWith("-- Ü\n-- Größe");
  }

  @Test
  void aCharacterThatTheEncodingLacksIsToldAndUtf8IsOffered() throws IOException {
    Files.write(file, "SELECT 1\n".getBytes(StandardCharsets.UTF_8));
    openFile();
    run(() -> command("encoding.command.save").run());
    until("the choice", () -> list() != null);
    run(() -> choose("ISO-8859-1"));
    press(KeyCode.ENTER);
    until("in Latin", () -> chip("#encoding-chip").equals("ISO-8859-1"));
    run(() -> pane().editor().insert("-- 漢\n"));
    press(KeyCode.CONTROL, KeyCode.S);
    until("the question", () -> words().contains("“漢” in line 1, column 4 cannot be written"));
    assertThat(file).hasContent("SELECT 1\n");
    press(KeyCode.ENTER);
    until("it is saved", () -> !pane().changedProperty().get());
    assertThat(file).hasContent("-- 漢\nSELECT 1\n");
    until("in UTF-8", () -> chip("#encoding-chip").equals("UTF-8"));
  }

  @Test
  void aFileIsReadAnewInAnotherEncodingAndThatCanBeUndone() throws IOException {
    Files.write(file, "SELECT 'Ð'\r\n".getBytes(StandardCharsets.UTF_8));
    openFile();
    run(() -> command("encoding.command.reopen").run());
    until("the choice", () -> list() != null);
    run(() -> choose("ISO-8859-15"));
    until("the text in it", () -> preview().startsWith("SELECT 'Ã"));
    press(KeyCode.ENTER);
    until("the other text", () -> pane().editor().text().startsWith("SELECT 'Ã"));
    run(() -> pane().editor().area().undo());
    assertThat(fx(() -> pane().editor().text())).isEqualTo("SELECT 'Ð'\n");
    assertThat(Files.readString(file)).isEqualTo("SELECT 'Ð'\r\n");
  }

  @Test
  void mixedLineEndsAreSaidAndChangedOnlyWhenTheUserWantsIt() throws IOException {
    Files.writeString(file, "a\r\nb\nc\r\n");
    openFile();
    until("the chip", () -> chip("#line-ends-chip").equals("Mixed line ends"));
    run(() -> command("encoding.command.lf").run());
    until("changed", () -> pane().changedProperty().get());
    press(KeyCode.CONTROL, KeyCode.S);
    until("it is saved", () -> !pane().changedProperty().get());
    assertThat(Files.readString(file)).isEqualTo("a\nb\nc\n");
  }

  @Test
  void aFileThatIsNoTextIsRefusedInWords() throws IOException {
    Files.write(file, new byte[] {'P', 'A', 'R', '1', 0, 0, 3, 0, 1});
    run(() -> window.documents().open(file));
    until("the reason", () -> words().contains("is not a text: it has bytes of zero in it"));
    assertThat(fx(() -> list() == null)).isTrue();
  }

  private TarnWindow open() {
    return TestDesk.window(home.resolve("user"), folder);
  }

  private void openFile() {
    run(() -> window.documents().open(file));
    until("the tab with the keyboard", () -> isOpen() && pane().editor().area().isFocused());
  }

  private Command command(String key) {
    return window.model().allCommands().stream()
        .filter(command -> command.title().equals(Strings.of(key)))
        .findFirst()
        .orElseThrow();
  }

  private SqlPane pane() {
    return window.panes().stream()
        .filter(SqlPane.class::isInstance)
        .map(SqlPane.class::cast)
        .filter(pane -> pane.titleProperty().get().equals("a.sql"))
        .findFirst()
        .orElseThrow();
  }

  private boolean isOpen() {
    return window.panes().stream().anyMatch(pane -> pane.titleProperty().get().equals("a.sql"));
  }

  private Node node(String selector) {
    return window.stage().getScene().getRoot().lookup(selector);
  }

  @SuppressWarnings("unchecked")
  private ListView<TextEncoding> list() {
    return (ListView<TextEncoding>) node("#encodings-list");
  }

  private boolean chosen(String title) {
    TextEncoding selected = list().getSelectionModel().getSelectedItem();
    return selected != null && selected.title().equals(title);
  }

  private void choose(String title) {
    list().getItems().stream()
        .filter(encoding -> encoding.title().equals(title))
        .forEach(list().getSelectionModel()::select);
  }

  private String preview() {
    return node(".encoding-preview") instanceof TextArea area ? area.getText() : "";
  }

  private String chip(String selector) {
    return ((MenuButton) node(selector)).getText();
  }

  private String words() {
    return window.stage().getScene().getRoot().lookupAll(".label").stream()
        .filter(Label.class::isInstance)
        .map(label -> String.valueOf(((Label) label).getText()))
        .collect(Collectors.joining("\n"));
  }

  private void press(KeyCode... keys) {
    robot.press(keys).release(keys);
  }
}
