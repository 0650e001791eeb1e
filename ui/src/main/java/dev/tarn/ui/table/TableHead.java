package dev.tarn.ui.table;

import dev.tarn.session.TableInfo;
import dev.tarn.session.table.DeltaFacts;
import dev.tarn.session.table.TableFacts;
import dev.tarn.session.table.TableStatistics;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The head of a table's page: where it is, its name and kind, what its owner wrote, and its
/// figures.
final class TableHead extends VBox {
  private static final double NAME = 180;
  private static final double CRUMB = 72;

  private final TableController controller;
  private final FontIcon icon = Icons.of(Icons.TABLE, Icons.Size.PLACE, "icon-accent");
  private final BadgeRow badges = new BadgeRow();
  private final Label comment = Styles.with(new Label(), Styles.MUTED);
  private final Button edit;
  private final VBox rows = figureBox("table.rows", "");
  private final HBox figures = Styles.with(new HBox(), "table-figures");

  TableHead(TableController controller, List<Command> commands) {
    this.controller = controller;
    Styles.with(this, "table-head");
    edit =
        Buttons.icon(
            Feather.EDIT_2, Strings.of("table.comment.edit"), () -> CommentBox.open(controller));
    Styles.with(edit, Styles.COMPACT);
    comment.setMinWidth(0);
    HBox about = Styles.with(new HBox(comment, edit), "table-about");
    getChildren().addAll(first(commands), about, figures);
    controller.model().factsProperty().subscribe(this::show);
    controller.model().statisticsProperty().subscribe(this::count);
  }

  private HBox first(List<Command> commands) {
    HBox crumbs = Styles.with(new HBox(), "table-crumbs");
    crumbs
        .getChildren()
        .addAll(
            crumb(controller.name().catalog()),
            Icons.of(Feather.CHEVRON_RIGHT, Icons.Size.CHIP),
            crumb(controller.name().schema()),
            Icons.of(Feather.CHEVRON_RIGHT, Icons.Size.CHIP));
    Label name = Styles.with(new WholeLabel(controller.name().table(), NAME), Styles.TITLE_PAGE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = Styles.with(new HBox(crumbs, icon, name, badges, space), "table-title");
    row.getChildren()
        .addAll(
            button(commands.get(0), Styles.ACCENT),
            button(commands.get(1)),
            Buttons.icon(commands.get(2)),
            more(commands.subList(3, 5)));
    return row;
  }

  private static MenuButton more(List<Command> commands) {
    MenuButton more = new MenuButton();
    more.setGraphic(Icons.of(Feather.MORE_HORIZONTAL, Icons.Size.BUTTON));
    more.setTooltip(Buttons.tooltip(Strings.of("table.more")));
    more.setAccessibleText(Strings.of("table.more"));
    more.getItems().setAll(commands.stream().map(Menus::item).toList());
    return Styles.with(more, Styles.FLAT, Styles.ICON_BUTTON);
  }

  private static Button button(Command command, String... styles) {
    Button button = Buttons.of(command.icon(), command.title(), command::run);
    button.setTooltip(Buttons.tooltip(command));
    button.setMinWidth(USE_PREF_SIZE);
    return Styles.with(button, styles);
  }

  private static Label crumb(String text) {
    return Styles.with(new WholeLabel(text, CRUMB), Styles.MUTED);
  }

  private void show(@Nullable TableFacts facts) {
    edit.setVisible(facts != null && facts.isEditable());
    if (facts == null) {
      return;
    }
    icon.setIconCode(facts.kind() == TableInfo.Kind.VIEW ? Icons.VIEW : Icons.TABLE);
    comment.setText(
        facts.comment() == null
            ? Strings.of("table.comment.none")
            : Markdown.firstLine(facts.comment()));
    badges.getChildren().clear();
    // Tables of other databases have no format that Spark knows.
    if (!kind(facts).isEmpty()) {
      badges.getChildren().add(badge(kind(facts), "badge-accent"));
    }
    if (facts.kind() == TableInfo.Kind.TABLE && facts.isEditable()) {
      badges
          .getChildren()
          .add(badge(Strings.of(facts.managed() ? "table.managed" : "table.external"), ""));
    }
    facts.tags().forEach(tag -> badges.getChildren().add(badge(tag, "badge-success")));
    figures.getChildren().setAll(rows);
    facts.deltaFacts().ifPresent(this::delta);
    if (!facts.partitions().isEmpty()) {
      figure("table.partitioned", String.join(", ", facts.partitions()));
    }
    if (facts.owner() != null) {
      figure("table.owner", facts.owner());
    }
    figure("table.columns", Quantities.count(facts.columns().size()));
  }

  private void delta(DeltaFacts delta) {
    figure(
        "table.size",
        Strings.of("table.size.files", Quantities.bytes(delta.bytes()), delta.files()));
    if (delta.changed() != null) {
      figure("table.changed", Quantities.when(delta.changed()));
    }
    if (!delta.clusters().isEmpty()) {
      figure("table.clustered", String.join(", ", delta.clusters()));
    }
  }

  private void figure(String key, String value) {
    figures.getChildren().add(figureBox(key, value));
  }

  private static VBox figureBox(String key, String value) {
    Label title = Styles.with(new Label(Strings.of(key)), Styles.HINT, Styles.SUBTLE);
    Label text = new Label(value);
    text.setMinWidth(0);
    return Styles.with(new VBox(title, text), "table-figure");
  }

  private void count(@Nullable TableStatistics told) {
    boolean known = told != null && told.rows().isPresent();
    rows.setVisible(known);
    rows.setManaged(known);
    if (told != null && rows.getChildren().getLast() instanceof Label text) {
      text.setText(Quantities.count(told.rows().orElse(0)));
      Styles.with(rows, "rows-known");
    }
  }

  private static Node badge(String text, String style) {
    Label badge = Styles.with(new Label(text), Styles.BADGE);
    badge.setMinWidth(USE_PREF_SIZE);
    return style.isEmpty() ? badge : Styles.with(badge, style);
  }

  private static String kind(TableFacts facts) {
    if (facts.kind() == TableInfo.Kind.VIEW) {
      return Strings.of("table.view");
    }
    String format = facts.format();
    return format.length() <= 3
        ? format.toUpperCase(Locale.ROOT)
        : format.substring(0, 1).toUpperCase(Locale.ROOT) + format.substring(1);
  }
}
