package dev.tarn.ui.merge;

import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The fields: both sides, the keys, and what is done with rows.
final class MergeForm extends VBox {
  private static final int LINES = 3;
  private final TextField target = new TextField();
  private final TextArea source = Styles.with(new TextArea(), Styles.MONO);

  MergeForm(MergeModel model, MergeController controller) {
    Styles.with(this, "merge-form");
    target.setId("merge-target");
    target.textProperty().bindBidirectional(model.target().textProperty());
    source.setId("merge-source");
    source.setPrefRowCount(LINES);
    source.setPrefColumnCount(1);
    source.setPromptText(Strings.of("merge.source.prompt"));
    source.textProperty().bindBidirectional(model.source().textProperty());
    source.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, Tabs::leave);
    ObservableValue<List<String>> shared =
        Bindings.createObjectBinding(
            () -> model.plan().shared(),
            model.target().columnsProperty(),
            model.source().columnsProperty(),
            model.keysProperty());
    getChildren()
        .addAll(
            part("merge.target", target, trouble(model.target().troubleProperty())),
            part("merge.source", source, trouble(model.source().troubleProperty())),
            part(
                "merge.keys",
                new KeyRows(model, controller),
                trouble(noKeys(model)),
                warning(model.repeatedProperty())),
            new ActionLines(
                Strings.of("merge.matched"),
                "matched",
                Strings.of("merge.condition.matched"),
                model.matched(),
                ActionKind.OF_MATCHED,
                shared),
            new ActionLines(
                Strings.of("merge.fresh"),
                "fresh",
                Strings.of("merge.condition.fresh"),
                model.fresh(),
                ActionKind.OF_FRESH,
                shared),
            new ActionLines(
                Strings.of("merge.missing"),
                "missing",
                Strings.of("merge.condition.missing"),
                model.missing(),
                ActionKind.OF_MISSING,
                shared),
            evolution(model),
            trouble(model.mistakeProperty()));
  }

  private static VBox evolution(MergeModel model) {
    CheckBox evolve = new CheckBox(Strings.of("merge.evolve"));
    evolve.setId("merge-evolve");
    evolve.selectedProperty().bindBidirectional(model.evolvingProperty());
    Label about = Styles.with(new Label(), Styles.HINT, Styles.SUBTLE);
    about.setId("merge-evolve-about");
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    about.textProperty().bind(model.newColumns());
    about.visibleProperty().bind(about.textProperty().isNotEmpty());
    about.managedProperty().bind(about.visibleProperty());
    return Styles.with(new VBox(evolve, about), "merge-action");
  }

  void focusFirst() {
    if (target.getText().isBlank()) {
      target.requestFocus();
    } else {
      source.requestFocus();
    }
  }

  private static ObservableValue<String> noKeys(MergeModel model) {
    return Bindings.createStringBinding(
        () ->
            model.keysProperty().get().isEmpty()
                    && !model.target().columnsProperty().get().isEmpty()
                    && !model.source().columnsProperty().get().isEmpty()
                ? Strings.of("merge.problem.keys")
                : "",
        model.keysProperty(),
        model.target().columnsProperty(),
        model.source().columnsProperty());
  }

  private static VBox part(String title, javafx.scene.Node... nodes) {
    VBox part = Styles.with(new VBox(), "merge-action");
    Label name = Styles.with(new Label(Strings.of(title)), Styles.SMALL, Styles.STRONG);
    name.setLabelFor(nodes[0]);
    part.getChildren().add(name);
    part.getChildren().addAll(nodes);
    return part;
  }

  private static Label trouble(ObservableValue<String> words) {
    return told(words, Feather.ALERT_CIRCLE, "icon-danger", "danger-text");
  }

  private static Label warning(ObservableValue<String> words) {
    Label label = told(words, Feather.ALERT_TRIANGLE, "icon-warning", Styles.MUTED);
    label.setId("merge-repeated");
    return label;
  }

  private static Label told(
      ObservableValue<String> words, Feather icon, String tone, String style) {
    Label label = Styles.with(new Label(), Styles.SMALL, style);
    label.setGraphic(Icons.of(icon, Icons.Size.CHIP, tone));
    label.setWrapText(true);
    label.setAlignment(Pos.TOP_LEFT);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(words);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }
}
