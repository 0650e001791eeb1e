package dev.tarn.ui.overlay;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.pane.Dialogs;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Questions inside the window, 480 px wide; folders and files are chosen in the system's own way.
public final class WindowDialogs implements Dialogs {
  private final OverlayLayer layer;
  private final Supplier<@Nullable Window> window;

  /// Takes where to ask.
  ///
  /// @param layer over the window
  /// @param window the owner of the system's choosers
  public WindowDialogs(OverlayLayer layer, Supplier<@Nullable Window> window) {
    this.layer = layer;
    this.window = window;
  }

  @Override
  public void confirm(Question question, Runnable confirmed) {
    VBox box = box(question);
    Button yes = confirmButton(question);
    yes.setOnAction(_ -> {
      layer.close(box);
      confirmed.run();
    });
    show(box, yes);
    yes.requestFocus();
  }

  @Override
  public void ask(Question question, String value, Consumer<String> entered) {
    VBox box = box(question);
    TextField field = new TextField(value);
    box.getChildren().add(field);
    Button yes = confirmButton(question);
    yes.disableProperty().bind(field.textProperty().map(String::isBlank).orElse(true));
    Runnable take =
        () -> {
          layer.close(box);
          entered.accept(field.getText().strip());
        };
    yes.setOnAction(_ -> take.run());
    field.setOnAction(_ -> yes.fire());
    show(box, yes);
    field.requestFocus();
    int point = value.lastIndexOf('.');
    field.selectRange(0, point > 0 ? point : value.length());
  }

  @Override
  public Optional<Path> folder(String title, Path start) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    if (Files.isDirectory(start)) {
      chooser.setInitialDirectory(start.toFile());
    }
    return Optional.ofNullable(chooser.showDialog(window.get())).map(File::toPath);
  }

  @Override
  public Optional<Path> save(String title, Path proposal) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    Path folder = proposal.toAbsolutePath().getParent();
    if (folder != null && Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    chooser.setInitialFileName(String.valueOf(proposal.getFileName()));
    return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
  }

  private void show(VBox box, Node yes) {
    Button no = Buttons.of(Strings.of("dialog.cancel"), () -> layer.close(box));
    HBox row = new HBox(no, yes);
    row.getStyleClass().add("dialog-buttons");
    box.getChildren().add(row);
    layer.show(box, Pos.CENTER, Insets.EMPTY, OverlayLayer.Ground.VEIL, () -> {});
  }

  private static Button confirmButton(Question question) {
    Button yes = new Button(question.verb());
    yes.getStyleClass()
        .add(
            switch (question.weight()) {
              case NORMAL -> Styles.ACCENT;
              case DESTRUCTIVE -> Styles.DANGER;
            });
    return yes;
  }

  private static VBox box(Question question) {
    Label title = Styles.with(new Label(question.title()), Styles.TITLE_SECTION);
    title.setWrapText(true);
    VBox box = new VBox(title);
    if (!question.body().isEmpty()) {
      Label body = Styles.with(new Label(question.body()), Styles.MUTED, Styles.PARAGRAPH);
      body.setWrapText(true);
      box.getChildren().add(body);
    }
    box.getStyleClass().addAll("popup-box", "dialog");
    return box;
  }
}
