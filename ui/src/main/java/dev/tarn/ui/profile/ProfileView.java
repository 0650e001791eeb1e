package dev.tarn.ui.profile;

import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.text.Strings;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;

/// The profile of a run: the graph of its plan, and at the right what the chosen operator did.
public final class ProfileView extends BorderPane {
  private static final double INSPECTOR = 304;
  private static final double NARROW = 760;

  private final ProfileModel model;
  private final PlanGraph graph;
  private final OperatorFacts facts;

  /// Makes the view.
  ///
  /// @param model what it shows
  public ProfileView(ProfileModel model) {
    this.model = model;
    this.graph = new PlanGraph(model);
    this.facts = new OperatorFacts(model);
    facts.setPrefWidth(INSPECTOR);
    facts.setMinWidth(INSPECTOR);
    getStyleClass().add("profile");
    setMinSize(0, 0);
    model.planProperty().subscribe(_ -> arrange());
    model.messageProperty().subscribe(_ -> arrange());
    widthProperty().subscribe(_ -> arrange());
  }

  /// Adds a button to those under the graph.
  ///
  /// @param button with words
  public void addTool(Button button) {
    graph.addTool(button);
  }

  private void arrange() {
    boolean any = !model.planProperty().get().operators().isEmpty();
    if (!any) {
      setRight(null);
      setCenter(
          new EmptyState(
              Feather.SHARE_2, Strings.of("profile.none"), model.messageProperty().get()));
      return;
    }
    if (getCenter() != graph) {
      setCenter(graph);
    }
    boolean wide = getWidth() >= NARROW;
    if (wide != (getRight() != null)) {
      setRight(wide ? facts : null);
    }
  }
}
