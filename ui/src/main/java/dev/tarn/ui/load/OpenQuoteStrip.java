package dev.tarn.ui.load;

import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.load.LoadPlan;
import dev.tarn.workspace.load.LoadSample;
import dev.tarn.workspace.load.OpenQuote;
import dev.tarn.workspace.load.Quotes;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A line that says where quotes are opened and never closed, and what becomes of those rows. Takes
/// no room while there are none.
final class OpenQuoteStrip extends HBox {
  private final LoadModel model;

  OpenQuoteStrip(LoadModel model) {
    this.model = model;
    Label words = Styles.with(new Label(), Styles.SMALL, "load-problem");
    words.setId("load-open-quotes");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, Icons.Size.TREE, "icon-warning"));
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::words,
                model.quotesProperty(),
                model.modeProperty(),
                model.misfitsProperty(),
                model.sampleProperty()));
    getStyleClass().add("load-unpacking");
    getChildren().add(words);
    visibleProperty().bind(words.textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }

  private String words() {
    Quotes quotes = model.quotesProperty().get();
    LoadSample sample = model.sampleProperty().get();
    if (quotes.open().isEmpty() || sample == null) {
      return "";
    }
    OpenQuote first = quotes.open().getFirst();
    String where =
        sample.fileCount() > 1
            ? Strings.of("load.open.file", first.file().getFileName(), first.line())
            : Strings.of("load.open.line", first.line());
    return Strings.of("load.open", quotes.open().size(), where) + " " + fate(sample);
  }

  private String fate(LoadSample sample) {
    if (!model.modeProperty().get().writes()) {
      return Strings.of(
          sample.dialect().breaks() ? "load.open.inPlace.breaks" : "load.open.inPlace");
    }
    return Strings.of(
        model.misfitsProperty().get() == LoadPlan.Misfits.RESCUE
            ? "load.open.rescue"
            : "load.open.stop");
  }
}
