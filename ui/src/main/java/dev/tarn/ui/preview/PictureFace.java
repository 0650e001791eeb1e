package dev.tarn.ui.preview;

import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.preview.FilePreview;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// A picture, as large as there is room for, at most in its own size. It is read off the window's
/// thread.
final class PictureFace implements PreviewFace {
  private static final double MARGIN = 24;

  private final Image image;
  private final StackPane view = Styles.with(new StackPane(), "preview-picture");
  private final Label facts = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);

  PictureFace(FilePreview found) {
    image = new Image(found.file().toUri().toString(), true);
    view.setMinSize(0, 0);
    view.setFocusTraversable(true);
    facts.setMinWidth(Region.USE_PREF_SIZE);
    image
        .progressProperty()
        .subscribe(done -> {
          if (done.doubleValue() >= 1) {
            show();
          }
        });
    image
        .errorProperty()
        .subscribe(failed -> {
          if (failed) {
            show();
          }
        });
  }

  private void show() {
    if (image.isError()) {
      view.getChildren()
          .setAll(
              new EmptyState(
                  Feather.IMAGE,
                  Strings.of("preview.picture.broken"),
                  Strings.of("preview.picture.broken.hint")));
      return;
    }
    ImageView picture = new ImageView(image);
    picture.setPreserveRatio(true);
    picture.fitWidthProperty().bind(room(view.widthProperty(), image.getWidth()));
    picture.fitHeightProperty().bind(room(view.heightProperty(), image.getHeight()));
    view.getChildren().setAll(picture);
    facts.setText(
        Strings.of("preview.picture", Math.round(image.getWidth()), Math.round(image.getHeight())));
  }

  private static javafx.beans.value.ObservableValue<Double> room(
      javafx.beans.value.ObservableDoubleValue place, double own) {
    return javafx.beans.binding.Bindings.createObjectBinding(
        () -> Math.clamp(place.get() - MARGIN * 2, 1, Math.max(1, own)), place);
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public List<Node> tools() {
    return List.of(facts);
  }

  @Override
  public void focus() {
    view.requestFocus();
  }

  @Override
  public void close() {
    image.cancel();
  }
}
