package dev.tarn.ui.table.history;

import dev.tarn.session.table.TableVersion;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// All versions on a line, the oldest at the left. Its handles are the two ends of what is chosen:
/// drag them, or move them by the arrow keys, with Shift the earlier one.
final class VersionSlider extends Pane {
  private static final double INSET = 40;
  private static final double LINE = 44;
  private static final double NUMBERS = 14;
  private static final double DATES = 58;
  private static final double LEAST_GAP = 12;
  private static final double GRASP = 12;

  private final HistoryModel model;
  private final List<Bounds> taken = new ArrayList<>();
  private End dragged = End.NONE;

  /// What the pointer holds.
  private enum End {
    NONE,
    FROM,
    TO,
    BOTH
  }

  VersionSlider(HistoryModel model) {
    this.model = model;
    Styles.with(this, "version-slider");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setMinWidth(0);
    model.versionsProperty().subscribe(_ -> draw());
    model.choiceProperty().subscribe(_ -> draw());
    widthProperty().subscribe(_ -> draw());
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnMouseReleased(_ -> dragged = End.NONE);
    addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
  }

  /// Where a version is, in pixels from the left.
  double x(long version) {
    long oldest = oldest();
    long newest = newest();
    double width = Math.max(0, getWidth() - 2 * INSET);
    return newest == oldest
        ? INSET + width
        : Math.round(INSET + width * (version - oldest) / (newest - oldest));
  }

  private long oldest() {
    List<TableVersion> versions = model.versionsProperty().get();
    return versions.isEmpty() ? 0 : versions.getLast().version();
  }

  private long newest() {
    List<TableVersion> versions = model.versionsProperty().get();
    return versions.isEmpty() ? 0 : versions.getFirst().version();
  }

  private long at(double x) {
    double width = Math.max(1, getWidth() - 2 * INSET);
    double share = Math.clamp((x - INSET) / width, 0, 1);
    return oldest() + Math.round(share * (newest() - oldest()));
  }

  private void draw() {
    getChildren().clear();
    taken.clear();
    VersionChoice choice = model.choiceProperty().get();
    if (model.versionsProperty().get().isEmpty() || choice == null || getWidth() < 4 * INSET) {
      return;
    }
    line("version-track", x(oldest()), x(newest()));
    line("version-span", x(choice.from()), x(choice.to()));
    long step = step();
    TreeSet<Long> ends = new TreeSet<>(List.of(choice.from(), choice.to()));
    for (long version = oldest(); version <= newest(); version += step) {
      if (!ends.contains(version)) {
        dot(choice.contains(version) ? "version-dot-inside" : "version-dot", x(version));
      }
    }
    ends.forEach(end -> dot("version-handle", x(end)));
    ends.descendingSet().forEach(end -> number(end, true));
    ends.descendingSet().forEach(end -> date(end, true));
    for (long version = oldest(); version <= newest(); version += step) {
      number(version, false);
    }
    dates(step);
    setAccessibleText(
        Strings.of(
            "tableHistory.slider", String.valueOf(choice.from()), String.valueOf(choice.to())));
  }

  /// Of many versions every second, fifth, tenth one and so on has a dot.
  private long step() {
    double room = Math.max(1, getWidth() - 2 * INSET) / LEAST_GAP;
    long count = newest() - oldest();
    for (long step = 1; ; step *= 10) {
      for (int times : new int[] {1, 2, 5}) {
        if ((double) count / (step * times) <= room) {
          return step * times;
        }
      }
    }
  }

  private void line(String style, double from, double to) {
    Region line = Styles.with(new Region(), style);
    line.setManaged(false);
    line.resizeRelocate(from, LINE - 2, Math.max(0, to - from), 4);
    getChildren().add(line);
  }

  private void dot(String style, double x) {
    Region dot = Styles.with(new Region(), style);
    getChildren().add(dot);
    dot.setManaged(false);
    dot.applyCss();
    double size = dot.prefWidth(-1);
    dot.resizeRelocate(x - size / 2, LINE - size / 2, size, size);
  }

  private void number(long version, boolean end) {
    label("v" + version, x(version), NUMBERS, end ? "version-label-end" : "version-label");
  }

  /// The days on which versions were made, each of them once.
  private void dates(long step) {
    String before = "";
    for (long version = oldest(); version <= newest(); version += step) {
      String day =
          model.version(version).map(found -> VersionTimes.day(found.committed())).orElse(before);
      if (!day.equals(before)) {
        before = day;
        date(version, false);
      }
    }
  }

  private void date(long version, boolean end) {
    model
        .version(version)
        .map(TableVersion::committed)
        .ifPresent(moment -> {
          boolean outer = version == newest();
          String words = end || outer ? VersionTimes.moment(moment) : VersionTimes.day(moment);
          label(words, x(version), DATES, "version-date");
        });
  }

  /// Sets words below or above the line if there is room for them.
  private void label(String words, double x, double y, String style) {
    Label label = Styles.with(new Label(words), style);
    getChildren().add(label);
    label.setManaged(false);
    label.applyCss();
    double width = Math.ceil(label.prefWidth(-1));
    double height = label.prefHeight(width);
    double left = Math.clamp(x - width / 2, 4, Math.max(4, getWidth() - width - 4));
    label.resizeRelocate((double) Math.round(left), y, width, height);
    Bounds room = label.getBoundsInParent();
    double gap = y == DATES ? 24 : 8;
    if (taken.stream()
        .anyMatch(other ->
            other.intersects(
                room.getMinX() - gap, room.getMinY(), width + 2 * gap, room.getHeight()))) {
      getChildren().remove(label);
    } else {
      taken.add(room);
    }
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    VersionChoice choice = model.choiceProperty().get();
    if (choice == null) {
      return;
    }
    if (event.isShiftDown()) {
      choose(choice.extended(at(event.getX())));
      dragged = at(event.getX()) == model.choiceProperty().get().to() ? End.TO : End.FROM;
    } else if (choice.isSingle()) {
      dragged = End.BOTH;
      choose(VersionChoice.of(at(event.getX())));
    } else if (Math.abs(event.getX() - x(choice.to())) <= GRASP) {
      dragged = End.TO;
    } else if (Math.abs(event.getX() - x(choice.from())) <= GRASP) {
      dragged = End.FROM;
    } else {
      dragged = End.BOTH;
      choose(VersionChoice.of(at(event.getX())));
    }
  }

  private void dragged(MouseEvent event) {
    VersionChoice choice = model.choiceProperty().get();
    long version = at(event.getX());
    if (choice == null) {
      return;
    }
    switch (dragged) {
      case NONE -> {}
      case BOTH -> choose(VersionChoice.of(version));
      case TO -> choose(new VersionChoice(choice.from(), Math.max(choice.from(), version)));
      case FROM -> choose(new VersionChoice(Math.min(version, choice.to()), choice.to()));
    }
  }

  private void typed(KeyEvent event) {
    VersionChoice choice = model.choiceProperty().get();
    if (choice == null) {
      return;
    }
    long far = newest() - oldest();
    long step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          case PAGE_DOWN -> -10;
          case PAGE_UP -> 10;
          case HOME -> -far;
          case END -> far;
          default -> 0;
        };
    if (step == 0) {
      return;
    }
    event.consume();
    long to =
        Math.clamp(choice.to() + step, choice.isSingle() ? oldest() : choice.from(), newest());
    long from = Math.clamp(choice.from() + step, oldest(), choice.to());
    choose(
        event.isShiftDown()
            ? new VersionChoice(from, choice.to())
            : choice.isSingle() ? VersionChoice.of(to) : new VersionChoice(choice.from(), to));
  }

  private void choose(VersionChoice choice) {
    if (!choice.equals(model.choiceProperty().get())) {
      model.choiceProperty().set(choice);
    }
  }

  /// What is drawn, for tests.
  @Nullable Node handle(long version) {
    return getChildren().stream()
        .filter(node -> node.getStyleClass().contains("version-handle"))
        .filter(node -> node.getBoundsInParent().contains(x(version), LINE))
        .findFirst()
        .orElse(null);
  }
}
