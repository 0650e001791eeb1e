package dev.tarn.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Tabs side by side at their own widths; when they do not fit, the strip scrolls.
final class TabStrip extends Region {
  private final ReadOnlyBooleanWrapper crowded = new ReadOnlyBooleanWrapper();
  private double offset;

  TabStrip() {
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
  }

  ObservableList<Node> tabs() {
    return getChildren();
  }

  void setTabs(List<Node> tabs) {
    getChildren().setAll(tabs);
  }

  /// Tells if not all tabs can be seen.
  ReadOnlyBooleanProperty crowdedProperty() {
    return crowded.getReadOnlyProperty();
  }

  /// Scrolls so far that a tab is seen whole.
  void reveal(Node tab) {
    applyCss();
    double start = 0;
    for (Node other : getChildren()) {
      if (other.equals(tab)) {
        break;
      }
      start += other.prefWidth(-1);
    }
    double end = start + tab.prefWidth(-1);
    if (getWidth() > 0) {
      offset = Math.min(start, Math.max(offset, end - getWidth()));
    }
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return getChildren().stream().mapToDouble(tab -> snapSizeX(tab.prefWidth(-1))).sum();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double wanted = computePrefWidth(-1);
    crowded.set(wanted > getWidth() + 1);
    offset = Math.clamp(offset, 0, Math.max(0, wanted - getWidth()));
    double x = -offset;
    for (Node tab : getChildren()) {
      double width = snapSizeX(tab.prefWidth(-1));
      tab.resizeRelocate(snapPositionX(x), 0, width, getHeight());
      x += width;
    }
  }

  private void scroll(ScrollEvent event) {
    double by = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
    offset -= by;
    requestLayout();
    event.consume();
  }
}
