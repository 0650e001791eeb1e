package dev.tarn.ui.preview;

import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.ui.viewer.HexText;
import dev.tarn.ui.viewer.TextPane;
import dev.tarn.workspace.preview.FilePreview;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The first bytes of a file.
final class BytesFace implements PreviewFace {
  private static final int LINE = 16;

  private final TextPane text = new TextPane();
  private final Label facts = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final Latest latest;

  BytesFace(FilePreview found, Background background) {
    latest = background.latest();
    text.setMinSize(0, 0);
    text.wrap(false);
    facts.setMinWidth(Region.USE_PREF_SIZE);
    facts.setText(
        found.bytes() > HexText.MOST
            ? Strings.of(
                "viewer.bytes.first",
                Quantities.bytes(HexText.MOST),
                Quantities.bytes(found.bytes()))
            : Strings.of("viewer.bytes", found.bytes()));
    latest.ask(
        () -> HexText.of(found.head(HexText.MOST), LINE),
        text::show,
        error -> facts.setText(String.valueOf(error.getMessage())));
  }

  @Override
  public Node view() {
    return text;
  }

  @Override
  public List<Node> tools() {
    return List.of(facts);
  }

  @Override
  public void focus() {
    text.focus();
  }

  @Override
  public void close() {
    latest.close();
  }
}
