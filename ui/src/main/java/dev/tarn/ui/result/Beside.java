package dev.tarn.ui.result;

import dev.tarn.ui.theme.Styles;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// A main part and a panel at its right. Under 1100 px the panel gives way, and comes back when
/// there is room; opened there all the same, it lies over the main part.
final class Beside extends Region {
  private static final double NARROW = 1100;
  private static final PseudoClass OVER = Styles.state("over");

  private final Region main;
  private final Region panel;
  private boolean narrow;
  private boolean gaveWay;
  private boolean moving;

  /// Puts a panel beside the main part.
  ///
  /// @param main takes the room that is left
  /// @param panel opens and closes by its visibility
  Beside(Region main, Region panel) {
    this.main = main;
    this.panel = panel;
    setMinSize(0, 0);
    getChildren().addAll(main, panel);
    widthProperty().subscribe(width -> measured(width.doubleValue()));
    panel.visibleProperty().subscribe(_ -> opened());
    panel.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth();
    double high = getHeight();
    double wide = panel.isVisible() ? Math.min(room, snapSizeX(panel.prefWidth(high))) : 0;
    main.resizeRelocate(0, 0, narrow ? room : room - wide, high);
    panel.resizeRelocate(room - wide, 0, wide, high);
  }

  private void measured(double width) {
    boolean now = width > 0 && width < NARROW;
    if (now == narrow) {
      return;
    }
    narrow = now;
    panel.pseudoClassStateChanged(OVER, narrow);
    if (narrow && panel.isVisible()) {
      show(false);
      gaveWay = true;
    } else if (!narrow && gaveWay) {
      show(true);
      gaveWay = false;
    }
  }

  /// What the user opens or closes is not undone by the width.
  private void opened() {
    if (!moving) {
      gaveWay = false;
    }
    requestLayout();
  }

  private void show(boolean shown) {
    moving = true;
    panel.setVisible(shown);
    moving = false;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && narrow) {
      panel.setVisible(false);
      main.requestFocus();
      event.consume();
    }
  }
}
