package dev.tarn.ui.textcompare;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A box over the window with a file's text at the left and the open text at the right. For the
/// window's thread.
public final class TextCompareBox {
  private final OverlayLayer layer;
  private final Texts texts;
  private final TextCompareView view;
  private final Latest reading;
  private final BorderPane box = new BorderPane();

  /// What is compared.
  ///
  /// @param title the box's title
  /// @param beforeName what the left text is
  /// @param afterName what the right text is
  /// @param before reads the left text; blocks
  /// @param after the right text as it is now
  /// @param take takes another right text, so that it can be undone
  public record Texts(
      String title,
      String beforeName,
      String afterName,
      Callable<String> before,
      Supplier<String> after,
      Consumer<String> take) {}

  /// A button of the box; it closes the box.
  ///
  /// @param title a verb
  /// @param tooltip what it does
  /// @param run on the window's thread
  public record Verb(String title, String tooltip, Runnable run) {}

  /// Makes a box, not yet seen.
  ///
  /// @param layer over the window
  /// @param background reads and compares
  /// @param texts what is compared
  /// @param verbs what can be done with the texts as a whole
  public TextCompareBox(OverlayLayer layer, Background background, Texts texts, List<Verb> verbs) {
    this.layer = layer;
    this.texts = texts;
    this.view = new TextCompareView(background, texts.take());
    this.reading = background.latest();
    box.setTop(new VBox(title(), head(verbs), names()));
    box.setCenter(view);
    box.setMinSize(0, 0);
    box.getStyleClass().addAll("popup-box", "text-compare-box");
    box.addEventFilter(KeyEvent.KEY_PRESSED, view::pressed);
  }

  /// Shows the box.
  public void show() {
    layer.show(box, Pos.CENTER, new Insets(32), OverlayLayer.Ground.VEIL, this::close);
    reading.ask(
        texts.before(),
        before -> view.show(before, texts.after().get()),
        error -> view.fail(String.valueOf(error.getMessage())));
    view.requestFocus();
  }

  private void close() {
    reading.close();
    view.close();
  }

  private HBox title() {
    Label name = Styles.with(new Label(texts.title()), Styles.TITLE_SECTION);
    name.setMinWidth(0);
    return Styles.with(
        new HBox(
            name,
            space(),
            Buttons.icon(Feather.X, Strings.of("textcompare.close"), () -> layer.close(box))),
        "sheet-title");
  }

  private HBox head(List<Verb> verbs) {
    HBox head = Styles.with(new HBox(view.tools(), space()), "versions-head");
    for (Verb verb : verbs) {
      Button button =
          Buttons.of(
              verb.title(),
              () -> {
                layer.close(box);
                verb.run().run();
              });
      button.setTooltip(Buttons.tooltip(verb.tooltip()));
      button.setMinWidth(Region.USE_PREF_SIZE);
      head.getChildren().add(button);
    }
    return head;
  }

  private HBox names() {
    return Styles.with(new HBox(name(texts.beforeName()), name(texts.afterName())), "side-names");
  }

  private static Node name(String words) {
    Label name = Styles.with(new Label(words), Styles.SMALL, Styles.MUTED);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    name.setPrefWidth(0);
    name.setMinWidth(0);
    return name;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
