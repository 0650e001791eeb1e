package dev.tarn.ui.table.lineage;

import dev.tarn.session.lineage.ColumnPlace;
import dev.tarn.session.lineage.Lineage;
import dev.tarn.session.lineage.Place;
import dev.tarn.ui.control.ZoomPane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.input.KeyEvent;

/// The keyboard in the drawing: arrows go from node to node and along columns, Enter opens, plus
/// and minus show and hide what is further out, Space unfolds columns.
final class LineageKeys {
  private final LineageController controller;
  private final LineageCanvas canvas;
  private final ZoomPane zoom;

  LineageKeys(LineageController controller, LineageCanvas canvas, ZoomPane zoom) {
    this.controller = controller;
    this.canvas = canvas;
    this.zoom = zoom;
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    Chosen now = controller.model().chosenProperty().get();
    Optional<Place> place = now.node();
    if (event.isShortcutDown() || event.isAltDown() || place.isEmpty()) {
      return;
    }
    boolean used =
        switch (event.getCode()) {
          case UP -> along(now, -1);
          case DOWN -> along(now, 1);
          case LEFT -> across(place.get(), -1);
          case RIGHT -> across(place.get(), 1);
          case ENTER -> done(() -> controller.open(place.get()));
          case SPACE -> done(() -> fold(place.get()));
          case PLUS, ADD, EQUALS -> done(() -> more(place.get(), true));
          case MINUS, SUBTRACT -> done(() -> more(place.get(), false));
          case DIGIT0, NUMPAD0 -> done(zoom::fit);
          default -> false;
        };
    if (used) {
      event.consume();
    }
  }

  /// Takes the keyboard to a node or column.
  void go(Chosen to) {
    controller.choose(to);
    canvas
        .chosenNode()
        .ifPresent(node -> {
          node.requestFocus();
          zoom.reveal(node);
        });
  }

  private boolean along(Chosen now, int step) {
    Optional<List<Place>> column = column(now.node().orElseThrow());
    if (column.isEmpty()) {
      return false;
    }
    List<Chosen> stops = new ArrayList<>();
    for (Place place : column.get()) {
      stops.add(new Chosen.OnPlace(place));
      controller
          .model()
          .columnsOf(place)
          .forEach(name -> stops.add(new Chosen.OnColumn(new ColumnPlace(place, name))));
    }
    int next = stops.indexOf(now) + step;
    if (next >= 0 && next < stops.size()) {
      go(stops.get(next));
    }
    return true;
  }

  private boolean across(Place from, int step) {
    LineageLayout layout = canvas.drawn();
    Optional<List<Place>> column = column(from);
    LineageLayout.Box box = layout.boxes().get(from);
    if (column.isEmpty() || box == null) {
      return false;
    }
    int next = layout.columns().indexOf(column.get()) + step;
    if (next >= 0 && next < layout.columns().size()) {
      layout.columns().get(next).stream()
          .min(Comparator.comparingDouble(place -> distance(layout, place, box)))
          .ifPresent(place -> go(new Chosen.OnPlace(place)));
    }
    return true;
  }

  private static double distance(LineageLayout layout, Place place, LineageLayout.Box from) {
    LineageLayout.Box box = layout.boxes().get(place);
    return box == null ? Double.MAX_VALUE : Math.abs(box.middle() - from.middle());
  }

  private Optional<List<Place>> column(Place place) {
    return canvas.drawn().columns().stream().filter(all -> all.contains(place)).findFirst();
  }

  private void fold(Place place) {
    controller.unfold(place, !controller.model().unfoldedProperty().get().contains(place));
  }

  private void more(Place place, boolean shown) {
    Lineage lineage = controller.model().lineageProperty().get();
    if (lineage == null) {
      return;
    }
    OptionalInt level =
        lineage.levels().entrySet().stream()
            .filter(entry -> entry.getKey().equals(place))
            .mapToInt(java.util.Map.Entry::getValue)
            .findFirst();
    if (level.orElse(1) <= 0) {
      controller.showSources(place, shown);
    }
    if (level.orElse(-1) >= 0) {
      controller.showConsumers(place, shown);
    }
  }

  private static boolean done(Runnable action) {
    action.run();
    return true;
  }
}
