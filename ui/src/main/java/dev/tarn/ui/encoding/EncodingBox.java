package dev.tarn.ui.encoding;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.document.TextEncoding;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A box in which an encoding is chosen: the encodings at the left, and at the right what the text
/// is in the one that is selected. For the window's thread.
public final class EncodingBox {
  private final OverlayLayer layer;
  private final Question question;
  private final Latest trying;
  private final ListView<TextEncoding> list = new ListView<>();
  private final TextArea preview = new TextArea();
  private final StackPane centre = new StackPane();
  private final Button choose = Styles.with(new Button(), Styles.ACCENT);
  private final BorderPane box = new BorderPane();
  private boolean wanted;

  /// What is asked.
  ///
  /// @param title the exact question
  /// @param detail what the choice means
  /// @param choices in order
  /// @param likely the one that is guessed, or null
  /// @param verb the button for an encoding's title, such as `Open as {0}`
  /// @param trial tries an encoding, off the window's thread
  /// @param chosen takes the choice
  public record Question(
      String title,
      String detail,
      List<TextEncoding> choices,
      @Nullable TextEncoding likely,
      Function<String, String> verb,
      Function<TextEncoding, Trial> trial,
      Consumer<TextEncoding> chosen) {}

  /// What an encoding makes of the text.
  ///
  /// @param beginning its first lines
  /// @param trouble why it cannot be chosen, or null
  public record Trial(String beginning, @Nullable String trouble) {}

  /// Makes a box, not yet seen.
  ///
  /// @param layer over the window
  /// @param background tries encodings
  /// @param question what is asked
  public EncodingBox(OverlayLayer layer, Background background, Question question) {
    this.layer = layer;
    this.question = question;
    this.trying = background.latest();
    list.setId("encodings-list");
    list.getStyleClass().add("encodings-list");
    list.setCellFactory(_ -> new EncodingCell(question.likely()));
    list.getItems().setAll(question.choices());
    list.getSelectionModel().selectedItemProperty().subscribe(this::look);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getClickCount() == 2) {
            choose.fire();
          }
        });
    preview.setEditable(false);
    preview.getStyleClass().addAll(Styles.MONO, "encoding-preview");
    preview.setAccessibleText(Strings.of("encoding.preview"));
    choose.setMnemonicParsing(false);
    choose.setDisable(true);
    choose.setOnAction(_ -> choose());
    centre.setMinSize(0, 0);
    centre.getChildren().add(preview);
    box.setTop(head());
    box.setLeft(list);
    box.setCenter(centre);
    box.setBottom(buttons());
    box.setMinSize(0, 0);
    box.getStyleClass().addAll("popup-box", "encoding-box");
  }

  /// Shows the box.
  public void show() {
    layer.show(box, Pos.CENTER, new Insets(32), OverlayLayer.Ground.VEIL, trying::close);
    list.getSelectionModel().select(0);
    list.requestFocus();
  }

  private VBox head() {
    Label title = Styles.with(new Label(question.title()), Styles.TITLE_SECTION);
    Label detail =
        Styles.with(new Label(question.detail()), Styles.SMALL, Styles.MUTED, Styles.PARAGRAPH);
    title.setWrapText(true);
    detail.setWrapText(true);
    return Styles.with(new VBox(title, detail), "encoding-head");
  }

  private HBox buttons() {
    Button cancel = Buttons.of(Strings.of("dialog.cancel"), () -> layer.close(box));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    choose.setMinWidth(Region.USE_PREF_SIZE);
    return Styles.with(new HBox(space, cancel, choose), "encoding-buttons");
  }

  private void look(@Nullable TextEncoding encoding) {
    choose.setDisable(true);
    wanted = false;
    if (encoding != null) {
      choose.setText(question.verb().apply(encoding.title()));
      trying.ask(
          () -> question.trial().apply(encoding),
          this::show,
          error -> show(new Trial("", String.valueOf(error.getMessage()))));
    }
  }

  private void show(Trial trial) {
    String trouble = trial.trouble();
    choose.setDisable(trouble != null);
    if (trouble == null) {
      preview.setText(trial.beginning());
      centre.getChildren().setAll(preview);
      if (wanted) {
        choose();
      }
    } else {
      centre
          .getChildren()
          .setAll(new EmptyState(Feather.SLASH, Strings.of("encoding.cannot"), trouble));
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      // A large text takes a moment to be tried; the key holds until then.
      wanted = choose.isDisabled();
      choose.fire();
      event.consume();
    }
  }

  private void choose() {
    TextEncoding chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      layer.close(box);
      question.chosen().accept(chosen);
    }
  }
}
