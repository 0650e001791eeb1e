package dev.tarn.ui.load;

import dev.tarn.ui.control.ChoiceChip;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.document.TextEncoding;
import dev.tarn.workspace.load.DayOrder;
import dev.tarn.workspace.load.Dialect;
import dev.tarn.workspace.load.LoadSample;
import dev.tarn.workspace.load.NumberStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How the file is read: all that was found out, to be changed.
final class FileForm extends VBox {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', ':', ' ');
  private static final List<Character> QUOTES = List.of('"', '\'');

  private final LoadController controller;
  private boolean showing;

  FileForm(LoadModel model, LoadController controller) {
    this.controller = controller;
    getStyleClass().add("load-section");
    model.sampleProperty().subscribe(this::show);
  }

  private void show(@Nullable LoadSample sample) {
    if (sample == null) {
      getChildren().clear();
      return;
    }
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    String focus = focused == null ? null : focused.getId();
    showing = true;
    Dialect dialect = sample.dialect();
    getChildren()
        .setAll(
            Styles.with(new Label(Strings.of("load.file")), Styles.STRONG, Styles.SMALL),
            header(dialect),
            line(
                Strings.of("load.delimiter"),
                chip(
                    "load-delimiter",
                    with(DELIMITERS, dialect.delimiter()),
                    FileForm::words,
                    dialect.delimiter(),
                    value -> found -> found.with(found.dialect().delimited(value)))),
            line(
                Strings.of("load.quote"),
                chip(
                    "load-quote",
                    with(QUOTES, dialect.quote()),
                    String::valueOf,
                    dialect.quote(),
                    value -> found -> found.with(found.dialect().quoted(value, value)))),
            line(
                Strings.of("load.encoding"),
                chip(
                    "load-encoding",
                    sample.encodings(),
                    TextEncoding::title,
                    dialect.encoding(),
                    value -> found -> found.with(found.dialect().in(value)))),
            line(Strings.of("load.nulls"), nulls(dialect)),
            line(
                Strings.of("load.decimal"),
                chip(
                    "load-decimal",
                    List.of(NumberStyle.PLAIN, NumberStyle.COMMA),
                    FileForm::words,
                    sample.decimal() == NumberStyle.COMMA ? NumberStyle.COMMA : NumberStyle.PLAIN,
                    value -> found -> found.with(value))),
            line(
                Strings.of("load.days"),
                chip(
                    "load-days",
                    Arrays.asList(DayOrder.values()),
                    FileForm::words,
                    sample.order(),
                    value -> found -> found.with(value))));
    showing = false;
    if (focus != null) {
      Node again = lookup("#" + focus);
      if (again != null) {
        again.requestFocus();
      }
    }
  }

  private Node header(Dialect dialect) {
    CheckBox box = new CheckBox(Strings.of("load.header"));
    box.setId("load-header");
    box.setMnemonicParsing(false);
    box.setSelected(dialect.header());
    box.setOnAction(_ ->
        controller.reread(found ->
            found.with(
                found
                    .dialect()
                    .first(box.isSelected() ? Dialect.FirstRow.NAMES : Dialect.FirstRow.DATA))));
    return box;
  }

  private Node nulls(Dialect dialect) {
    TextField field = new TextField(String.join(", ", dialect.nulls()));
    field.setId("load-nulls");
    field.setPromptText(Strings.of("load.nulls.none"));
    HBox.setHgrow(field, Priority.ALWAYS);
    Runnable take =
        () -> {
          List<String> words =
              Arrays.stream(field.getText().split(","))
                  .map(String::strip)
                  .filter(word -> !word.isEmpty())
                  .distinct()
                  .toList();
          if (!words.equals(dialect.nulls())) {
            controller.reread(found -> found.with(found.dialect().nulls(words)));
          }
        };
    field.setOnAction(_ -> take.run());
    field
        .focusedProperty()
        .subscribe((before, now) -> {
          if (before && !now && !showing) {
            take.run();
          }
        });
    return field;
  }

  private <T> Node chip(
      String id,
      List<T> choices,
      Function<T, String> words,
      T now,
      Function<T, UnaryOperator<LoadSample>> change) {
    SimpleObjectProperty<T> chosen = new SimpleObjectProperty<>(now);
    ChoiceChip<T> chip = new ChoiceChip<>(choices, words, chosen);
    chip.setId(id);
    chip.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(chip, Priority.ALWAYS);
    chosen.subscribe((before, value) -> controller.reread(change.apply(value)));
    return chip;
  }

  private static List<Character> with(List<Character> usual, char now) {
    List<Character> all = new ArrayList<>(usual);
    if (!all.contains(now)) {
      all.add(now);
    }
    return all;
  }

  /// A line of a form.
  static HBox line(String name, Node node) {
    Label label = Styles.with(new Label(name), Styles.SMALL, Styles.MUTED, "load-label");
    return Styles.with(new HBox(label, node), "load-line");
  }

  private static String words(char delimiter) {
    return switch (delimiter) {
      case ',' -> Strings.of("load.delimiter.comma");
      case ';' -> Strings.of("load.delimiter.semicolon");
      case '\t' -> Strings.of("load.delimiter.tab");
      case '|' -> Strings.of("load.delimiter.bar");
      case ' ' -> Strings.of("load.delimiter.space");
      case ':' -> Strings.of("load.delimiter.colon");
      default -> String.valueOf(delimiter);
    };
  }

  private static String words(NumberStyle style) {
    return style == NumberStyle.COMMA
        ? Strings.of("load.decimal.comma")
        : Strings.of("load.decimal.point");
  }

  private static String words(DayOrder order) {
    return switch (order) {
      case DAY_FIRST -> Strings.of("load.days.day");
      case MONTH_FIRST -> Strings.of("load.days.month");
    };
  }
}
