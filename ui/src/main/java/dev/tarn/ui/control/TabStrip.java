package dev.tarn.ui.control;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Tabs side by side at their own widths; when they do not fit, the strip scrolls.
///
/// The tab in front comes into sight when it is chosen, and again whenever the strip or a tab gets
/// another width; in between the user may scroll it away.
public final class TabStrip extends Region {
  private final ReadOnlyBooleanWrapper crowded = new ReadOnlyBooleanWrapper();
  private @Nullable Node front;
  private boolean moved;
  private double offset;
  private double lastWidth = -1;
  private double lastWanted = -1;

  /// Makes an empty strip.
  public TabStrip() {
    getStyleClass().add("tab-strip");
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
  }

  /// The tabs.
  ///
  /// @return from left to right
  public ObservableList<Node> tabs() {
    return getChildren();
  }

  /// Shows other tabs.
  ///
  /// @param tabs from left to right
  public void setTabs(List<? extends Node> tabs) {
    getChildren().setAll(tabs);
    moved = true;
  }

  /// Tells if not all tabs can be seen.
  ///
  /// @return follows the layout
  public ReadOnlyBooleanProperty crowdedProperty() {
    return crowded.getReadOnlyProperty();
  }

  /// Keeps a tab in sight from now on.
  ///
  /// @param tab one of the tabs
  public void reveal(Node tab) {
    front = tab;
    moved = true;
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + snappedRightInset() + tabsWidth();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double wanted = computePrefWidth(-1);
    crowded.set(wanted > getWidth() + 1);
    if (moved || wanted != lastWanted || getWidth() != lastWidth) {
      moved = false;
      lastWanted = wanted;
      lastWidth = getWidth();
      bringFront();
    }
    offset = Math.clamp(offset, 0, Math.max(0, wanted - getWidth()));
    double x = snappedLeftInset() - offset;
    for (Node tab : getChildren()) {
      double width = snapSizeX(tab.prefWidth(-1));
      tab.resizeRelocate(snapPositionX(x), 0, width, getHeight());
      x += width;
    }
  }

  private void bringFront() {
    double start = snappedLeftInset();
    for (Node tab : getChildren()) {
      double width = snapSizeX(tab.prefWidth(-1));
      if (tab.equals(front)) {
        offset = Math.min(start, Math.max(offset, start + width - getWidth()));
        return;
      }
      start += width;
    }
  }

  private double tabsWidth() {
    return getChildren().stream().mapToDouble(tab -> snapSizeX(tab.prefWidth(-1))).sum();
  }

  private void scroll(ScrollEvent event) {
    double by = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
    offset -= by;
    requestLayout();
    event.consume();
  }
}
