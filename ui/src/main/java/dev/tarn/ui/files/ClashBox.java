package dev.tarn.ui.files;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.folder.Clash;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks for each file whose name is taken what to do: keep both, replace, or skip. Escape turns
/// away from all of it.
final class ClashBox {
  private final OverlayLayer layer;
  private final String folder;
  private final List<Path> sources;
  private final Consumer<Map<Path, Clash>> decided;
  private final Map<Path, Clash> answers = new HashMap<>();

  /// Takes what is in the way.
  ///
  /// @param folder where they are to go
  /// @param sources whose names are taken there
  /// @param decided told the answers for all of them; not if the user turns away
  ClashBox(
      OverlayLayer layer, Path folder, List<Path> sources, Consumer<Map<Path, Clash>> decided) {
    this.layer = layer;
    this.folder = String.valueOf(folder.getFileName());
    this.sources = sources;
    this.decided = decided;
  }

  /// Asks for the first that has no answer.
  void ask() {
    sources.stream()
        .filter(source -> !answers.containsKey(source))
        .findFirst()
        .ifPresentOrElse(this::ask, () -> decided.accept(answers));
  }

  private void ask(Path source) {
    String name = String.valueOf(source.getFileName());
    Label title =
        Styles.with(new Label(Strings.of("files.clash.title", name, folder)), Styles.TITLE_SECTION);
    Label body =
        Styles.with(new Label(Strings.of("files.clash.body")), Styles.MUTED, Styles.PARAGRAPH);
    title.setWrapText(true);
    body.setWrapText(true);
    int others = sources.size() - answers.size() - 1;
    CheckBox all = new CheckBox(Strings.of("files.clash.all", others));
    all.setVisible(others > 0);
    all.setManaged(others > 0);
    VBox box = new VBox(title, body, all);
    box.getStyleClass().addAll("popup-box", "dialog", "clash-box");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button keep =
        Styles.with(
            answer(Strings.of("files.clash.keep"), Clash.KEEP_BOTH, box, source, all),
            Styles.ACCENT);
    HBox row =
        new HBox(
            Buttons.of(Strings.of("dialog.cancel"), () -> layer.close(box)),
            space,
            answer(Strings.of("files.clash.skip"), Clash.SKIP, box, source, all),
            answer(Strings.of("files.clash.replace"), Clash.REPLACE, box, source, all),
            keep);
    row.getStyleClass().add("dialog-buttons");
    box.getChildren().add(row);
    layer.show(box, Pos.CENTER, Insets.EMPTY, OverlayLayer.Ground.VEIL, () -> {});
    keep.requestFocus();
  }

  private Button answer(String words, Clash clash, VBox box, Path source, CheckBox all) {
    return Buttons.of(
        words,
        () -> {
          layer.close(box);
          answers.put(source, clash);
          if (all.isSelected()) {
            sources.forEach(other -> answers.putIfAbsent(other, clash));
          }
          ask();
        });
  }
}
