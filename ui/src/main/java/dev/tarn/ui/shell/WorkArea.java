package dev.tarn.ui.shell;

import dev.tarn.ui.theme.Theme;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/// The side panel and the main part beside it, with a grab zone of 6 px between them.
///
/// Under 900 px the panel gives way. The area has no least width, so it never slides off a small
/// window.
final class WorkArea extends Region {
  private static final double NARROW = 900;
  private static final double GRAB = 6;
  private static final Duration SLIDE = Duration.millis(140);

  private final ShellModel model;
  private final Theme theme;
  private final Region side;
  private final Region main;
  private final Region grab = new Region();
  private final DoubleProperty open = new SimpleDoubleProperty();
  private final Timeline slide = new Timeline();

  WorkArea(ShellModel model, Theme theme, Region side, Region main) {
    this.model = model;
    this.theme = theme;
    this.side = side;
    this.main = main;
    grab.setCursor(Cursor.H_RESIZE);
    grab.setOnMouseDragged(this::drag);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    getChildren().addAll(main, side, grab);
    open.subscribe(_ -> requestLayout());
    model.panelWidthProperty().subscribe(_ -> requestLayout());
    theme.zoomProperty().subscribe(_ -> requestLayout());
    open.set(model.panelShownProperty().get() ? 1 : 0);
    model.panelShownProperty().subscribe(shown -> slideTo(shown ? 1 : 0));
  }

  @Override
  protected void layoutChildren() {
    boolean room = getWidth() >= theme.scaled(NARROW) || getWidth() == 0;
    double panel = theme.scaled(model.panelWidthProperty().get());
    double shown = room ? snapSizeX(panel * open.get()) : 0;
    side.setVisible(shown > 0);
    grab.setVisible(shown > 0);
    side.resizeRelocate(shown - snapSizeX(panel), 0, snapSizeX(panel), getHeight());
    grab.resizeRelocate(shown - GRAB / 2, 0, GRAB, getHeight());
    main.resizeRelocate(shown, 0, Math.max(0, getWidth() - shown), getHeight());
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  private void slideTo(double target) {
    slide.stop();
    if (getScene() == null || Platform.getPreferences().isReducedMotion()) {
      open.set(target);
      return;
    }
    slide
        .getKeyFrames()
        .setAll(new KeyFrame(SLIDE, new KeyValue(open, target, Interpolator.EASE_OUT)));
    slide.play();
  }

  private void drag(MouseEvent event) {
    double width = sceneToLocal(event.getSceneX(), 0).getX() / theme.scaled(1);
    model
        .panelWidthProperty()
        .set(Math.clamp(width, ShellModel.PANEL_SMALLEST, ShellModel.PANEL_LARGEST));
  }
}
