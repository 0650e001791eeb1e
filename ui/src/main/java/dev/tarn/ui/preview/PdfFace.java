package dev.tarn.ui.preview;

import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.preview.FilePreview;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The pages of a PDF, one at a time.
final class PdfFace implements PreviewFace {
  private final FilePreview found;
  private final Latest latest;
  private final Pager pager = new Pager(this::read);
  private final StackPane page = Styles.with(new StackPane(), "preview-picture");
  private final ScrollPane view = Styles.with(new ScrollPane(page), "table-scroll");

  PdfFace(FilePreview found, Background background) {
    this.found = found;
    this.latest = background.latest();
    view.setFitToWidth(true);
    view.setMinSize(0, 0);
    page.getChildren().add(Styles.with(new Label(Strings.of("preview.pdf.reading")), Styles.MUTED));
    read(0);
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public List<Node> tools() {
    return List.of(pager);
  }

  @Override
  public void focus() {
    view.requestFocus();
  }

  @Override
  public void turn(int pages) {
    pager.turn(pages);
  }

  @Override
  public void close() {
    latest.close();
  }

  private void read(int wanted) {
    latest.ask(
        () -> PdfPage.read(found.file(), wanted),
        read -> {
          pager.show(read.count(), wanted);
          WritableImage image = new WritableImage(read.width(), read.height());
          image
              .getPixelWriter()
              .setPixels(
                  0,
                  0,
                  read.width(),
                  read.height(),
                  PixelFormat.getIntArgbPreInstance(),
                  read.pixels(),
                  0,
                  read.width());
          ImageView shown = Styles.with(new ImageView(image), "preview-sheet");
          // Drawn at twice the size, so that it is sharp on fine screens.
          shown.setFitWidth(read.width() / PdfPage.SCALE);
          shown.setPreserveRatio(true);
          page.getChildren().setAll(shown);
          view.setVvalue(0);
        },
        error ->
            page.getChildren()
                .setAll(
                    new EmptyState(
                        Feather.ALERT_CIRCLE,
                        Strings.of("preview.pdf.failed"),
                        String.valueOf(error.getMessage()))));
  }
}
