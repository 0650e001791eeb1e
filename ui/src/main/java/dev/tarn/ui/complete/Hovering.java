package dev.tarn.ui.complete;

import dev.tarn.session.complete.Inspection;
import dev.tarn.session.complete.Metadata;
import dev.tarn.session.complete.MetadataCache;
import dev.tarn.ui.editor.Floating;
import dev.tarn.ui.editor.SqlArea;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/// Tells what the name under the mouse means, and goes to its table.
final class Hovering implements AutoCloseable {
  private static final Duration REST = Duration.ofMillis(400);
  private static final int NOWHERE = -1;

  private final SqlArea area;
  private final MetadataCache cache;
  private final Assist assist;
  private final Latest asking;
  private final Latest going;
  private final VBox box = Styles.with(new VBox(), "name-help");
  private final Floating floating;
  private int place = NOWHERE;
  private int goal = NOWHERE;

  Hovering(SqlArea area, MetadataCache cache, Background background, Assist assist) {
    this.area = area;
    this.cache = cache;
    this.assist = assist;
    this.asking = background.latest();
    this.going = background.latest();
    this.floating = new Floating(area, box);
    area.setMouseOverTextDelay(REST);
    area.addEventHandler(
        MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, event -> hover(event.getCharacterIndex()));
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> stop());
    area.addEventFilter(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.isShortcutDown() && event.getButton() == MouseButton.PRIMARY) {
            goTo(area.hit(event.getX(), event.getY()).getInsertionIndex());
          }
        });
    area.plainTextChanges().subscribe(_ -> stop());
  }

  boolean isShowing() {
    return floating.isShowing();
  }

  /// Shows what a name means.
  void hover(int offset) {
    place = offset;
    known();
  }

  /// Shows the table that a name means, or belongs to, in the catalog.
  void goTo(int offset) {
    goal = offset;
    known();
  }

  /// Looks again after more became known.
  void known() {
    String text = area.getText();
    Metadata known = cache.snapshot();
    if (place != NOWHERE) {
      int at = place;
      asking.ask(() -> Inspection.name(text, at, known), this::show, _ -> stop());
    }
    if (goal != NOWHERE) {
      int at = goal;
      going.ask(
          () -> Inspection.name(text, at, known), found -> go(found, known), _ -> goal = NOWHERE);
    }
  }

  void stop() {
    place = NOWHERE;
    asking.close();
    floating.hide();
  }

  @Override
  public void close() {
    stop();
    going.close();
  }

  private void go(Optional<Inspection.Name> found, Metadata known) {
    found.ifPresent(name -> cache.want(name.wants()));
    Inspection.Meaning meaning = found.map(Inspection.Name::meaning).orElse(null);
    if (meaning != null && meaning.table() != null) {
      goal = NOWHERE;
      assist.reveal().accept(meaning.table());
    } else if (!cache.isBusy() && known.equals(cache.snapshot())) {
      goal = NOWHERE;
    } else if (!cache.isBusy()) {
      // The last answer came while this look was on its way.
      known();
    }
  }

  private void show(Optional<Inspection.Name> found) {
    found.ifPresent(name -> cache.want(name.wants()));
    Inspection.Meaning meaning = found.map(Inspection.Name::meaning).orElse(null);
    if (place == NOWHERE || meaning == null) {
      return;
    }
    Label name = Styles.with(new Label(meaning.name()), Styles.STRONG, Styles.SMALL);
    Label type = Styles.with(new Label(meaning.type()), Styles.MONO, Styles.SMALL, "name-type");
    HBox title = Styles.with(new HBox(name, type), "name-title");
    box.getChildren().setAll(title);
    if (!meaning.about().isBlank()) {
      Label about = Styles.with(new Label(meaning.about()), Styles.SMALL);
      about.setWrapText(true);
      box.getChildren().add(about);
    }
    String place =
        switch (meaning.kind()) {
          case COLUMN, FIELD ->
              meaning.table() == null
                  ? Strings.of("complete.hover.column")
                  : Strings.of("complete.hover.columnOf", meaning.table().sql());
          case TABLE -> Strings.of("complete.hover.table");
          case VIEW -> Strings.of("complete.hover.view");
          case CTE -> Strings.of("complete.hover.cte");
          case ALIAS -> Strings.of("complete.hover.alias");
          default -> "";
        };
    if (!place.isEmpty()) {
      box.getChildren().add(Styles.with(new Label(place), Styles.HINT, Styles.MUTED));
    }
    floating.below(found.orElseThrow().from());
  }
}
