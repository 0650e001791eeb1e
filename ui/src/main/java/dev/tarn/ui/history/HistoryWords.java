package dev.tarn.ui.history;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.Parameters;
import dev.tarn.session.text.ParameterWords;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.workspace.state.HistoryEntry;
import dev.tarn.workspace.state.ParametersJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A run in words.
final class HistoryWords {
  private static final int LONGEST_TITLE = 200;

  private HistoryWords() {}

  /// The statement on one line.
  static String title(HistoryEntry entry) {
    String text = entry.text();
    return text.substring(0, Math.min(LONGEST_TITLE, text.length()))
        .strip()
        .replaceAll("\\s+", " ");
  }

  /// When, how long, how many rows, where.
  static String facts(HistoryEntry entry) {
    List<String> facts = new ArrayList<>();
    facts.add(Quantities.when(entry.started()));
    facts.add(
        entry.state() == HistoryEntry.State.RUNNING
            ? state(entry.state())
            : Quantities.duration(entry.duration()));
    if (entry.rows() >= 0) {
      facts.add(Strings.of("sql.rows", entry.rows()));
    }
    facts.add(entry.session());
    return String.join(" · ", facts);
  }

  static String state(HistoryEntry.State state) {
    return switch (state) {
      case RUNNING -> Strings.of("history.state.running");
      case SUCCEEDED -> Strings.of("history.state.succeeded");
      case FAILED -> Strings.of("history.state.failed");
      case CANCELLED -> Strings.of("history.state.cancelled");
      case LOST -> Strings.of("history.state.lost");
    };
  }

  static String badge(HistoryEntry.State state) {
    return switch (state) {
      case RUNNING -> "badge-accent";
      case SUCCEEDED -> "badge-success";
      case FAILED -> "badge-danger";
      case CANCELLED, LOST -> "badge-plain";
    };
  }

  static FontIcon icon(HistoryEntry.State state) {
    return switch (state) {
      case RUNNING -> Icons.of(Icons.RUNNING, Icons.Size.TREE, "icon-accent");
      case SUCCEEDED -> Icons.of(Feather.CHECK, Icons.Size.TREE, "icon-success");
      case FAILED -> Icons.of(Feather.ALERT_CIRCLE, Icons.Size.TREE, "icon-danger");
      case CANCELLED -> Icons.of(Feather.SLASH, Icons.Size.TREE);
      case LOST -> Icons.of(Feather.POWER, Icons.Size.TREE);
    };
  }

  /// The values of the markers, a line each.
  static List<String> parameters(HistoryEntry entry) {
    Parameters values = ParametersJson.read(entry.parameters());
    List<String> lines = new ArrayList<>();
    values.named().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> lines.add(":" + each.getKey() + " = " + text(each.getValue())));
    values.positional().forEach(value -> lines.add("? = " + text(value)));
    return lines;
  }

  private static String text(ParameterValue value) {
    return value instanceof ParameterValue.Text(String text)
        ? "'" + text + "'"
        : ParameterWords.of(value);
  }
}
