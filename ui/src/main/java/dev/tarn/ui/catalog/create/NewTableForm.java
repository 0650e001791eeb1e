package dev.tarn.ui.catalog.create;

import dev.tarn.session.create.TableProblem;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The fields: name and comment, the columns, how rows are put into files.
final class NewTableForm extends VBox {
  private final TextField name = new TextField();
  private final TextField comment = new TextField();
  private final Label trouble = trouble();

  NewTableForm(TableDraft draft, NewTableController controller) {
    Styles.with(this, "new-table-form");
    name.setId("new-table-name");
    name.setPromptText(Strings.of("newTable.name.prompt"));
    name.textProperty().bindBidirectional(draft.nameProperty());
    comment.setId("new-table-comment");
    comment.setPromptText(Strings.of("change.comment.prompt"));
    comment.textProperty().bindBidirectional(draft.commentProperty());
    VBox named = part("change.name", name);
    named.getChildren().add(trouble);
    VBox about = part("change.comment", comment);
    HBox.setHgrow(about, Priority.ALWAYS);
    Styles.with(named, "new-table-name");
    draft.problemsProperty().subscribe(this::tell);
    CheckBox feed = new CheckBox(Strings.of("newTable.feed"));
    feed.setId("new-table-feed");
    feed.selectedProperty().bindBidirectional(draft.feedProperty());
    getChildren()
        .addAll(
            Styles.with(new HBox(named, about), "new-table-head"),
            new ColumnRows(draft, controller),
            new LayoutLine(draft),
            feed);
  }

  void focusFirst() {
    name.requestFocus();
  }

  /// A line below a field that says what is wrong with it; takes no room while nothing is.
  static Label trouble() {
    Label label = Styles.with(new Label(), Styles.HINT, "danger-text");
    label.setGraphic(Icons.of(Feather.ALERT_CIRCLE, Icons.Size.CHIP, "icon-danger"));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  static void mark(Node field, boolean wrong) {
    field.getStyleClass().remove(Styles.FIELD_ERROR);
    if (wrong) {
      Styles.with(field, Styles.FIELD_ERROR);
    }
  }

  private void tell(List<TableProblem> problems) {
    String words =
        problems.stream()
            .filter(problem ->
                switch (problem.kind()) {
                  case NAME_SIGNS, NAME_TAKEN, NAME_REFUSED -> true;
                  default -> false;
                })
            .findFirst()
            .map(ProblemWords::of)
            .orElse("");
    trouble.setText(words);
    mark(name, !words.isEmpty());
  }

  private static VBox part(String title, TextField field) {
    Label label = Styles.with(new Label(Strings.of(title)), Styles.SMALL, Styles.STRONG);
    label.setLabelFor(field);
    field.setAccessibleText(Strings.of(title));
    return Styles.with(new VBox(label, field), "new-table-part");
  }
}
