package dev.tarn.ui.editor;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.control.Toggles;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Searches the text of an editor and replaces what it finds. Hidden until it is opened.
public final class FindBar extends VBox {
  private final SqlEditor editor;
  private final FindModel model;
  private final SearchBox box = new SearchBox(Strings.of("editor.find"));
  private final TextField template = new TextField();
  private final HBox replaceRow;

  /// Makes a hidden bar.
  ///
  /// @param editor whose text is searched
  public FindBar(SqlEditor editor) {
    this.editor = editor;
    this.model = new FindModel(editor);
    getStyleClass().add("find-box");
    Label found = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
    found.textProperty().bind(model.wordsProperty());
    found.setMinWidth(Region.USE_PREF_SIZE);
    template.setPromptText(Strings.of("editor.replace"));
    template.setAccessibleText(Strings.of("editor.replace"));
    template.getStyleClass().add("replace-field");
    ToggleButton expression = Toggles.of(".*", Strings.of("editor.find.expression"));
    ToggleButton matchCase = Toggles.of("Aa", Strings.of("editor.find.case"));
    ToggleButton word = Toggles.of("W", Strings.of("editor.find.word"));
    ToggleButton selected = Toggles.of(null, Strings.of("editor.find.selection"));
    selected.setGraphic(Icons.of(Feather.ALIGN_LEFT, Icons.Size.BUTTON));
    model.matchCaseProperty().bindBidirectional(matchCase.selectedProperty());
    model.wholeWordProperty().bindBidirectional(word.selectedProperty());
    model.expressionProperty().bindBidirectional(expression.selectedProperty());
    model.inSelectionProperty().bindBidirectional(selected.selectedProperty());
    model.wantedProperty().bind(box.textProperty());
    model.templateProperty().bind(template.textProperty());
    Button one = Buttons.of(Strings.of("editor.replace.one"), model::replace);
    Button all = Buttons.of(Strings.of("editor.replace.all"), model::replaceAll);
    one.setTooltip(Buttons.tooltip(Strings.of("editor.replace.one.tip")));
    all.setTooltip(Buttons.tooltip(Strings.of("editor.replace.all.tip")));
    one.disableProperty().bind(model.emptyProperty());
    all.disableProperty().bind(model.emptyProperty());
    HBox findRow =
        row(
            box,
            matchCase,
            word,
            expression,
            selected,
            Buttons.icon(Feather.CHEVRON_UP, Strings.of("editor.find.previous"), model::previous),
            Buttons.icon(Feather.CHEVRON_DOWN, Strings.of("editor.find.next"), model::next),
            found,
            space(),
            Buttons.icon(Feather.X, Strings.of("editor.find.close"), this::close));
    replaceRow = row(template, Styles.with(one, Styles.COMPACT), Styles.with(all, Styles.COMPACT));
    replaceRow.managedProperty().bind(replaceRow.visibleProperty());
    getChildren().addAll(findRow, replaceRow);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Shows the bar, with the selected text if it is on one line.
  public void open() {
    open(replaceRow.isVisible() && isVisible());
    box.requestFocus();
    box.field().selectAll();
  }

  /// Shows the bar with what replaces a find.
  public void openReplace() {
    open(true);
    (box.textProperty().get().isEmpty() ? box.field() : template).requestFocus();
  }

  /// Hides the bar.
  public void close() {
    setVisible(false);
    model.stop();
    editor.requestFocus();
  }

  private void open(boolean replacing) {
    replaceRow.setVisible(replacing);
    TextRange selection = editor.selection();
    String selected = editor.area().getText(selection.start(), selection.end());
    setVisible(true);
    if (selected.indexOf('\n') >= 0) {
      model.limitTo(selection);
    } else if (!selected.isEmpty() && selected.length() < 200) {
      box.textProperty().set(selected);
    }
    model.start();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
      if (event.isShiftDown()) {
        model.previous();
      } else if (event.isAltDown()) {
        model.replaceAll();
      } else if (template.isFocused()) {
        model.replace();
      } else {
        model.next();
      }
      event.consume();
    }
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add("find-bar");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
