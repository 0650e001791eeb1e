package dev.tarn.ui.profile;

import dev.tarn.session.profile.PlanProfile;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the engine says of a plan, below it where there is no room beside it.
final class PlanNotes extends ScrollPane {
  private static final double HIGHEST = 96;

  PlanNotes(ProfileModel model) {
    VBox lines = Styles.with(new VBox(), "plan-notes");
    setContent(lines);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMaxHeight(HIGHEST);
    setMinHeight(USE_PREF_SIZE);
    prefHeightProperty()
        .bind(lines.heightProperty().map(height -> Math.min(height.doubleValue(), HIGHEST)));
    model.planProperty().subscribe(plan -> lines.getChildren().setAll(cards(plan)));
  }

  /// A card for each sentence.
  static List<? extends Node> cards(PlanProfile plan) {
    return plan.notes().stream()
        .map(note -> OperatorFacts.card(note, Icons.of(Feather.INFO, Icons.Size.TREE), "plan-note"))
        .toList();
  }
}
