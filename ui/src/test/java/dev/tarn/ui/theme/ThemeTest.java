package dev.tarn.ui.theme;

import static dev.tarn.ui.FxTests.fx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.FxTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ThemeTest {
  private static final Path SHEETS =
      Path.of(System.getProperty("tarn.module", "."), "src/main/resources/dev/tarn/ui/theme");

  @BeforeAll
  static void toolkit() {
    FxTests.start();
  }

  @Test
  void controlsHaveTheSizesOfTheLook() {
    record Sizes(double button, double field, double font, String family) {}
    Sizes sizes =
        fx(() -> {
          Button button = new Button("Run");
          TextField field = new TextField("orders");
          Label label = new Label("Text");
          show(new HBox(button, field, label));
          return new Sizes(
              button.getHeight(),
              field.getHeight(),
              label.getFont().getSize(),
              label.getFont().getFamily());
        });
    assertThat(sizes).isEqualTo(new Sizes(28, 28, 13, "Inter"));
  }

  @Test
  void allFontsOfTheLookAreThere() {
    List<String> families =
        fx(() -> {
          new Theme();
          return Font.getFamilies();
        });
    assertThat(families).contains("Inter", "Inter SemiBold", "JetBrains Mono");
  }

  @Test
  void lightAndDarkChangeWithoutRestart() {
    List<Color> texts =
        fx(() -> {
          Label label = new Label("Text");
          Theme theme = new Theme();
          Scene scene = show(new HBox(label), theme);
          theme.choiceProperty().set(Theme.Choice.LIGHT);
          scene.getRoot().applyCss();
          Color light = (Color) label.getTextFill();
          theme.choiceProperty().set(Theme.Choice.DARK);
          scene.getRoot().applyCss();
          return List.of(light, (Color) label.getTextFill());
        });
    assertThat(texts).containsExactly(Color.web("#1B232B"), Color.web("#DDE4EA"));
  }

  @Test
  void zoomScalesTypeAndLengths() {
    List<Double> sizes =
        fx(() -> {
          Button button = new Button("Run");
          Theme theme = new Theme();
          theme.zoomProperty().set(1.5);
          show(new HBox(button), theme);
          return List.of(button.getHeight(), button.getFont().getSize());
        });
    assertThat(sizes).containsExactly(42.0, 19.5);
  }

  @Test
  void hairlinesStayAtAnyZoom() {
    assertThat(Sheet.scale("a { b: 13px 1px -2.5px; c: #12px; }", 2))
        .isEqualTo("a { b: 26.00px 1px -5.00px; c: #12px; }");
  }

  @Test
  void onlyTheTokensHoldColours() throws IOException {
    Pattern colour = Pattern.compile("#[0-9A-Fa-f]{3,8}\\b|rgba?\\(");
    try (Stream<Path> files = Files.list(SHEETS)) {
      assertThat(files.filter(file -> !file.getFileName().toString().startsWith("tokens-")))
          .allSatisfy(file ->
              assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern(colour));
    }
  }

  @Test
  void bothThemesSetTheSameRoles() throws IOException {
    assertThat(roles("tokens-dark.css")).isEqualTo(roles("tokens-light.css"));
  }

  private static List<String> roles(String file) throws IOException {
    return Pattern.compile("(?m)^\\s*(-color-[a-z0-9-]+):")
        .matcher(Files.readString(SHEETS.resolve(file)))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static Scene show(HBox root) {
    return show(root, new Theme());
  }

  private static Scene show(HBox root, Theme theme) {
    Scene scene = new Scene(root, 600, 200);
    theme.style(scene);
    root.applyCss();
    root.layout();
    return scene;
  }
}
