package dev.tarn.ui.table;

import static dev.tarn.ui.FxTests.fx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.FxTests;
import dev.tarn.ui.theme.Styles;
import dev.tarn.ui.theme.Theme;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

class BadgeRowTest {
  private static final List<String> WORDS = List.of("Delta", "Managed", "gold", "daily");

  @Test
  void allBadgesStandInOneRowIfThereIsRoom() {
    assertThat(inSight(1000)).isEqualTo(WORDS);
  }

  @Test
  void badgesWithoutRoomAreLeftOutWhole() {
    assertThat(inSight(130)).isEqualTo(WORDS.subList(0, 2));
  }

  /// The badges of the first row in a row of a width.
  private static List<String> inSight(double width) {
    FxTests.start();
    return fx(() -> {
      BadgeRow row = new BadgeRow();
      for (String word : WORDS) {
        Label badge = Styles.with(new Label(word), Styles.BADGE);
        badge.setMinWidth(Label.USE_PREF_SIZE);
        row.getChildren().add(badge);
      }
      HBox around = new HBox(row);
      new Theme().style(new Scene(around, width, 40));
      around.resize(width, 40);
      around.applyCss();
      around.layout();
      return words(row.getChildren().stream().filter(node -> node.getLayoutY() < row.getHeight()));
    });
  }

  private static List<String> words(Stream<Node> badges) {
    return badges.map(Label.class::cast).map(Label::getText).toList();
  }
}
