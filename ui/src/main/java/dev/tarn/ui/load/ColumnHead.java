package dev.tarn.ui.load;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.load.ColumnNames;
import dev.tarn.workspace.load.ColumnType;
import dev.tarn.workspace.load.Fit;
import dev.tarn.workspace.load.LoadColumn;
import dev.tarn.workspace.load.LoadSample;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The head of a column in the preview: taken or not, its name, its type, and what does not fit.
final class ColumnHead extends VBox {
  private static final PseudoClass OFF = Styles.state("off");

  private final LoadModel model;
  private final LoadController controller;
  private final int index;
  private final CheckBox wanted = new CheckBox();
  private final TextField name = Styles.with(new TextField(), Styles.COMPACT, "load-name");
  private final Button type = Styles.with(new Button(), Styles.COMPACT, Styles.FLAT, "load-type");
  private final Label misfits = Styles.with(new Label(), Styles.HINT, "load-misfits");
  private final Tooltip wrong = Buttons.tooltip("");
  private final Tooltip examples = Buttons.tooltip("");

  ColumnHead(LoadModel model, LoadController controller, int index) {
    this.model = model;
    this.controller = controller;
    this.index = index;
    getStyleClass().add("load-head");
    name.setId("load-name-" + index);
    type.setId("load-type-" + index);
    wanted.setId("load-wanted-" + index);
    wanted.setTooltip(Buttons.tooltip(Strings.of("load.column.wanted")));
    wanted.setAccessibleText(Strings.of("load.column.wanted"));
    name.setAccessibleText(Strings.of("load.column.name"));
    type.setMnemonicParsing(false);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMinWidth(0);
    type.setMinWidth(0);
    misfits.setMinWidth(Region.USE_PREF_SIZE);
    misfits.managedProperty().bind(misfits.visibleProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            Styles.with(new HBox(wanted, name), "load-head-line"),
            Styles.with(new HBox(type, space, misfits), "load-head-line"));
    wanted.setOnAction(_ -> controller.toggle(index));
    name.textProperty()
        .subscribe((before, now) -> {
          if (!now.equals(column().name())) {
            controller.setName(index, now);
          }
        });
    type.setOnAction(_ -> menu().show(type, Side.BOTTOM, 0, 0));
    update();
  }

  /// Shows the column anew.
  void update() {
    LoadColumn column = column();
    if (!name.getText().equals(column.name())) {
      name.setText(column.name());
    }
    wanted.setSelected(column.wanted());
    pseudoClassStateChanged(OFF, !column.wanted());
    type.setText(TypeWords.of(column.type()));
    type.setGraphic(Icons.of(TypeWords.icon(column.type()), Icons.Size.CHIP));
    Optional<ColumnNames.Wrong> problem = ColumnNames.check(model.columnsProperty().get(), index);
    name.getStyleClass().remove(Styles.FIELD_ERROR);
    problem.ifPresent(_ -> Styles.with(name, Styles.FIELD_ERROR));
    wrong.setText(problem.map(one -> LoadModel.words(one, column.name())).orElse(""));
    name.setTooltip(problem.isPresent() ? wrong : null);
    Fit fit = model.fitsProperty().get().column(index);
    misfits.setVisible(fit.misfits() > 0 && column.wanted());
    misfits.setText(share(fit));
    examples.setText(
        Strings.of(
            "load.misfits.tip", fit.misfits(), fit.values(), String.join("\n", fit.examples())));
    misfits.setTooltip(examples);
  }

  private static String share(Fit fit) {
    double percent = fit.share() * 100;
    return percent < 0.1 ? Strings.of("load.misfits.few") : Strings.of("load.misfits", percent);
  }

  private LoadColumn column() {
    return model.columnsProperty().get().get(index);
  }

  private ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    LoadSample sample = model.sampleProperty().get();
    if (sample != null) {
      ColumnType now = column().type();
      menu.getItems()
          .setAll(
              CastMenu.inFile(now) instanceof ColumnType.Given(String from)
                  ? new CastMenu(from, now, chosen -> controller.setType(index, chosen)).items()
                  : TypeWords.menu(
                      now, sample.decimal(), chosen -> controller.setType(index, chosen)));
    }
    return menu;
  }
}
