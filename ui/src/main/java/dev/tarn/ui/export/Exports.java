package dev.tarn.ui.export;

import dev.tarn.session.export.ExportRows;
import dev.tarn.session.export.FileExport.Replace;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.pane.Dialogs;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.file.JsonFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The verbs of exporting: ask, begin. For the window's thread.
public final class Exports {
  private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

  private final ExportDesk desk;
  private final Background background;

  /// Takes what exports need.
  ///
  /// @param desk the window's part
  /// @param background runs the work
  public Exports(ExportDesk desk, Background background) {
    this.desk = desk;
    this.background = background;
  }

  /// The window's part, for others that write files.
  ///
  /// @return always the same
  public ExportDesk desk() {
    return desk;
  }

  /// Asks where a result is to go, and lets it go there.
  ///
  /// @param source the result
  public void ask(ExportSource source) {
    JsonFile memory = new JsonFile(desk.place().memory());
    background.run(
        () -> memory.read().value().map(ExportChoice::of).orElse(ExportChoice.FIRST),
        last -> show(source, last),
        error -> show(source, ExportChoice.FIRST));
  }

  private void show(ExportSource source, ExportChoice last) {
    ExportModel model = new ExportModel(source, last, desk.place());
    ExportDialog[] box = new ExportDialog[1];
    Runnable close = () -> desk.overlays().close(box[0]);
    box[0] =
        new ExportDialog(
            model,
            source.origin().title(),
            () -> choose(model),
            close,
            () -> submit(source, model, close));
    desk.overlays().show(box[0], Pos.CENTER, Insets.EMPTY, OverlayLayer.Ground.VEIL, () -> {});
    box[0].requestFocus();
  }

  private void choose(ExportModel model) {
    Path proposal = model.path().orElse(desk.place().folder());
    Optional<Path> chosen =
        model.kindProperty().get() == ExportKind.PARQUET_FOLDER
            ? desk.dialogs()
                .folder(Strings.of("export.chooseFolder"), desk.place().folder())
                .map(folder -> folder.resolve(proposal.getFileName()))
            : desk.dialogs().save(Strings.of("export.choose"), proposal);
    chosen.ifPresent(path -> model.fileProperty().set(ExportModel.shortened(path)));
  }

  private void submit(ExportSource source, ExportModel model, Runnable close) {
    if (!model.ready().get()) {
      return;
    }
    ExportOrder order = order(source, model);
    ExportChoice choice = model.choice();
    background.run(
        () -> Existing.of(order),
        existing -> {
          if (existing.isPresent()) {
            desk.dialogs()
                .confirm(
                    question(order, existing.get()),
                    () -> {
                      close.run();
                      begin(order.replacing(Replace.EXISTING), choice);
                    });
          } else {
            close.run();
            begin(order, choice);
          }
        },
        error -> {
          close.run();
          begin(order, choice);
        });
  }

  private static ExportOrder order(ExportSource source, ExportModel model) {
    ExportRows rows = model.rows();
    ExportKind kind = model.kindProperty().get();
    String target =
        kind == ExportKind.DELTA
            ? model.tableProperty().get().strip()
            : model.path().map(Path::toString).orElse("");
    return new ExportOrder(source, rows, kind, model.options(), target, Replace.NEVER);
  }

  private static Dialogs.Question question(ExportOrder order, Existing existing) {
    String name = order.title();
    return switch (existing) {
      case Existing.File file ->
          new Dialogs.Question(
              Strings.of("export.replace.title", name),
              Strings.of(
                  "export.replace.file",
                  Quantities.bytes(file.bytes()),
                  Quantities.when(file.changed())),
              Strings.of("export.replace.verb"),
              Dialogs.Weight.DESTRUCTIVE);
      case Existing.Table _ ->
          new Dialogs.Question(
              Strings.of("export.replace.title", name),
              Strings.of("export.replace.table"),
              Strings.of("export.replace.verb"),
              Dialogs.Weight.DESTRUCTIVE);
    };
  }

  private void begin(ExportOrder order, ExportChoice choice) {
    new ExportJob(order, desk, background).start();
    background.run(
        () -> {
          ExportChoice kept = choice;
          if (kept.folder().isEmpty()) {
            kept = new ExportChoice(kept.kind(), last().flatMap(ExportChoice::folder), kept.csv());
          }
          new JsonFile(desk.place().memory()).write(kept.json());
          return Files.exists(desk.place().memory());
        },
        _ -> {},
        error -> LOG.warn("What was chosen for the export is not kept", error));
  }

  private Optional<ExportChoice> last() {
    return new JsonFile(desk.place().memory()).read().value().map(ExportChoice::of);
  }

  /// Tells that there is nothing to export.
  public void nothing() {
    desk.notices()
        .show(
            Notice.of(
                Notice.Kind.INFORMATION,
                Strings.of("export.nothing"),
                Strings.of("export.nothing.hint")));
  }
}
