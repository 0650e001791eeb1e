package dev.tarn.ui.export;

import dev.tarn.session.RowReader;
import dev.tarn.session.export.CopyFormat;
import dev.tarn.session.export.EngineExport;
import dev.tarn.session.export.ExportFormat;
import dev.tarn.session.export.ExportOutcome;
import dev.tarn.session.export.ExportProgress;
import dev.tarn.session.export.ExportRows;
import dev.tarn.session.export.FileExport;
import dev.tarn.session.export.RowText;
import dev.tarn.ui.pane.Activity;
import dev.tarn.ui.pane.BackgroundWork;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.folder.FileManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/// One export from its beginning to what is told of its end. For the window's thread.
final class ExportJob {
  private static final Duration TICK = Duration.millis(200);

  private final ExportOrder order;
  private final ExportDesk desk;
  private final Background background;
  private final ExportProgress progress = new ExportProgress();
  private final ReadOnlyObjectWrapper<Activity> activity =
      new ReadOnlyObjectWrapper<>(new Activity("", -1));
  private final Timeline clock = new Timeline(new KeyFrame(TICK, _ -> tick()));
  private final BackgroundWork work;
  private final long begun = System.nanoTime();

  ExportJob(ExportOrder order, ExportDesk desk, Background background) {
    this.order = order;
    this.desk = desk;
    this.background = background;
    this.work = new BackgroundWork(order.title(), activity.getReadOnlyProperty(), this::cancel);
  }

  void start() {
    desk.work().add(work);
    clock.setCycleCount(Animation.INDEFINITE);
    clock.play();
    if (order.kind() == ExportKind.CLIPBOARD) {
      background.run(this::text, this::copied, this::broken);
    } else {
      background.run(this::write, this::ended, this::broken);
    }
  }

  private void cancel() {
    progress.cancel();
    activity.set(new Activity(Strings.of("export.cancelling"), -1));
  }

  private void tick() {
    if (progress.isCancelled()) {
      return;
    }
    double fraction = progress.fraction();
    activity.set(
        fraction > 0
            ? new Activity(Strings.of("export.percent", (int) (fraction * 100)), fraction)
            : new Activity(Strings.of("export.writing"), -1));
  }

  private ExportOutcome write() throws Exception {
    ExportFormat format = order.kind().format().orElseThrow();
    if (format.writer() == ExportFormat.Writer.CLIENT) {
      return FileExport.write(
          format,
          order.rows(),
          order.options(),
          order.source().origin(),
          Path.of(order.target()),
          order.replace(),
          progress);
    }
    boolean isWhole = order.rows().result().equals(order.source().whole());
    return new EngineExport(order.source().session().call(), desk.place().store())
        .write(
            order.rows(),
            isWhole ? order.source().executionId().orElse(null) : null,
            order.engineTarget(),
            progress);
  }

  private String text() {
    ExportRows rows = order.rows();
    RowText form =
        CopyFormat.TSV.of(
            rows.result().schema(),
            rows.columns(),
            order.options().csv().header(),
            order.options().zone());
    StringBuilder out = new StringBuilder();
    form.begin(out);
    try (RowReader reader = rows.result().open()) {
      for (long row = rows.first(); row < rows.end() && !progress.isCancelled(); row++) {
        form.row(reader, row, out);
      }
    }
    form.end(out);
    return out.toString();
  }

  private void copied(String text) {
    if (progress.isCancelled()) {
      ended(new ExportOutcome.Cancelled());
      return;
    }
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    ended(new ExportOutcome.Written("", order.rows().count(), 0, 0));
  }

  private void broken(Throwable error) {
    ended(new ExportOutcome.Failed(String.valueOf(error.getMessage()), error.toString()));
  }

  private void ended(ExportOutcome outcome) {
    clock.stop();
    desk.work().remove(work);
    desk.notices()
        .show(
            switch (outcome) {
              case ExportOutcome.Written written -> written(written);
              case ExportOutcome.Cancelled _ ->
                  Notice.of(
                      Notice.Kind.INFORMATION,
                      Strings.of("export.cancelled"),
                      Strings.of("export.cancelled.hint", order.title()));
              case ExportOutcome.Failed failed ->
                  Notice.of(
                      Notice.Kind.FAILURE,
                      Strings.of("export.failed", order.title()),
                      failed.message());
            });
  }

  private Notice written(ExportOutcome.Written done) {
    List<String> facts = new ArrayList<>();
    facts.add(order.title());
    facts.add(Strings.of("export.count", done.rows()));
    if (done.bytes() > 0) {
      facts.add(Quantities.bytes(done.bytes()));
    }
    facts.add(Quantities.duration(java.time.Duration.ofNanos(System.nanoTime() - begun)));
    if (done.cutCells() > 0) {
      facts.add(Strings.of("export.cut", done.cutCells()));
    }
    Notice notice =
        Notice.of(Notice.Kind.SUCCESS, Strings.of("export.done"), String.join(" · ", facts));
    return order.kind().isFile()
        ? notice.action(Strings.of("export.show"), () -> reveal(Path.of(done.place())))
        : notice;
  }

  private void reveal(Path file) {
    background.run(
        () -> {
          FileManager.ofSystem().reveal(file);
          return true;
        },
        _ -> {},
        this::hidden);
  }

  private void hidden(Throwable error) {
    desk.notices()
        .show(
            Notice.of(
                Notice.Kind.FAILURE,
                Strings.of("export.notShown"),
                String.valueOf(error.getMessage())));
  }
}
