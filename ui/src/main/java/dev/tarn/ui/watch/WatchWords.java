package dev.tarn.ui.watch;

import dev.tarn.session.watched.WatchedFile;
import dev.tarn.session.watched.WatchedFolder;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.watched.WatchDefinition;
import java.time.Instant;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// How watched folders are told in words.
final class WatchWords {
  private WatchWords() {}

  static String state(WatchLine line) {
    if (line.definition().isPresent() && line.told().isEmpty()) {
      return Strings.of("watch.state.unknown");
    }
    return switch (line.light()) {
      case WORKING -> Strings.of("watch.state.working");
      case ON -> Strings.of("watch.state.on");
      case OFF -> Strings.of("watch.state.off");
      case FAILED -> Strings.of("watch.state.failed");
    };
  }

  static Ikon icon(WatchLine.Light light) {
    return switch (light) {
      case WORKING -> Feather.DOWNLOAD;
      case ON -> Feather.EYE;
      case OFF -> Feather.EYE_OFF;
      case FAILED -> Feather.ALERT_CIRCLE;
    };
  }

  static String badge(WatchLine.Light light) {
    return switch (light) {
      case WORKING -> "badge-accent";
      case ON -> "badge-success";
      case OFF -> "badge-neutral";
      case FAILED -> "badge-danger";
    };
  }

  /// Where rows go and how many there are.
  static String caption(WatchLine line) {
    String table = line.definition().map(WatchDefinition::table).orElse("");
    return line.told()
        .filter(told -> told.files() > 0)
        .map(told -> Strings.of("watch.caption", table, Quantities.shortCount(told.rows())))
        .orElse(table);
  }

  static String counts(WatchedFolder told) {
    return Strings.of(
        "watch.counts",
        Quantities.count(told.rows()),
        told.rows(),
        Quantities.count(told.files()),
        told.files());
  }

  /// Why it failed, and that it is tried again.
  static String retry(String failure) {
    String sentence = failure.strip();
    return Strings.of(
        "watch.retry",
        sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence);
  }

  static String when(Optional<Instant> moment) {
    return moment.map(Quantities::when).orElse(Strings.of("watch.never"));
  }

  static String run(WatchDefinition definition) {
    return definition.run() == WatchDefinition.Run.CONTINUOUSLY
        ? Strings.of("watch.every", definition.everySeconds())
        : Strings.of("watch.run.once");
  }

  static String run(WatchDefinition.Run run) {
    return switch (run) {
      case CONTINUOUSLY -> Strings.of("watch.run.continuously");
      case ONCE -> Strings.of("watch.run.once");
    };
  }

  static String newColumns(WatchDefinition.NewColumns choice) {
    return switch (choice) {
      case ADD -> Strings.of("watch.new.add");
      case RESCUE -> Strings.of("watch.new.rescue");
      case FAIL -> Strings.of("watch.new.fail");
    };
  }

  static String format(WatchDefinition.Format format) {
    return switch (format) {
      case CSV -> Strings.of("watch.format.csv");
      case JSON -> Strings.of("watch.format.json");
      case PARQUET -> Strings.of("watch.format.parquet");
      case ORC -> Strings.of("watch.format.orc");
      case AVRO -> Strings.of("watch.format.avro");
      case TEXT -> Strings.of("watch.format.text");
    };
  }

  static String changedFiles(WatchDefinition.ChangedFiles choice) {
    return switch (choice) {
      case LEAVE -> Strings.of("watch.changed.leave");
      case RELOAD -> Strings.of("watch.changed.reload");
    };
  }

  /// How a file is doing.
  ///
  /// @param changed what becomes of those that were written anew
  static String state(WatchedFile.State state, WatchDefinition.ChangedFiles changed) {
    return switch (state) {
      case TAKEN -> Strings.of("watch.file.taken");
      case CHANGED ->
          changed == WatchDefinition.ChangedFiles.RELOAD
              ? Strings.of("watch.file.reload")
              : Strings.of("watch.file.changed");
      case WAITING -> Strings.of("watch.file.waiting");
    };
  }
}
