package dev.tarn.ui.load;

import dev.tarn.session.TableName;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.file.FileWords;
import dev.tarn.workspace.load.ColumnType;
import dev.tarn.workspace.load.DayOrder;
import dev.tarn.workspace.load.FileKind;
import dev.tarn.workspace.load.Fits;
import dev.tarn.workspace.load.LoadColumn;
import dev.tarn.workspace.load.LoadException;
import dev.tarn.workspace.load.LoadFiles;
import dev.tarn.workspace.load.LoadMode;
import dev.tarn.workspace.load.LoadOutcome;
import dev.tarn.workspace.load.LoadPlan;
import dev.tarn.workspace.load.LoadSample;
import dev.tarn.workspace.load.Part;
import dev.tarn.workspace.load.Quotes;
import dev.tarn.workspace.load.Unpacking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The verbs of the box. For the window's thread.
final class LoadController {
  private static final Logger LOG = LoggerFactory.getLogger(LoadController.class);

  private final LoadModel model;
  private final LoadDesk desk;
  private final Runnable close;
  private final Latest reading;
  private final Latest fitting;
  private final LoadFiles files;
  private final TargetCheck target;
  private final Unpackings unpackings;
  private long scans;
  private CompletableFuture<Quotes> scan = CompletableFuture.completedFuture(Quotes.NONE);

  LoadController(LoadModel model, LoadDesk desk, Runnable close) {
    this.model = model;
    this.desk = desk;
    this.close = close;
    this.reading = desk.background().latest();
    this.fitting = desk.background().latest();
    this.target = new TargetCheck(model, desk);
    this.files = new LoadFiles(desk.scratch(), desk.target()::session);
    this.unpackings = new Unpackings(model, desk.background());
  }

  private record Read(LoadSample sample, Fits fits) {
    static Read of(LoadSample sample) {
      return new Read(sample, sample.fits(sample.columns()));
    }
  }

  /// Looks at the file.
  void look(DayOrder order) {
    read(look -> look.read(model.files(), order));
  }

  /// Looks at a zip, or a file in it, whose unpacking was stopped.
  void look(Part part, DayOrder order) {
    if (part.choices().isEmpty()) {
      look(order);
    } else {
      read(look -> look.read(model.files().getFirst(), part, order));
    }
  }

  private interface Look {
    LoadSample of(LoadFiles files) throws IOException;
  }

  private void read(Look look) {
    Unpacking mine = unpackings.begin();
    model.stoppedProperty().set(null);
    reading.ask(
        () -> {
          LoadSample sample = look.of(files.with(mine));
          if (mine.isStopped()) {
            mine.discard();
            throw new CancellationException();
          }
          return Read.of(sample);
        },
        read -> {
          unpackings.shown();
          show(read);
        },
        error -> {
          unpackings.end();
          fail(error);
        });
  }

  /// Stops what is being unpacked. What was seen before is seen again, or what could be unpacked.
  void stopUnpacking() {
    LoadSample before = model.sampleProperty().get();
    unpackings.end();
    if (before != null) {
      reading.close();
      model.sampleProperty().set(null);
      model.sampleProperty().set(before);
      return;
    }
    List<Path> all = model.files();
    reading.ask(
        () -> all.size() == 1 ? LoadFiles.choices(all.getFirst()) : Part.WHOLE,
        model.stoppedProperty()::set,
        this::fail);
  }

  /// Reads the file in another way.
  void reread(UnaryOperator<LoadSample> change) {
    LoadSample before = model.sampleProperty().get();
    if (before != null) {
      unpackings.end();
      reading.ask(() -> Read.of(change.apply(before)), this::show, this::fail);
    }
  }

  /// Reads another part of the file.
  void reread(Part part) {
    LoadSample before = model.sampleProperty().get();
    if (before != null) {
      read(look -> look.read(before.file(), part, before.order()));
    }
  }

  void setType(int index, ColumnType type) {
    model.replace(index, model.columnsProperty().get().get(index).of(type));
    fit();
  }

  private void fit() {
    LoadSample sample = model.sampleProperty().get();
    List<LoadColumn> columns = model.columnsProperty().get();
    if (sample != null) {
      fitting.ask(() -> files.fits(sample, columns), model.fitsProperty()::set, this::fail);
    }
  }

  void setName(int index, String name) {
    model.replace(index, model.columnsProperty().get().get(index).named(name));
  }

  void toggle(int index) {
    model.replace(index, model.columnsProperty().get().get(index).toggled());
    fit();
  }

  /// Has the folder of the files watched instead.
  void watch() {
    Path first = model.files().getFirst().toAbsolutePath();
    close.run();
    desk.background()
        .run(
            () ->
                new Watched(
                    Files.isDirectory(first) ? first : first.resolveSibling("").normalize(),
                    FileKind.of(first)),
            watched -> desk.target().watch(watched.folder(), watched.kind()),
            error -> LOG.warn("The folder of {} cannot be watched", first, error));
  }

  private record Watched(Path folder, FileKind kind) {}

  /// Does what was chosen: opens the query, or begins the load.
  void submit() {
    Optional<LoadPlan> plan = model.plan();
    LoadSample sample = model.sampleProperty().get();
    if (plan.isEmpty() || sample == null || model.jobProperty().get() != null) {
      return;
    }
    if (!plan.get().mode().writes()) {
      unpackings.keep();
    }
    if (plan.get().mode() == LoadMode.QUERY) {
      close.run();
      desk.target().openQuery(model.sql().get());
      return;
    }
    model.troubleProperty().set("");
    model.newsProperty().set("");
    LoadJob job =
        new LoadJob(plan.get(), desk, new LoadJob.Input(sample.size(), scan), this::ended);
    model.jobProperty().set(job);
    job.start();
  }

  void cancelLoad() {
    LoadJob job = model.jobProperty().get();
    if (job != null) {
      job.cancel();
    }
  }

  /// Forgets what is being looked at; a load goes on.
  void closed() {
    target.close();
    reading.close();
    fitting.close();
    unpackings.end();
    if (model.jobProperty().get() == null) {
      scan.complete(Quotes.NONE);
      unpackings.release();
    }
  }

  private void show(Read read) {
    LoadSample old = model.sampleProperty().get();
    List<LoadColumn> before = model.columnsProperty().get();
    model.troubleProperty().set("");
    model.fitsProperty().set(read.fits());
    model.sampleProperty().set(read.sample());
    // Other types are no reason to go through the same file again.
    if (old == null || !old.source().equals(read.sample().source())) {
      model.quotesProperty().set(Quotes.NONE);
      scan(read.sample());
    }
    if (!read.sample().modes().contains(model.modeProperty().get())) {
      model.modeProperty().set(LoadMode.CREATE);
    }
    model
        .columnsProperty()
        .set(old == null ? read.sample().columns() : kept(old.columns(), before, read.sample()));
  }

  /// Reads all of a file for what its sample may not show; a load waits for that.
  private void scan(LoadSample sample) {
    CompletableFuture<Quotes> mine = new CompletableFuture<>();
    long number = ++scans;
    scan.complete(Quotes.NONE);
    scan = mine;
    desk.background()
        .run(
            () -> {
              Quotes found = sample.quotes(mine::isDone);
              mine.complete(found);
              return found;
            },
            found -> {
              if (number == scans) {
                model.quotesProperty().set(found);
                if (found.breaks() && !sample.dialect().breaks()) {
                  reread(LoadSample::withBreaks);
                }
              }
            },
            error -> {
              mine.completeExceptionally(error);
              fail(error);
            });
  }

  /// What the user chose for columns stays, if they are as many as before.
  private static List<LoadColumn> kept(
      List<LoadColumn> found, List<LoadColumn> chosen, LoadSample now) {
    if (found.size() != now.columns().size() || chosen.size() != found.size()) {
      return now.columns();
    }
    return IntStream.range(0, found.size())
        .mapToObj(i -> kept(found.get(i), chosen.get(i), now.columns().get(i)))
        .toList();
  }

  private static LoadColumn kept(LoadColumn found, LoadColumn chosen, LoadColumn now) {
    boolean renamed = !chosen.name().equals(found.name());
    boolean typed = !chosen.type().equals(found.type()) && now.type().equals(found.type());
    return new LoadColumn(
        now.source(),
        renamed ? chosen.name() : now.name(),
        typed ? chosen.type() : now.type(),
        chosen.wanted());
  }

  private void fail(Throwable error) {
    model.troubleProperty().set(Strings.of("load.unreadable", model.title(), reason(error)));
  }

  private static String reason(Throwable error) {
    return switch (error) {
      case LoadException known -> String.valueOf(known.getMessage());
      case IOException disk -> FileWords.of(disk);
      default -> String.valueOf(error.getMessage());
    };
  }

  private void ended(LoadOutcome outcome) {
    model.jobProperty().set(null);
    switch (outcome) {
      case LoadOutcome.Loaded _ -> {
        unpackings.release();
        close.run();
      }
      case LoadOutcome.Cancelled _ ->
          model
              .newsProperty()
              .set(
                  Strings.of(
                      "load.cancelled.news",
                      model.name().map(TableName::table).orElse(model.tableProperty().get())));
      case LoadOutcome.Failed failed -> {
        unpackings.keep();
        target.ask();
        model.troubleProperty().set(failed.error().message());
      }
    }
  }
}
