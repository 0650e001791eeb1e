package dev.tarn.ui.sql;

import dev.tarn.session.Result;
import dev.tarn.session.RowLimit;
import dev.tarn.session.profile.Acceleration;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.result.RowsView;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The line over a result: if the limit cut it, and at the right rows, time, bytes read and what is
/// shown.
final class ResultLine extends HBox {
  private static final double NARROW = 900;
  private static final double WIDE = 1200;

  private final RunModel run;
  private final RowsView table;
  private final Label count = Styles.with(new Label(), Styles.SMALL, Styles.STRONG);
  private final Label facts = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final Label limited = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final Button all;

  ResultLine(
      RunModel run, ResultGrid grid, RowsView table, SqlController controller, AsOfChips versions) {
    this.run = run;
    this.table = table;
    getStyleClass().add("result-line");
    setAlignment(Pos.CENTER_LEFT);
    all =
        Styles.with(
            Buttons.of(
                Feather.CHEVRONS_DOWN, Strings.of("sql.rows.all"), () -> controller.runForAll(run)),
            Styles.FLAT,
            Styles.COMPACT);
    all.setGraphic(Icons.of(Feather.CHEVRONS_DOWN, Icons.Size.CHIP));
    all.disableProperty().bind(controller.runner().runningProperty());
    BooleanBinding alone = table.selectionFacts().visibleProperty().not();
    BooleanBinding cut = limited.textProperty().isNotEmpty().and(alone);
    all.setMinWidth(USE_PREF_SIZE);
    all.visibleProperty().bind(cut);
    all.setTooltip(Buttons.tooltip(Strings.of("sql.rows.all")));
    widthProperty()
        .subscribe(wide ->
            all.setContentDisplay(
                wide.doubleValue() > NARROW ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
    limited.visibleProperty().bind(cut.and(widthProperty().greaterThan(WIDE)));
    all.managedProperty().bind(all.visibleProperty());
    Label said = Styles.with(new Label(), Styles.SMALL, Styles.SUBTLE, "result-said");
    said.textProperty().bind(grid.messageProperty());
    said.setMinWidth(0);
    limited.setMinWidth(0);
    count.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(
            table.filterRow(),
            limited,
            all,
            said,
            new ChangedSources(run, controller),
            versions,
            table.selectionFacts(),
            count,
            facts);
    facts.setMinWidth(0);
    facts.visibleProperty().bind(alone);
    facts.managedProperty().bind(facts.visibleProperty());
    limited.managedProperty().bind(limited.visibleProperty());
    table.countProperty().subscribe(_ -> update());
    run.phaseProperty().subscribe(_ -> update());
    run.rowsProperty().subscribe(_ -> update());
    run.progressProperty().subscribe(_ -> update());
    run.elapsedProperty().subscribe(_ -> update());
  }

  /// Whether the engine's accelerator ran it, in words.
  private Optional<String> acceleration() {
    return run.execution()
        .map(execution -> Acceleration.of(execution.metrics()))
        .flatMap(found ->
            switch (found) {
              case NONE -> Optional.empty();
              case PARTLY -> Optional.of(Strings.of("sql.accelerated.partly"));
              case WHOLE -> Optional.of(Strings.of("sql.accelerated"));
              case GIVEN_UP -> Optional.of(Strings.of("sql.accelerated.givenUp"));
            });
  }

  private void update() {
    Result result = run.resultProperty().get();
    boolean ended = run.phase().isTerminal();
    if (result == null || (run.isStale() && !ended)) {
      return;
    }
    if (run.isStale()) {
      count.setText(Strings.of("sql.cancelled", Quantities.duration(run.elapsedProperty().get())));
      facts.setText(" · " + Strings.of("sql.rows.old"));
      limited.setText("");
      return;
    }
    long rows = run.rowsProperty().get();
    RowLimit limit = run.requestProperty().get().statement().limit();
    boolean cut = ended && limit.isBounded() && rows >= limit.rows();
    count.setText(
        table.isFiltered()
            ? Strings.of("rows.of", table.countProperty().get(), rows)
            : Strings.of("sql.rows", rows));
    List<String> more = new ArrayList<>();
    if (ended) {
      more.add(Quantities.duration(run.elapsedProperty().get()));
    }
    long bytes = run.progressProperty().get().inputBytes();
    if (bytes > 0) {
      more.add(Strings.of("sql.rows.read", Quantities.bytes(bytes)));
    }
    acceleration().ifPresent(more::add);
    if (cut) {
      more.add(Strings.of("sql.rows.first", rows));
    } else if (!ended) {
      more.add(Strings.of("sql.rows.coming"));
    } else if (!result.isComplete()) {
      more.add(Strings.of("sql.rows.part"));
    }
    facts.setText(" · " + String.join(" · ", more));
    limited.setText(cut ? Strings.of("sql.rows.limited", limit.rows()) : "");
  }
}
