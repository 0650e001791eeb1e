package dev.tarn.ui.preview;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.avro.AvroFacts;
import dev.tarn.workspace.preview.FilePreview;
import dev.tarn.workspace.preview.ParquetFacts;
import dev.tarn.workspace.preview.ZipFacts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The head of a file's page: its name, where it is, what it is, and its figures.
final class PreviewHead extends VBox {
  private final PreviewController controller;
  private final HBox badges = Styles.with(new HBox(), "table-badges");
  private final HBox figures = Styles.with(new HBox(), "table-figures");

  PreviewHead(PreviewController controller, PreviewCommands commands) {
    this.controller = controller;
    Styles.with(this, "table-head");
    getChildren().addAll(first(commands), place(), figures);
    controller.model().previewProperty().subscribe(this::show);
  }

  private HBox first(PreviewCommands commands) {
    Label name = Styles.with(new Label(controller.model().name()), Styles.TITLE_PAGE);
    name.setMinWidth(0);
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    badges.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return Styles.with(
        new HBox(
            Icons.of(Feather.FILE, Icons.Size.PLACE, "icon-accent"),
            name,
            badges,
            space,
            button(commands.query, Styles.ACCENT),
            button(commands.add),
            Buttons.icon(commands.refresh),
            more(commands)),
        "table-title");
  }

  private Label place() {
    Label place =
        Styles.with(
            new Label(controller.desk().path().apply(controller.model().file())),
            Styles.SMALL,
            Styles.MUTED,
            Styles.MONO);
    place.setId("preview-path");
    place.setMinWidth(0);
    place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    return place;
  }

  private static Button button(Command command, String... styles) {
    Button button = Buttons.of(command.icon(), command.title(), command::run);
    button.setTooltip(Buttons.tooltip(command));
    button.setMinWidth(USE_PREF_SIZE);
    button.disableProperty().bind(Bindings.not(command.enabled()));
    return Styles.with(button, styles);
  }

  private static MenuButton more(PreviewCommands commands) {
    MenuButton more = new MenuButton();
    more.setId("preview-more");
    more.setGraphic(Icons.of(Feather.MORE_HORIZONTAL, Icons.Size.BUTTON));
    more.setTooltip(Buttons.tooltip(Strings.of("preview.more")));
    more.setAccessibleText(Strings.of("preview.more"));
    more.getItems().setAll(commands.more().stream().map(Menus::item).toList());
    return Styles.with(more, Styles.FLAT, Styles.ICON_BUTTON);
  }

  private void show(@Nullable FilePreview found) {
    badges.getChildren().clear();
    figures.getChildren().clear();
    if (found == null) {
      return;
    }
    badges.getChildren().add(badge(kind(found)));
    figure("table.size", Quantities.bytes(found.bytes()));
    figure("table.changed", Quantities.when(found.changed()));
    found.parquet().ifPresent(this::parquet);
    found.avro().ifPresent(this::avro);
    found.zip().ifPresent(this::zip);
    found.text().ifPresent(text -> figure("preview.encoding", text.encoding().title()));
  }

  private void parquet(ParquetFacts facts) {
    figure("table.rows", Quantities.count(facts.rows()));
    figure("table.columns", Quantities.count(facts.schema().size()));
    figure("preview.groups", Quantities.count(facts.groups().size()));
    String codecs = facts.codecs();
    figure(
        "preview.codec",
        facts.packed() == 0 || facts.packed() == facts.bytes()
            ? codecs
            : Strings.of("preview.codec.factor", codecs, (double) facts.bytes() / facts.packed()));
  }

  private void avro(AvroFacts facts) {
    facts.rows().ifPresent(rows -> figure("table.rows", Quantities.count(rows)));
    figure("table.columns", Quantities.count(facts.fields().size()));
    figure(
        "preview.blocks",
        facts.cut()
            ? Strings.of("preview.blocks.cut", facts.blocks())
            : Quantities.count(facts.blocks()));
    figure(
        "preview.codec",
        facts.codec().equals("null") ? Strings.of("preview.codec.none") : facts.codec());
  }

  private void zip(ZipFacts facts) {
    figure("preview.entries", Quantities.count(facts.entries().size()));
    figure("preview.column.bytes", Quantities.bytes(facts.bytes()));
  }

  private void figure(String key, String value) {
    Label title = Styles.with(new Label(Strings.of(key)), Styles.HINT, Styles.SUBTLE);
    Label text = new Label(value);
    text.setMinWidth(0);
    figures.getChildren().add(Styles.with(new VBox(title, text), "table-figure"));
  }

  private static Label badge(String text) {
    Label badge = Styles.with(new Label(text), Styles.BADGE, "badge-accent");
    badge.setMinWidth(USE_PREF_SIZE);
    return badge;
  }

  private static String kind(FilePreview found) {
    return switch (found.kind()) {
      case PARQUET -> Strings.of("preview.kind.parquet");
      case ORC -> Strings.of("preview.kind.orc");
      case AVRO -> Strings.of("preview.kind.avro");
      case ZIP -> Strings.of("preview.kind.zip");
      case CSV -> Strings.of("preview.kind.csv");
      case JSON -> Strings.of("preview.kind.json");
      case EXCEL -> Strings.of("preview.kind.excel");
      case IMAGE -> Strings.of("preview.kind.image");
      case PDF -> Strings.of("preview.kind.pdf");
      case TEXT -> Strings.of("preview.kind.text");
      case BYTES -> Strings.of("preview.kind.bytes");
    };
  }
}
