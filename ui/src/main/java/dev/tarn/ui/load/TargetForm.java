package dev.tarn.ui.load;

import dev.tarn.ui.control.ChoiceChip;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.load.LoadColumn;
import dev.tarn.workspace.load.LoadMode;
import dev.tarn.workspace.load.LoadPlan;
import dev.tarn.workspace.load.LoadSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is made of the file, and where.
final class TargetForm extends VBox {
  private final LoadModel model;
  private final TextField table = new TextField();

  /// Takes what Enter in the name's field does.
  TargetForm(LoadModel model, Runnable submit) {
    this.model = model;
    getStyleClass().add("load-section");
    table.setId("load-table");
    table.textProperty().bindBidirectional(model.tableProperty());
    table.setAccessibleText(Strings.of("load.table"));
    table.setOnAction(_ -> submit.run());
    HBox.setHgrow(table, Priority.ALWAYS);
    HBox mode = new HBox();
    model.sampleProperty().subscribe(sample -> mode.getChildren().setAll(modes(sample)));
    ChoiceChip<LoadPlan.Misfits> misfits =
        new ChoiceChip<>(
            Arrays.asList(LoadPlan.Misfits.values()), TargetForm::words, model.misfitsProperty());
    wide(misfits, "load-misfits-choice");
    Label hint = Styles.with(new Label(), Styles.HINT, Styles.SUBTLE, Styles.PARAGRAPH);
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    hint.textProperty().bind(model.modeProperty().map(TargetForm::hint));
    Label facts = Styles.with(new Label(), Styles.HINT, Styles.SUBTLE, Styles.PARAGRAPH);
    facts.setId("load-target-facts");
    facts.setWrapText(true);
    facts.setMinHeight(USE_PREF_SIZE);
    facts.textProperty().bind(model.targetHint());
    shown(facts, facts.textProperty().isNotEmpty());
    getChildren()
        .addAll(
            Styles.with(new Label(Strings.of("load.target")), Styles.STRONG, Styles.SMALL),
            mode,
            hint,
            Styles.with(new Label(Strings.of("load.table")), Styles.SMALL, Styles.MUTED),
            table,
            facts,
            shown(
                FileForm.line(Strings.of("load.keys"), keys()),
                model.modeProperty().isEqualTo(LoadMode.MERGE)),
            shown(FileForm.line(Strings.of("load.misfit"), misfits), model.canMisfit()),
            shown(
                evolve(),
                model
                    .modeProperty()
                    .isEqualTo(LoadMode.APPEND)
                    .or(model.modeProperty().isEqualTo(LoadMode.MERGE))));
  }

  /// Takes the keyboard to the table's name, of which the last part is most often written anew.
  void focusName() {
    table.requestFocus();
    table.selectRange(table.getText().lastIndexOf('.') + 1, table.getText().length());
  }

  private CheckBox evolve() {
    CheckBox box = new CheckBox(Strings.of("load.evolve"));
    box.setId("load-evolve");
    box.selectedProperty().bindBidirectional(model.evolvingProperty());
    return box;
  }

  private Node modes(@Nullable LoadSample sample) {
    List<LoadMode> modes = sample == null ? List.of(LoadMode.values()) : sample.modes();
    ChoiceChip<LoadMode> mode = new ChoiceChip<>(modes, TargetForm::words, model.modeProperty());
    wide(mode, "load-mode");
    return mode;
  }

  private Node keys() {
    MenuButton button = Styles.with(new MenuButton(), Styles.CHIP);
    wide(button, "load-keys");
    button.setMnemonicParsing(false);
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.keysProperty().get().isEmpty()
                        ? Strings.of("load.keys.none")
                        : String.join(", ", model.keysProperty().get()),
                model.keysProperty()));
    model
        .columnsProperty()
        .subscribe(columns -> {
          List<String> names =
              columns.stream().filter(LoadColumn::wanted).map(LoadColumn::name).toList();
          model
              .keysProperty()
              .set(model.keysProperty().get().stream().filter(names::contains).toList());
          button.getItems().setAll(names.stream().map(this::key).toList());
        });
    return button;
  }

  private CheckMenuItem key(String name) {
    CheckMenuItem item = new CheckMenuItem(name);
    item.setMnemonicParsing(false);
    item.setSelected(model.keysProperty().get().contains(name));
    item.setOnAction(_ -> {
      List<String> keys = new ArrayList<>(model.keysProperty().get());
      keys.remove(name);
      if (item.isSelected()) {
        keys.add(name);
      }
      model.keysProperty().set(List.copyOf(keys));
    });
    return item;
  }

  private static void wide(MenuButton chip, String id) {
    chip.setId(id);
    chip.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(chip, Priority.ALWAYS);
  }

  private static <T extends Node> T shown(T node, ObservableBooleanValue when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
    return node;
  }

  static String words(LoadMode mode) {
    return switch (mode) {
      case QUERY -> Strings.of("load.mode.query");
      case EXTERNAL -> Strings.of("load.mode.external");
      case CREATE -> Strings.of("load.mode.create");
      case REPLACE -> Strings.of("load.mode.replace");
      case APPEND -> Strings.of("load.mode.append");
      case MERGE -> Strings.of("load.mode.merge");
    };
  }

  private static String hint(LoadMode mode) {
    return switch (mode) {
      case QUERY -> Strings.of("load.mode.query.hint");
      case EXTERNAL -> Strings.of("load.mode.external.hint");
      case CREATE -> Strings.of("load.mode.create.hint");
      case REPLACE -> Strings.of("load.mode.replace.hint");
      case APPEND -> Strings.of("load.mode.append.hint");
      case MERGE -> Strings.of("load.mode.merge.hint");
    };
  }

  private static String words(LoadPlan.Misfits misfits) {
    return switch (misfits) {
      case RESCUE -> Strings.of("load.misfit.rescue");
      case STOP -> Strings.of("load.misfit.stop");
    };
  }
}
