package dev.tarn.ui.viewer;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.ui.viewer.ValueContent.Form;
import java.io.ByteArrayInputStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// One value in the form that suits it, and in others on demand. For the window's thread.
final class ValuePane extends BorderPane {
  private static final double MARGIN = 24;

  private final HBox forms = Styles.with(new HBox(), Styles.SEGMENTS);
  private final ToggleButton wrap = new ToggleButton();
  private final Label facts = Styles.with(new Label(), Styles.HINT, Styles.SUBTLE);
  private final TextPane text = new TextPane();
  private final TreePane tree = new TreePane();
  private final ImageView image = new ImageView();
  private final StackPane picture = Styles.with(new StackPane(image), "viewer-picture");
  private ValueContent content = ValueContent.NONE;
  private Form preferred = Form.TREE;

  ValuePane() {
    wrap.setGraphic(
        dev.tarn.ui.theme.Icons.of(Feather.CORNER_DOWN_LEFT, dev.tarn.ui.theme.Icons.Size.BUTTON));
    wrap.setTooltip(Buttons.tooltip(Strings.of("viewer.wrap")));
    wrap.setAccessibleText(Strings.of("viewer.wrap"));
    wrap.setSelected(true);
    wrap.selectedProperty().subscribe(text::wrap);
    Styles.with(wrap, Styles.FLAT, Styles.ICON_BUTTON);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = Styles.with(new HBox(forms, space, facts, wrap), "viewer-forms");
    head.setAlignment(Pos.CENTER_LEFT);
    setTop(head);
    image.setPreserveRatio(true);
    picture.setMinSize(0, 0);
    text.setMinSize(0, 0);
    tree.setMinSize(0, 0);
  }

  /// Shows a value.
  void show(ValueContent shown) {
    content = shown;
    ToggleGroup group = new ToggleGroup();
    forms.getChildren().clear();
    Form best = shown.forms().contains(preferred) ? preferred : shown.forms().getFirst();
    for (Form form : shown.forms()) {
      ToggleButton button = new ToggleButton(words(form));
      button.setMnemonicParsing(false);
      button.setToggleGroup(group);
      button.setSelected(form == best);
      button.setOnAction(_ -> {
        button.setSelected(true);
        preferred = form;
        show(form);
      });
      forms.getChildren().add(button);
    }
    boolean choice = shown.forms().size() > 1;
    forms.setVisible(choice);
    forms.setManaged(choice);
    show(best);
  }

  private void show(Form form) {
    wrap.setVisible(form == Form.TEXT || form == Form.JSON);
    wrap.setManaged(wrap.isVisible());
    facts.setText(words(content));
    switch (form) {
      case TEXT -> {
        text.show(content.text());
        setCenter(text);
      }
      case JSON -> {
        content.json().ifPresent(text::show);
        setCenter(text);
      }
      case TREE -> {
        content.tree().ifPresent(tree::show);
        setCenter(tree);
      }
      case HEX -> {
        byte[] bytes = content.bytes();
        text.show(bytes == null ? "" : HexText.of(bytes));
        setCenter(text);
      }
      case IMAGE -> picture(content.bytes());
    }
  }

  private void picture(byte @org.jspecify.annotations.Nullable [] bytes) {
    if (bytes == null) {
      return;
    }
    Image loaded = new Image(new ByteArrayInputStream(bytes));
    image.setImage(loaded);
    image
        .fitWidthProperty()
        .bind(
            picture
                .widthProperty()
                .subtract(MARGIN)
                .map(width -> Math.clamp(width.doubleValue(), 1, Math.max(1, loaded.getWidth()))));
    setCenter(picture);
  }

  private static String words(ValueContent content) {
    byte[] bytes = content.bytes();
    if (bytes != null) {
      return bytes.length > HexText.MOST
          ? Strings.of(
              "viewer.bytes.first", Quantities.bytes(HexText.MOST), Quantities.bytes(bytes.length))
          : Strings.of("viewer.bytes", bytes.length);
    }
    int length = content.text().length();
    return length > TextPane.MOST
        ? Strings.of("viewer.characters.first", TextPane.MOST, length)
        : Strings.of("viewer.characters", length);
  }

  private static String words(Form form) {
    return switch (form) {
      case TEXT -> Strings.of("viewer.form.text");
      case JSON -> Strings.of("viewer.form.json");
      case TREE -> Strings.of("viewer.form.tree");
      case HEX -> Strings.of("viewer.form.hex");
      case IMAGE -> Strings.of("viewer.form.image");
    };
  }
}
