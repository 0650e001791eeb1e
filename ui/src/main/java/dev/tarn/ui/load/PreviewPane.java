package dev.tarn.ui.load;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.load.LoadSample;
import dev.tarn.workspace.load.Part;
import dev.tarn.workspace.load.SampleRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The preview with what is known of it: how much was looked at, and what does not fit.
final class PreviewPane extends VBox {
  private static final int AT_FIRST = 100;
  private static final int AT_EACH_PLACE = 12;
  private static final int TROUBLED = 500;

  private final LoadModel model;
  private final Consumer<Part> again;
  private final PreviewTable table;
  private final Label facts = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final ToggleButton only = new ToggleButton();
  private final StackPane centre = new StackPane();

  /// Builds it, empty.
  ///
  /// @param again looks at a zip whose unpacking was stopped
  PreviewPane(LoadModel model, LoadController controller, Consumer<Part> again) {
    this.model = model;
    this.again = again;
    this.table = new PreviewTable(model, controller);
    facts.setMinWidth(0);
    facts.setId("load-facts");
    only.setId("load-only");
    only.setMnemonicParsing(false);
    Styles.with(only, Styles.COMPACT, "load-only");
    only.setMinWidth(USE_PREF_SIZE);
    only.setTooltip(Buttons.tooltip(Strings.of("load.only.tip")));
    only.selectedProperty().subscribe(_ -> fill());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    centre.setMinSize(0, 0);
    VBox.setVgrow(centre, Priority.ALWAYS);
    setMinSize(0, 0);
    getChildren()
        .addAll(
            Styles.with(new HBox(facts, space, only), "load-facts-line"),
            new UnpackingStrip(model, controller::stopUnpacking),
            new OpenQuoteStrip(model),
            centre);
    model.sampleProperty().subscribe(_ -> fill());
    model.fitsProperty().subscribe(_ -> fill());
    model.columnsProperty().subscribe(_ -> tell());
    model.troubleProperty().subscribe(_ -> fill());
    model.stoppedProperty().subscribe(_ -> fill());
  }

  private void fill() {
    LoadSample sample = model.sampleProperty().get();
    tell();
    Part stopped = model.stoppedProperty().get();
    if (sample == null && stopped != null) {
      centre.getChildren().setAll(new StoppedPane(stopped, again));
    } else if (sample == null) {
      String trouble = model.troubleProperty().get();
      centre
          .getChildren()
          .setAll(
              trouble.isEmpty()
                  ? Styles.with(new Label(Strings.of("load.looking")), Styles.MUTED)
                  : new EmptyState(Feather.ALERT_CIRCLE, Strings.of("load.cannot"), trouble));
    } else if (sample.columns().isEmpty()) {
      centre
          .getChildren()
          .setAll(
              new EmptyState(
                  Feather.FILE, Strings.of("load.nothing"), Strings.of("load.nothing.hint")));
    } else {
      table.show(only.isSelected() ? troubled() : spread(sample));
      centre.getChildren().setAll(table.node());
    }
  }

  private void tell() {
    LoadSample sample = model.sampleProperty().get();
    if (sample == null) {
      facts.setText("");
      only.setVisible(false);
      return;
    }
    String size = size(sample);
    long rows = sample.rows().size();
    facts.setText(
        sample.rows().stream().allMatch(row -> row.place() == 0) && !sample.isWhole()
            ? Strings.of("load.facts.beginning", size, rows, sample.columns().size())
            : sample.isWhole()
                ? Strings.of("load.facts.whole", size, rows, sample.columns().size())
                : Strings.of("load.facts.sample", size, rows, sample.columns().size()));
    int misfits = model.fitsProperty().get().rows().size();
    only.setVisible(misfits > 0);
    only.setText(Strings.of("load.only", misfits));
    if (misfits == 0) {
      only.setSelected(false);
    }
  }

  private static String size(LoadSample sample) {
    String bytes = Quantities.bytes(sample.size());
    return sample.fileCount() > 1
        ? Strings.of("load.facts.files", sample.fileCount(), bytes)
        : bytes;
  }

  private static List<SampleRow> spread(LoadSample sample) {
    List<SampleRow> shown = new ArrayList<>();
    double place = 0;
    int here = 0;
    for (SampleRow row : sample.rows()) {
      if (row.place() != place) {
        place = row.place();
        here = 0;
      }
      if (here < (place == 0 ? AT_FIRST : AT_EACH_PLACE)) {
        shown.add(row);
      }
      here++;
    }
    if (sample.isWhole() && sample.rows().size() > AT_FIRST) {
      spreadWithin(sample.rows(), shown);
    }
    return shown;
  }

  /// A small file is one piece, of which some rows from all over are shown.
  private static void spreadWithin(List<SampleRow> rows, List<SampleRow> shown) {
    int left = rows.size() - AT_FIRST;
    int count = Math.min(left, AT_FIRST);
    for (int i = 1; i <= count; i++) {
      shown.add(rows.get(AT_FIRST + (int) ((long) left * i / count) - 1));
    }
  }

  private List<SampleRow> troubled() {
    return model.fitsProperty().get().rows().stream().limit(TROUBLED).toList();
  }
}
