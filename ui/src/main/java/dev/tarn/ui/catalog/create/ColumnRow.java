package dev.tarn.ui.catalog.create;

import dev.tarn.session.create.Filling;
import dev.tarn.session.create.TableProblem;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.ChoiceChip;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The fields of one column, and below them what is wrong with it.
final class ColumnRow extends VBox {
  private static final List<String> TYPES =
      List.of(
          "STRING",
          "BIGINT",
          "INT",
          "DOUBLE",
          "DECIMAL(18,2)",
          "BOOLEAN",
          "DATE",
          "TIMESTAMP",
          "TIMESTAMP_NTZ",
          "BINARY",
          "VARIANT",
          "ARRAY<STRING>",
          "MAP<STRING,STRING>",
          "STRUCT<a: INT>");

  private final ColumnDraft column;
  private final TextField name;
  private final ComboBox<String> type = new ComboBox<>();
  private final TextField expression;
  private final TextField start;
  private final TextField step;
  private final Label trouble = NewTableForm.trouble();

  /// What can be done with the row.
  interface Verbs {
    void addBelow();

    void move(int step);

    void remove();
  }

  ColumnRow(ColumnDraft column, Verbs verbs) {
    this.column = column;
    Styles.with(this, "new-column");
    name = field(column.nameProperty(), "newTable.column.name", "new-column-name");
    expression = field(column.expressionProperty(), "newTable.column.value", "new-column-value");
    Styles.with(expression, Styles.MONO);
    expression
        .promptTextProperty()
        .bind(
            column
                .kindProperty()
                .map(kind ->
                    kind == FillingKind.GENERATED
                        ? Strings.of("newTable.generated.prompt")
                        : Strings.of("newTable.usual.prompt")));
    start = field(column.startProperty(), "newTable.start", "new-column-number");
    step = field(column.stepProperty(), "newTable.step", "new-column-number");
    TextField comment = field(column.commentProperty(), "change.comment", "new-column-comment");
    HBox line =
        Styles.with(
            new HBox(name, types(), nullable(), filling(), detail(), comment, buttons(verbs)),
            "new-table-row");
    getChildren().addAll(line, trouble);
    name.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            verbs.addBelow();
          }
        });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isAltDown()
              && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            event.consume();
            verbs.move(event.getCode() == KeyCode.UP ? -1 : 1);
          }
        });
  }

  void focusName() {
    name.requestFocus();
  }

  /// Marks the fields of some problems, and says the first one.
  void tell(List<TableProblem> problems) {
    trouble.setText(problems.stream().findFirst().map(ProblemWords::of).orElse(""));
    NewTableForm.mark(name, has(problems, TableProblem.Kind.COLUMN_REPEATED));
    NewTableForm.mark(
        type,
        has(problems, TableProblem.Kind.TYPE_UNKNOWN)
            || has(problems, TableProblem.Kind.IDENTITY_TYPE));
    NewTableForm.mark(expression, has(problems, TableProblem.Kind.EXPRESSION_WRONG));
    NewTableForm.mark(start, has(problems, TableProblem.Kind.IDENTITY_START));
    NewTableForm.mark(step, has(problems, TableProblem.Kind.IDENTITY_STEP));
  }

  private static boolean has(List<TableProblem> problems, TableProblem.Kind kind) {
    return problems.stream().anyMatch(problem -> problem.kind() == kind);
  }

  private Node types() {
    Styles.with(type, "new-column-type");
    type.getItems().setAll(TYPES);
    type.setEditable(true);
    type.setAccessibleText(Strings.of("newTable.column.type"));
    type.getEditor().setAccessibleText(Strings.of("newTable.column.type"));
    type.setValue(column.typeProperty().get());
    type.getEditor().textProperty().bindBidirectional(column.typeProperty());
    column
        .typeProperty()
        .subscribe(text -> {
          if (!text.equals(type.getValue())) {
            type.setValue(text);
          }
        });
    return type;
  }

  private Node nullable() {
    CheckBox box = new CheckBox();
    box.selectedProperty().bindBidirectional(column.nullableProperty());
    box.setAccessibleText(Strings.of("newTable.column.nullable"));
    box.setTooltip(Buttons.tooltip(Strings.of("newTable.column.nullable")));
    return Styles.with(new StackPane(box), "new-column-null");
  }

  private Node filling() {
    ChoiceChip<FillingKind> chip =
        new ChoiceChip<>(List.of(FillingKind.values()), FillingKind::words, column.kindProperty());
    chip.setAccessibleText(Strings.of("newTable.column.filling"));
    return Styles.with(chip, "new-column-filling");
  }

  /// The fields that the choice beside them wants.
  private Node detail() {
    ChoiceChip<Filling.Rule> rule =
        new ChoiceChip<>(
            List.of(Filling.Rule.values()),
            value ->
                Strings.of(
                    value == Filling.Rule.ALWAYS
                        ? "newTable.rule.always"
                        : "newTable.rule.byDefault"),
            column.ruleProperty());
    rule.setTooltip(Buttons.tooltip(Strings.of("newTable.rule")));
    rule.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(rule, Priority.ALWAYS);
    HBox identity = Styles.with(new HBox(start, step, rule), "new-column-identity");
    StackPane detail = new StackPane(expression, identity);
    Styles.with(detail, "new-column-detail");
    HBox.setHgrow(detail, Priority.ALWAYS);
    expression
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    column.kindProperty().get() == FillingKind.USUAL
                        || column.kindProperty().get() == FillingKind.GENERATED,
                column.kindProperty()));
    identity.visibleProperty().bind(column.kindProperty().isEqualTo(FillingKind.IDENTITY));
    return detail;
  }

  private static Node buttons(Verbs verbs) {
    HBox buttons =
        new HBox(
            button(Feather.ARROW_UP, "newTable.up", () -> verbs.move(-1)),
            button(Feather.ARROW_DOWN, "newTable.down", () -> verbs.move(1)),
            button(Feather.X, "newTable.remove", verbs::remove));
    return Styles.with(buttons, "new-column-buttons");
  }

  private static Region button(Feather icon, String key, Runnable action) {
    return Styles.with(Buttons.icon(icon, Strings.of(key), action), Styles.COMPACT);
  }

  private static TextField field(StringProperty text, String key, String style) {
    TextField field = Styles.with(new TextField(), style);
    field.textProperty().bindBidirectional(text);
    field.setAccessibleText(Strings.of(key));
    field.setTooltip(Buttons.tooltip(Strings.of(key)));
    return field;
  }
}
