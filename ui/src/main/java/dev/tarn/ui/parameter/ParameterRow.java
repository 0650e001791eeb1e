package dev.tarn.ui.parameter;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Fields for the parameters of a file, and what is wrong with them; nothing for a file without
/// parameters.
public final class ParameterRow extends VBox {
  private final ParameterList list;
  private final FieldTools tools;
  private final FlowPane flow = Styles.with(new FlowPane(), "parameter-flow");
  private final ParameterProblems problems;
  private final List<ParameterField> fields = new ArrayList<>();
  private final DefinitionEditor editor;
  private final FieldPopup popup;

  /// Makes the row.
  ///
  /// @param list what is shown
  /// @param source has the values of dropdowns
  /// @param run runs the statement
  public ParameterRow(ParameterList list, ChoiceSource source, Runnable run) {
    this.list = list;
    this.tools = new FieldTools(new ChoiceCache(source), run);
    this.problems = new ParameterProblems(list);
    Styles.with(this, "parameter-row");
    Button edit = Buttons.icon(Feather.SLIDERS, Strings.of("parameter.edit"), this::edit);
    Styles.with(edit, "parameter-edit");
    editor = new DefinitionEditor(list);
    popup = new FieldPopup(edit, editor);
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(new ParameterLine(flow, edit), problems);
    list.shown().addListener((ListChangeListener<ParameterModel>) _ -> fill());
    list.fileProperty().subscribe(_ -> arrange());
    list.wantedProperty()
        .subscribe(wanted ->
            wanted.ifPresent(model ->
                fields.stream()
                    .filter(field -> field.model().equals(model))
                    .forEach(ParameterField::focus)));
    fill();
  }

  /// Opens the editor of definitions.
  public void edit() {
    if (!list.shown().isEmpty()) {
      editor.fill();
      popup.show();
      editor.focus();
    }
  }

  /// Gives the keyboard to the first field.
  public void focus() {
    if (!fields.isEmpty()) {
      fields.getFirst().focus();
    }
  }

  private void fill() {
    fields.clear();
    list.shown().forEach(model -> fields.add(new ParameterField(model, list, tools, this::edit)));
    flow.getChildren().clear();
    flow.getChildren()
        .add(Styles.with(new Label(Strings.of("parameter.title")), Styles.SMALL, Styles.MUTED));
    flow.getChildren().addAll(fields);
    problems.watch();
    arrange();
  }

  private void arrange() {
    boolean any =
        !list.shown().isEmpty() || !list.fileProperty().get().header().problems().isEmpty();
    setVisible(any);
    setManaged(any);
  }
}
