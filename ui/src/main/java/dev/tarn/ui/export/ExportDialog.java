package dev.tarn.ui.export;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.ChoiceChip;
import dev.tarn.ui.export.ExportSource.Scope;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
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

/// The box that asks where a result is to go, and says before what comes of it.
final class ExportDialog extends VBox {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  private final ExportModel model;
  private final TextField file = Styles.with(new TextField(), "export-file");
  private final TextField table = Styles.with(new TextField(), "export-table");
  private final Button yes;

  /// Builds the box.
  ///
  /// @param choose lets the user choose a file in the system's own way
  /// @param cancel closes the box
  /// @param export begins
  ExportDialog(ExportModel model, String title, Runnable choose, Runnable cancel, Runnable export) {
    this.model = model;
    getStyleClass().addAll("popup-box", "dialog", "export-dialog");
    Label head = Styles.with(new Label(Strings.of("export.title", title)), Styles.TITLE_SECTION);
    head.setWrapText(true);
    yes = Styles.with(Buttons.of(Strings.of("export.verb"), export), Styles.ACCENT);
    ChoiceChip<ExportKind> format =
        new ChoiceChip<>(List.of(ExportKind.values()), ExportKind::title, model.kindProperty());
    format.getStyleClass().add("export-format");
    ChoiceChip<Scope> rows = new ChoiceChip<>(model.scopes(), this::words, model.scopeProperty());
    rows.getStyleClass().add("export-rows");
    getChildren()
        .addAll(
            head,
            line(Strings.of("export.format"), format),
            line(Strings.of("export.rows"), rows),
            file(choose, export),
            table(export),
            csv(),
            header(),
            hint(),
            warning(),
            buttons(cancel));
    // Where the rows go differs by format, and Enter shall export at once.
    model.kindProperty().addListener((_, _, _) -> FxThread.later(this::requestFocus));
  }

  /// Takes the keyboard to the name, so that Enter exports at once.
  @Override
  public void requestFocus() {
    switch (model.kindProperty().get()) {
      case DELTA -> table.requestFocus();
      case CLIPBOARD -> yes.requestFocus();
      default -> {
        file.requestFocus();
        selectName();
      }
    }
  }

  /// Selects what is most often written anew: the name without folder and ending.
  private void selectName() {
    String text = file.getText();
    int start = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1;
    int point = text.lastIndexOf('.');
    file.selectRange(start, point > start ? point : text.length());
  }

  private Node file(Runnable choose, Runnable export) {
    file.textProperty().bindBidirectional(model.fileProperty());
    file.setOnAction(_ -> export.run());
    file.end();
    HBox.setHgrow(file, Priority.ALWAYS);
    Button browse = Buttons.icon(Feather.FOLDER, Strings.of("export.choose"), choose);
    ObservableBooleanValue shown =
        Bindings.createBooleanBinding(
            () -> model.kindProperty().get().isFile(), model.kindProperty());
    return shown(line(Strings.of("export.file"), file, browse), shown);
  }

  private Node table(Runnable export) {
    table.textProperty().bindBidirectional(model.tableProperty());
    table.setOnAction(_ -> export.run());
    HBox.setHgrow(table, Priority.ALWAYS);
    return shown(line(Strings.of("export.table"), table), is(ExportKind.DELTA));
  }

  private Node csv() {
    ChoiceChip<Character> delimiter =
        new ChoiceChip<>(DELIMITERS, ExportDialog::words, model.delimiterProperty());
    Label label = Styles.with(new Label(Strings.of("export.nullText")), Styles.SMALL, Styles.MUTED);
    TextField nulls = Styles.with(new TextField(), "export-null");
    nulls.setPromptText(Strings.of("export.nullText.none"));
    nulls.textProperty().bindBidirectional(model.nullTextProperty());
    return shown(line(Strings.of("export.delimiter"), delimiter, label, nulls), is(ExportKind.CSV));
  }

  private Node header() {
    CheckBox box = new CheckBox(Strings.of("export.header"));
    box.setMnemonicParsing(false);
    box.selectedProperty().bindBidirectional(model.headerProperty());
    ObservableBooleanValue shown =
        Bindings.createBooleanBinding(
            () ->
                switch (model.kindProperty().get()) {
                  case CSV, XLSX, CLIPBOARD -> true;
                  default -> false;
                },
            model.kindProperty());
    return shown(line("", box), shown);
  }

  private Node hint() {
    Label hint = Styles.with(new Label(), Styles.SMALL, Styles.MUTED, "export-hint");
    hint.textProperty().bind(model.hint());
    return hint;
  }

  private Node warning() {
    Label warning = Styles.with(new Label(), Styles.SMALL, Styles.PARAGRAPH, "export-warning");
    warning.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, Icons.Size.TREE, "icon-warning"));
    warning.setWrapText(true);
    warning.textProperty().bind(model.warning());
    return shown(warning, Bindings.isNotEmpty(warning.textProperty()));
  }

  private Node buttons(Runnable cancel) {
    Button no = Buttons.of(Strings.of("dialog.cancel"), cancel);
    yes.disableProperty().bind(model.ready().not());
    yes.setDefaultButton(true);
    return Styles.with(new HBox(no, yes), "dialog-buttons");
  }

  private ObservableBooleanValue is(ExportKind kind) {
    return model.kindProperty().isEqualTo(kind);
  }

  private static <T extends Node> T shown(T node, ObservableBooleanValue when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
    return node;
  }

  private static HBox line(String name, Node... nodes) {
    Label label = Styles.with(new Label(name), Styles.SMALL, Styles.MUTED, "export-label");
    HBox line = Styles.with(new HBox(label), "export-line");
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(nodes);
    return line;
  }

  private String words(Scope scope) {
    long count = model.rows(scope).count();
    return switch (scope) {
      case ALL -> Strings.of("export.rows.all", count);
      case SHOWN -> Strings.of("export.rows.shown", count);
      case SELECTED -> Strings.of("export.rows.selected", count);
    };
  }

  private static String words(char delimiter) {
    return switch (delimiter) {
      case ';' -> Strings.of("export.delimiter.semicolon");
      case '\t' -> Strings.of("export.delimiter.tab");
      case '|' -> Strings.of("export.delimiter.bar");
      default -> Strings.of("export.delimiter.comma");
    };
  }
}
