package dev.tarn.ui.watch;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.ChoiceChip;
import dev.tarn.ui.load.TableText;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.watched.WatchDefinition;
import dev.tarn.workspace.watched.WatchFiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The box that makes or changes a watched folder.
final class WatchForm {
  private final WatchController controller;
  private final boolean fresh;
  private final WatchDraft draft;
  private final TextField name = new TextField();
  private final TextField folder = new TextField();
  private final TextField pattern = new TextField();
  private final TextField separator = new TextField();
  private final CheckBox header = new CheckBox(Strings.of("watch.form.header"));
  private final TextField table = new TextField();
  private final TextField every = new TextField();
  private final ObjectProperty<WatchDefinition.Format> format;
  private final ObjectProperty<WatchDefinition.NewColumns> newColumns;
  private final ObjectProperty<WatchDefinition.ChangedFiles> changedFiles;
  private final ObjectProperty<WatchDefinition.Run> run;
  private final Label trouble =
      Styles.with(new Label(), Styles.SMALL, Styles.PARAGRAPH, "danger-text");
  private final Button save;
  private final VBox box = new VBox();

  WatchForm(WatchController controller, String known, WatchDefinition before) {
    this.controller = controller;
    this.fresh = known.isEmpty();
    this.draft = new WatchDraft(before);
    this.format = new SimpleObjectProperty<>(before.format());
    this.newColumns = new SimpleObjectProperty<>(before.newColumns());
    this.changedFiles = new SimpleObjectProperty<>(before.changedFiles());
    this.run = new SimpleObjectProperty<>(before.run());
    this.save =
        Styles.with(
            Buttons.of(Strings.of(fresh ? "watch.form.make" : "watch.form.save"), this::save),
            Styles.ACCENT);
    save.setId("watch-save");
    save.setDefaultButton(true);
    fill(known, before);
    build();
    for (TextField field : new TextField[] {name, folder, table, every}) {
      field.textProperty().subscribe(() -> trouble.setText(""));
    }
  }

  void show() {
    controller
        .desk()
        .overlays()
        .show(box, Pos.CENTER, Insets.EMPTY, OverlayLayer.Ground.VEIL, () -> {});
    (fresh ? folder : table).requestFocus();
  }

  private void fill(String known, WatchDefinition before) {
    name.setText(fresh ? WatchDraft.name(before.folder()) : known);
    name.setDisable(!fresh);
    folder.setText(before.folder());
    pattern.setText(before.pattern());
    separator.setText(draft.separator());
    header.setSelected(draft.hasHeader());
    table.setText(before.table());
    every.setText(Integer.toString(before.everySeconds()));
    // A new folder's name says how most want it and its table called.
    folder
        .textProperty()
        .subscribe(text -> {
          if (fresh && !name.isFocused() && !table.isFocused()) {
            String proposal = WatchDraft.name(text);
            name.setText(proposal);
            table.setText(WatchDraft.table(proposal));
          }
        });
  }

  private void build() {
    Label title =
        Styles.with(
            new Label(
                fresh
                    ? Strings.of("watch.form.new")
                    : Strings.of("watch.form.edit", name.getText())),
            Styles.TITLE_SECTION);
    Button choose = Buttons.icon(Feather.FOLDER, Strings.of("watch.form.choose"), this::choose);
    ObservableValue<Boolean> delimited = format.map(WatchDefinition.Format.CSV::equals);
    Node csv = line("watch.form.csv", labelled(separator, "watch.form.separator"), header);
    csv.visibleProperty().bind(delimited);
    csv.managedProperty().bind(delimited);
    separator.setPrefColumnCount(3);
    every.setPrefColumnCount(4);
    Node seconds =
        new HBox(
            Styles.with(new Label(Strings.of("watch.form.every")), Styles.SMALL, Styles.MUTED),
            labelled(every, "watch.form.every"),
            Styles.with(new Label(Strings.of("watch.form.seconds")), Styles.SMALL, Styles.MUTED));
    Styles.with(seconds, "watch-seconds");
    seconds.visibleProperty().bind(run.map(WatchDefinition.Run.CONTINUOUSLY::equals));
    pattern.setPromptText(Strings.of("watch.form.pattern.prompt"));
    table.setPromptText(Strings.of("watch.form.table.prompt"));
    trouble.setWrapText(true);
    trouble.setMinHeight(VBox.USE_PREF_SIZE);
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    Label hint =
        Styles.with(
            new Label(Strings.of("watch.form.hint")), Styles.HINT, Styles.SUBTLE, Styles.PARAGRAPH);
    hint.setWrapText(true);
    hint.setMinHeight(VBox.USE_PREF_SIZE);
    Button cancel =
        Buttons.of(Strings.of("dialog.cancel"), () -> controller.desk().overlays().close(box));
    HBox buttons = Styles.with(new HBox(cancel, save), "dialog-buttons");
    Styles.with(box, "popup-box", "dialog", "watch-form");
    box.setId("watch-form");
    box.getChildren()
        .addAll(
            title,
            line("watch.folder", wide(folder, "watch.folder", "watch-folder"), choose),
            line("watch.form.name", wide(name, "watch.form.name", "watch-name")),
            line("watch.table", wide(table, "watch.table", "watch-table")),
            line(
                "watch.files",
                chip(WatchDefinition.Format.values(), WatchWords::format, format),
                wide(pattern, "watch.form.pattern", "watch-pattern")),
            csv,
            line(
                "watch.new",
                chip(WatchDefinition.NewColumns.values(), WatchWords::newColumns, newColumns)),
            line("watch.changed", changed()),
            line("watch.when", chip(WatchDefinition.Run.values(), WatchWords::run, run), seconds),
            hint,
            trouble,
            buttons);
  }

  private Node changed() {
    ChoiceChip<WatchDefinition.ChangedFiles> chip =
        chip(WatchDefinition.ChangedFiles.values(), WatchWords::changedFiles, changedFiles);
    chip.setId("watch-changed");
    chip.setTooltip(Buttons.tooltip(Strings.of("watch.changed.tip")));
    return chip;
  }

  private static <T> ChoiceChip<T> chip(
      T[] values, Function<T, String> words, ObjectProperty<T> chosen) {
    return new ChoiceChip<>(Arrays.asList(values), words, chosen);
  }

  private static Node line(String label, Node... nodes) {
    Label head =
        Styles.with(new Label(Strings.of(label)), Styles.SMALL, Styles.MUTED, "watch-label");
    HBox line = Styles.with(new HBox(head), "watch-line");
    line.getChildren().addAll(nodes);
    return line;
  }

  private static TextField wide(TextField field, String label, String id) {
    field.setId(id);
    HBox.setHgrow(field, Priority.ALWAYS);
    return labelled(field, label);
  }

  private static TextField labelled(TextField field, String label) {
    field.setAccessibleText(Strings.of(label));
    return field;
  }

  private void choose() {
    Path start =
        folder.getText().isBlank() ? controller.desk().folder() : Path.of(folder.getText());
    controller
        .desk()
        .dialogs()
        .folder(Strings.of("watch.form.choose"), start)
        .ifPresent(chosen -> folder.setText(chosen.toString()));
  }

  private void save() {
    String wrong = wrong();
    trouble.setText(wrong);
    if (!wrong.isEmpty()) {
      return;
    }
    WatchDefinition definition =
        draft.definition(
            folder.getText().strip(),
            pattern.getText().strip(),
            format.get(),
            separator.getText(),
            header.isSelected(),
            table.getText().strip(),
            newColumns.get(),
            changedFiles.get(),
            run.get(),
            Integer.parseInt(every.getText().strip()));
    save.setDisable(true);
    controller.save(
        name.getText().strip(),
        definition,
        () -> controller.desk().overlays().close(box),
        words -> {
          trouble.setText(words);
          save.setDisable(false);
        });
  }

  private String wrong() {
    String known = name.getText().strip();
    if (folder.getText().isBlank()) {
      return Strings.of("watch.wrong.folder");
    }
    if (!WatchFiles.isName(known)) {
      return Strings.of("watch.wrong.name");
    }
    if (fresh && controller.names().contains(known)) {
      return Strings.of("watch.wrong.taken", known);
    }
    if (TableText.parse(table.getText()).isEmpty()) {
      return Strings.of("watch.wrong.table");
    }
    return every.getText().strip().matches("[1-9]\\d{0,5}") ? "" : Strings.of("watch.wrong.every");
  }
}
