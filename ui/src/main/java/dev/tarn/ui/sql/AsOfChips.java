package dev.tarn.ui.sql;

import dev.tarn.session.rewrite.TableReads;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Tells beside a result in which version each of its Delta tables was read; a press lets another
/// one be chosen.
final class AsOfChips extends HBox implements AutoCloseable {
  private static final PseudoClass OLDER = Styles.state("older");

  private final SqlController controller;
  private final AsOfRuns versions;

  AsOfChips(RunModel run, SqlController controller, SqlServices services) {
    this.controller = controller;
    this.versions = new AsOfRuns(run, controller, services);
    Styles.with(this, "as-of-chips");
    setMinWidth(USE_PREF_SIZE);
    visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(getChildren()));
    managedProperty().bind(visibleProperty());
    run.requestProperty().subscribe((_, _) -> getChildren().clear());
    run.phaseProperty()
        .subscribe(phase -> {
          if (phase == RunPhase.DONE) {
            versions.look(this::show);
          }
        });
  }

  /// Opens the choice of the first table.
  ///
  /// @return false if there is none
  boolean choose() {
    if (getChildren().stream().findFirst().orElse(null) instanceof Button first) {
      first.fire();
      return true;
    }
    return false;
  }

  private void show(List<TableReads.Read> reads) {
    getChildren().setAll(reads.stream().map(read -> chip(read, reads.size() > 1)).toList());
  }

  private Button chip(TableReads.Read read, boolean several) {
    Long version = read.version();
    String when = version == null ? Strings.of("asOf.now") : "v" + version;
    Button chip =
        Buttons.of(
            several
                ? Strings.of("asOf.chip.table", read.table(), when)
                : Strings.of("asOf.chip", when),
            () -> versions.choose(read));
    chip.setGraphic(Icons.of(Feather.CLOCK, Icons.Size.CHIP));
    Styles.with(chip, Styles.FLAT, Styles.COMPACT, "as-of-chip");
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setTooltip(Buttons.tooltip(Strings.of("asOf.chip.about", String.join(".", read.parts()))));
    chip.pseudoClassStateChanged(OLDER, version != null);
    chip.disableProperty().bind(controller.runner().runningProperty());
    return chip;
  }

  @Override
  public void close() {
    versions.close();
  }
}
