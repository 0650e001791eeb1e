package dev.tarn.ui.parameter;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A box in which the parameters of a file are defined: a line for each.
final class DefinitionEditor extends VBox {
  private static final double[] WIDTHS = {112, 132, 196, 168, 100, 40, 56};

  private final ParameterList list;
  private final GridPane grid = Styles.with(new GridPane(), "definition-grid");
  private final Label where = Styles.with(new Label(), Styles.HINT, Styles.MUTED);
  private final Button write;
  private final List<DefinitionLine> lines = new ArrayList<>();

  DefinitionEditor(ParameterList list) {
    this.list = list;
    Styles.with(this, "definition-editor");
    for (double width : WIDTHS) {
      ColumnConstraints column = new ColumnConstraints(width);
      grid.getColumnConstraints().add(column);
    }
    Label title = Styles.with(new Label(Strings.of("parameter.title")), Styles.TITLE_SECTION);
    ScrollPane scroll = Styles.with(new ScrollPane(grid), "definition-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    write =
        Buttons.of(
            Feather.FILE_TEXT,
            Strings.of("parameter.write"),
            () -> {
              list.writeHeader();
              fill();
            });
    write.setTooltip(Buttons.tooltip(Strings.of("parameter.write.about")));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = Styles.with(new HBox(where, space, write), "definition-foot");
    getChildren().addAll(title, scroll, foot);
  }

  /// Shows the definitions as they are now.
  void fill() {
    grid.getChildren().clear();
    lines.clear();
    head(
        Strings.of("parameter.column.name"),
        Strings.of("parameter.column.kind"),
        Strings.of("parameter.column.choices"),
        Strings.of("parameter.column.default"),
        Strings.of("parameter.column.label"),
        Strings.of("parameter.column.null"));
    int row = 1;
    for (ParameterModel model : list.shown()) {
      DefinitionLine line = new DefinitionLine(model, list, this::fill);
      lines.add(line);
      grid.addRow(row++, line.nodes());
      grid.add(line.problem(), 1, row++, WIDTHS.length - 1, 1);
    }
    boolean all = list.isInHeader();
    write.setDisable(all);
    where.setText(all ? Strings.of("parameter.inHeader") : Strings.of("parameter.notInHeader"));
  }

  /// Gives the keyboard to the first line.
  void focus() {
    if (!lines.isEmpty()) {
      lines.getFirst().focus();
    }
  }

  private void head(String... words) {
    for (int column = 0; column < words.length; column++) {
      grid.add(Styles.with(new Label(words[column]), Styles.HINT, Styles.MUTED), column, 0);
    }
  }
}
