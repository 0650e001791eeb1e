package dev.tarn.ui.table.history;

import dev.tarn.session.Column;
import dev.tarn.session.table.SchemaChange;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// How the columns of two versions differ.
final class SchemaLine extends HBox {
  SchemaLine() {
    Styles.with(this, "difference-line");
    setMinWidth(0);
    show(null);
  }

  /// Shows a difference, or nothing yet.
  void show(@Nullable SchemaChange change) {
    Label title =
        Styles.with(new Label(Strings.of("tableHistory.schema")), Styles.STRONG, Styles.SMALL);
    title.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(title);
    if (change == null) {
      return;
    }
    kind(change.added(), "tableHistory.schema.added", "badge-success");
    kind(change.removed(), "tableHistory.schema.removed", "badge-danger");
    kind(change.changed(), "tableHistory.schema.changed", "badge-warning");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label rest =
        Styles.with(
            new Label(
                Strings.of(
                    change.isEmpty() ? "tableHistory.schema.same" : "tableHistory.schema.rest")),
            Styles.SMALL,
            Styles.SUBTLE);
    if (change.isEmpty()) {
      getChildren().add(rest);
    } else {
      rest.setMinWidth(0);
      getChildren().addAll(space, rest);
    }
  }

  private void kind(List<Column> columns, String key, String style) {
    if (columns.isEmpty()) {
      return;
    }
    Label badge = Styles.with(new Label(Strings.of(key, columns.size())), Styles.BADGE, style);
    badge.setMinWidth(USE_PREF_SIZE);
    badge.setTooltip(
        Buttons.tooltip(
            columns.stream()
                .map(column -> column.name() + " " + column.type().sql())
                .collect(Collectors.joining("\n"))));
    Column first = columns.getFirst();
    Label name = Styles.with(new Label(first.name()), Styles.MONO, Styles.SMALL);
    Label type = Styles.with(new Label(first.type().sql()), Styles.SMALL, Styles.MUTED);
    name.setMinWidth(0);
    type.setMinWidth(0);
    getChildren().addAll(badge, Icons.of(Icons.of(first.type()), Icons.Size.CHIP), name, type);
  }
}
