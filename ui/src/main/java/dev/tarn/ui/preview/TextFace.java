package dev.tarn.ui.preview;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.ChoiceChip;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.ui.viewer.JsonDocument;
import dev.tarn.ui.viewer.TextPane;
import dev.tarn.workspace.document.TextEncoding;
import dev.tarn.workspace.preview.TextPages;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// A text in pages, as it is or as JSON with indents.
final class TextFace implements PreviewFace {
  private final Latest latest;
  private final Form form;
  private final TextPane text = new TextPane();
  private final StackPane view = new StackPane(text);
  private final Pager pager = new Pager(this::read);
  private final Label note = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final ToggleButton wrap = new ToggleButton();
  private final ObjectProperty<TextEncoding> encoding;
  private final TextPages first;
  private TextPages pages;
  private int page;

  /// How it is shown.
  enum Form {
    /// As it is.
    PLAIN,
    /// As JSON.
    JSON
  }

  private record Read(TextPages.Page page, Optional<JsonDocument> json) {}

  TextFace(TextPages pages, Background background, Form form) {
    this.first = pages;
    this.pages = pages;
    this.form = form;
    this.latest = background.latest();
    this.encoding = new SimpleObjectProperty<>(pages.encoding());
    view.setMinSize(0, 0);
    note.setMinWidth(Region.USE_PREF_SIZE);
    wrap.setGraphic(Icons.of(Feather.CORNER_DOWN_LEFT, Icons.Size.BUTTON));
    wrap.setTooltip(Buttons.tooltip(Strings.of("viewer.wrap")));
    wrap.setAccessibleText(Strings.of("viewer.wrap"));
    wrap.setSelected(form == Form.JSON);
    wrap.selectedProperty().subscribe(text::wrap);
    Styles.with(wrap, Styles.FLAT, Styles.ICON_BUTTON);
    encoding.subscribe((_, chosen) -> {
      this.pages = first.in(chosen);
      read(page);
    });
    read(0);
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public List<Node> tools() {
    ChoiceChip<TextEncoding> chip =
        new ChoiceChip<>(first.encodings(), TextEncoding::title, encoding);
    chip.setTooltip(Buttons.tooltip(Strings.of("preview.encoding.tip")));
    chip.setMinWidth(Region.USE_PREF_SIZE);
    return List.of(note, pager, chip, wrap);
  }

  @Override
  public void focus() {
    text.focus();
  }

  @Override
  public void turn(int by) {
    pager.turn(by);
  }

  @Override
  public void close() {
    latest.close();
  }

  private void read(int wanted) {
    TextPages from = pages;
    page = wanted;
    pager.show(from.count(), wanted);
    latest.ask(
        () -> {
          TextPages.Page found = from.read(wanted);
          return new Read(
              found, form == Form.JSON ? JsonDocument.lenient(found.text()) : Optional.empty());
        },
        this::show,
        error ->
            view.getChildren()
                .setAll(
                    new EmptyState(
                        Feather.ALERT_CIRCLE,
                        Strings.of("preview.page.failed"),
                        String.valueOf(error.getMessage()))));
  }

  private void show(Read read) {
    view.getChildren().setAll(text);
    read.json().ifPresentOrElse(text::show, () -> text.show(read.page().text()));
    boolean last = page == pages.count() - 1;
    note.setText(
        !read.page().clean()
            ? Strings.of("preview.text.odd", encoding.get().title())
            : last && pages.isCut()
                ? Strings.of("preview.text.cut")
                : form == Form.JSON && read.json().isEmpty()
                    ? Strings.of("preview.text.noJson")
                    : "");
  }
}
