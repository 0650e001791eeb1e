package dev.tarn.ui.load;

import dev.tarn.ui.control.ChoiceChip;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.document.TextEncoding;
import dev.tarn.workspace.load.DayOrder;
import dev.tarn.workspace.load.Dialect;
import dev.tarn.workspace.load.FileKind;
import dev.tarn.workspace.load.LoadSample;
import dev.tarn.workspace.load.LoadSource;
import dev.tarn.workspace.load.NumberStyle;
import dev.tarn.workspace.load.Part;
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
    if (sample == null
        || (sample.source() instanceof LoadSource.Typed && sample.part().choices().isEmpty())) {
      getChildren().clear();
      return;
    }
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    String focus = focused == null ? null : focused.getId();
    showing = true;
    Dialect dialect = sample.dialect();
    getChildren()
        .setAll(Styles.with(new Label(Strings.of("load.file")), Styles.STRONG, Styles.SMALL));
    part(sample);
    if (sample.inner() == FileKind.CSV) {
      getChildren().add(header(dialect));
    }
    if (sample.inner() == FileKind.CSV && sample.kind() != FileKind.EXCEL) {
      written(sample);
    }
    if (sample.inner() == FileKind.CSV || sample.inner() == FileKind.JSON) {
      read(sample);
    }
    showing = false;
    if (focus != null) {
      Node again = lookup("#" + focus);
      if (again != null) {
        again.requestFocus();
      }
    }
  }

  /// Which sheet, or which file in a zip.
  private void part(LoadSample sample) {
    Part part = sample.part();
    if (part.choices().isEmpty()) {
      return;
    }
    boolean sheets = sample.kind() == FileKind.EXCEL;
    SimpleObjectProperty<String> chosen = new SimpleObjectProperty<>(part.chosen());
    ChoiceChip<String> chip = new ChoiceChip<>(part.choices(), name -> words(part, name), chosen);
    wide(chip, "load-part");
    chosen.subscribe((_, name) -> controller.reread(part.choose(name)));
    getChildren().add(line(sheets ? Strings.of("load.sheet") : Strings.of("load.inner"), chip));
    if (sheets) {
      TextField range = new TextField(part.range());
      range.setId("load-range");
      range.setPromptText(Strings.of("load.range.prompt"));
      taken(
          range,
          () -> {
            if (!range.getText().strip().equals(part.range())) {
              controller.reread(part.cells(range.getText().strip()));
            }
          });
      getChildren().add(line(Strings.of("load.range"), range));
    }
  }

  /// How a part of a file is called.
  static String words(Part part, String name) {
    return name.equals(Part.ALL) ? Strings.of("load.inner.all", part.alike()) : name;
  }

  /// How text is written.
  private void written(LoadSample sample) {
    Dialect dialect = sample.dialect();
    getChildren()
        .addAll(
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
                    value -> found -> found.with(found.dialect().in(value)))));
  }

  /// How values are read.
  private void read(LoadSample sample) {
    getChildren()
        .addAll(
            line(Strings.of("load.nulls"), nulls(sample.dialect())),
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
    taken(field, take);
    return field;
  }

  /// Takes what is written at Enter, or when the keyboard goes elsewhere.
  private void taken(TextField field, Runnable take) {
    HBox.setHgrow(field, Priority.ALWAYS);
    field.setOnAction(_ -> take.run());
    field
        .focusedProperty()
        .subscribe((before, now) -> {
          if (before && !now && !showing) {
            take.run();
          }
        });
  }

  private static void wide(ChoiceChip<?> chip, String id) {
    chip.setId(id);
    chip.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(chip, Priority.ALWAYS);
  }

  private <T> Node chip(
      String id,
      List<T> choices,
      Function<T, String> words,
      T now,
      Function<T, UnaryOperator<LoadSample>> change) {
    SimpleObjectProperty<T> chosen = new SimpleObjectProperty<>(now);
    ChoiceChip<T> chip = new ChoiceChip<>(choices, words, chosen);
    wide(chip, id);
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
