package dev.tarn.ui.profile;

import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.control.Segments;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The profile of a run: its plan as a graph, a table or a flame graph, and at the right what the
/// chosen operator did.
public final class ProfileView extends BorderPane {
  private static final double INSPECTOR = 304;
  private static final double NARROW = 760;

  private final ProfileModel model;
  private final PlanGraph graph;
  private final PlanTable table;
  private final PlanFlame flame;
  private final OperatorFacts facts;
  private final PlanNotes notes;
  private final HBox bar;
  private final ObjectProperty<PlanForm> form = new SimpleObjectProperty<>(PlanForm.GRAPH);

  /// Makes the view.
  ///
  /// @param model what it shows
  /// @param chosen how plans are drawn; set by the user here
  public ProfileView(ProfileModel model, Property<PlanForm> chosen) {
    this.model = model;
    this.graph = new PlanGraph(model);
    this.table = new PlanTable(model);
    this.flame = new PlanFlame(model);
    this.facts = new OperatorFacts(model);
    this.notes = new PlanNotes(model);
    this.bar = bar();
    facts.setPrefWidth(INSPECTOR);
    facts.setMinWidth(INSPECTOR);
    getStyleClass().add("profile");
    setMinSize(0, 0);
    form.bindBidirectional(chosen);
    form.subscribe(_ -> arrange());
    model.planProperty().subscribe(_ -> arrange());
    model.messageProperty().subscribe(_ -> arrange());
    widthProperty().subscribe(_ -> arrange());
  }

  private HBox bar() {
    Map<PlanForm, String> titles = new LinkedHashMap<>();
    titles.put(PlanForm.GRAPH, Strings.of("profile.form.graph"));
    titles.put(PlanForm.TABLE, Strings.of("profile.form.table"));
    titles.put(PlanForm.FLAME, Strings.of("profile.form.flame"));
    Segments<PlanForm> segments = new Segments<>(titles, PlanForm.GRAPH);
    segments.valueProperty().bindBidirectional(form);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label legend = Styles.with(new Label(), Styles.HINT, Styles.MUTED);
    legend.setMinWidth(0);
    legend.textProperty().bind(form.map(ProfileView::legend));
    return Styles.with(new HBox(segments, space, legend), "plan-forms");
  }

  private static String legend(PlanForm form) {
    return switch (form) {
      case GRAPH -> Strings.of("profile.legend");
      case TABLE -> Strings.of("profile.legend.table");
      case FLAME -> Strings.of("profile.legend.flame");
    };
  }

  /// Adds a button to those over the plan.
  ///
  /// @param button with words
  public void addTool(Button button) {
    bar.getChildren().add(button);
  }

  private void arrange() {
    boolean any = !model.planProperty().get().operators().isEmpty();
    if (!any) {
      setTop(null);
      setRight(null);
      setBottom(null);
      setCenter(
          new EmptyState(
              Feather.SHARE_2, Strings.of("profile.none"), model.messageProperty().get()));
      return;
    }
    Region drawn =
        switch (form.get()) {
          case GRAPH -> graph;
          case TABLE -> table;
          case FLAME -> flame;
        };
    if (!drawn.equals(getCenter())) {
      setTop(bar);
      setCenter(drawn);
    }
    boolean wide = getWidth() >= NARROW;
    if (wide != (getRight() != null)) {
      setRight(wide ? facts : null);
    }
    setBottom(wide || model.planProperty().get().notes().isEmpty() ? null : notes);
  }
}
