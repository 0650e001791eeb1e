package dev.tarn.ui.encoding;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.document.DocumentFile;
import dev.tarn.workspace.document.LineEnd;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The encoding and the line ends of the text in front, in the status bar. A press changes them.
/// For the window's thread.
public final class FileChips extends HBox {
  private final MenuButton encoding = new MenuButton();
  private final MenuButton ends = new MenuButton();
  private final Consumer<LineEnd> endLines;

  /// Makes chips that show nothing.
  ///
  /// @param commands what can be done with the encoding
  /// @param endLines ends all lines in a way
  public FileChips(List<Command> commands, Consumer<LineEnd> endLines) {
    this.endLines = endLines;
    Styles.with(this, "file-chips");
    encoding.setId("encoding-chip");
    ends.setId("line-ends-chip");
    encoding.getItems().setAll(commands.stream().map(Menus::item).toList());
    for (MenuButton chip : List.of(encoding, ends)) {
      Styles.with(chip, Styles.FLAT, "file-chip");
      chip.setMnemonicParsing(false);
      chip.setMinWidth(USE_PREF_SIZE);
    }
    encoding.setTooltip(Buttons.tooltip(Strings.of("encoding.chip.tip")));
    ends.setTooltip(Buttons.tooltip(Strings.of("encoding.ends.tip")));
    getChildren().addAll(encoding, ends);
    managedProperty().bind(visibleProperty());
    show(null);
  }

  /// Shows a file.
  ///
  /// @param file or null for none
  public void show(@Nullable DocumentFile file) {
    setVisible(file != null);
    if (file == null) {
      return;
    }
    encoding.setText(file.encoding().title());
    LineEnd kind = file.lineEnd();
    boolean mixed = file.hasMixedLineEnds();
    ends.setText(mixed ? Strings.of("encoding.ends.mixed") : kind.name());
    ends.getItems().setAll(List.of(item(LineEnd.LF, mixed, kind), item(LineEnd.CRLF, mixed, kind)));
    if (kind == LineEnd.CR) {
      ends.getItems().add(item(LineEnd.CR, mixed, kind));
    }
  }

  private RadioMenuItem item(LineEnd choice, boolean mixed, LineEnd now) {
    RadioMenuItem item = Menus.plain(new RadioMenuItem(words(choice)));
    item.setSelected(!mixed && choice == now);
    item.setOnAction(_ -> endLines.accept(choice));
    return item;
  }

  private static String words(LineEnd kind) {
    return switch (kind) {
      case LF -> Strings.of("encoding.ends.lf");
      case CRLF -> Strings.of("encoding.ends.crlf");
      case CR -> Strings.of("encoding.ends.cr");
    };
  }
}
