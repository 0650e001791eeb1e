package dev.tarn.ui.profile;

import dev.tarn.session.profile.Measure;
import dev.tarn.session.profile.Operator;
import dev.tarn.session.profile.PlanProfile;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The operators of a plan as lines: those that take rows over those that give them, or in the
/// order of a column.
final class PlanTable extends TableView<Operator> {
  private static final double INDENT = 14;
  private static final double HOT = 0.3;

  private final ProfileModel model;
  private final Map<Long, Integer> depths = new HashMap<>();
  private boolean filling;

  PlanTable(ProfileModel model) {
    this.model = model;
    getStyleClass().addAll("lined-table", "plan-table");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns()
        .setAll(
            List.of(
                names(),
                shares(),
                numbers("profile.column.time", 84, Operator::millis, PlanTable::time),
                numbers("profile.column.rows", 96, Operator::rows, PlanTable::rows),
                numbers("profile.column.spill", 84, Operator::spilled, PlanTable::bytes),
                numbers("profile.column.skew", 84, PlanTable::skew, PlanTable::times),
                details()));
    setMinSize(0, 0);
    model.planProperty().subscribe(this::fill);
    model.selectedProperty().subscribe(_ -> select());
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(operator -> {
          if (operator != null && !filling) {
            model.choose(operator);
          }
        });
  }

  /// How much longer the slowest task of an operator worked than half of them did.
  ///
  /// @return 0 if that is not known
  private static double skew(Operator operator) {
    return operator.measures().stream()
        .filter(measure -> measure.unit() == Measure.Unit.MILLIS)
        .map(Measure::spread)
        .filter(spread -> spread != null && spread.median() > 0)
        .mapToDouble(spread -> spread.most() / spread.median())
        .max()
        .orElse(0);
  }

  private void fill(PlanProfile plan) {
    List<Operator> lines = inOrder(plan);
    filling = true;
    getItems().setAll(lines);
    sort();
    filling = false;
    select();
  }

  private List<Operator> inOrder(PlanProfile plan) {
    Set<Long> taken = new HashSet<>();
    plan.operators().forEach(operator -> taken.addAll(operator.inputs()));
    depths.clear();
    List<Operator> lines = new ArrayList<>();
    plan.operators().stream()
        .filter(operator -> !taken.contains(operator.id()))
        .forEach(root -> add(plan, root, 0, lines));
    return lines;
  }

  private void add(PlanProfile plan, Operator operator, int depth, List<Operator> lines) {
    if (depths.putIfAbsent(operator.id(), depth) == null) {
      lines.add(operator);
      // Only joins and unions lead further in, or long plans would leave no room for names.
      int below = depth + (operator.inputs().size() > 1 ? 1 : 0);
      plan.inputs(operator).forEach(input -> add(plan, input, below, lines));
    }
  }

  private void select() {
    filling = true;
    model.selected().filter(getItems()::contains).ifPresent(getSelectionModel()::select);
    filling = false;
  }

  private TableColumn<Operator, Operator> names() {
    TableColumn<Operator, Operator> column = column("profile.column.operator", 220);
    column.setSortable(false);
    column.setCellFactory(_ -> new NameCell());
    return column;
  }

  private TableColumn<Operator, Operator> shares() {
    TableColumn<Operator, Operator> column = column("profile.column.share", 144);
    column.setComparator((one, other) -> Double.compare(one.millis(), other.millis()));
    column.setCellFactory(_ -> new ShareCell());
    return column;
  }

  private static TableColumn<Operator, Operator> details() {
    TableColumn<Operator, Operator> column = column("profile.column.detail", 260);
    column.setSortable(false);
    column.setCellFactory(
        _ -> new WordsCell(operator -> OperatorWords.of(operator).detail().replace('\n', ' ')));
    return column;
  }

  private static TableColumn<Operator, Operator> numbers(
      String title,
      double width,
      ToDoubleFunction<Operator> number,
      Function<Double, String> words) {
    TableColumn<Operator, Operator> column = column(title, width);
    column.getStyleClass().add("number-column");
    column.setComparator(
        (one, other) -> Double.compare(number.applyAsDouble(one), number.applyAsDouble(other)));
    column.setCellFactory(
        _ -> new WordsCell(operator -> words.apply(number.applyAsDouble(operator))));
    return column;
  }

  private static TableColumn<Operator, Operator> column(String title, double width) {
    TableColumn<Operator, Operator> column = new TableColumn<>(Strings.of(title));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setPrefWidth(width);
    column.setReorderable(false);
    return column;
  }

  private static String time(double millis) {
    return millis <= 0 ? "" : Quantities.duration(Duration.ofMillis(Math.round(millis)));
  }

  private static String rows(double rows) {
    return rows < 0 ? "" : Quantities.count((long) rows);
  }

  private static String bytes(double bytes) {
    return bytes <= 0 ? "" : Quantities.bytes((long) bytes);
  }

  private static String times(double factor) {
    return factor < 2 ? "" : Strings.of("profile.times", factor);
  }

  /// Words that are read from an operator.
  private static final class WordsCell extends TableCell<Operator, Operator> {
    private final Function<Operator, String> words;

    WordsCell(Function<Operator, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable Operator operator, boolean empty) {
      super.updateItem(operator, empty);
      setText(operator == null || empty ? null : words.apply(operator));
    }
  }

  /// The operator's name, as far in as it is below others.
  private final class NameCell extends TableCell<Operator, Operator> {
    @Override
    protected void updateItem(@Nullable Operator operator, boolean empty) {
      super.updateItem(operator, empty);
      if (operator == null || empty) {
        setText(null);
        setGraphic(null);
        return;
      }
      OperatorWords words = OperatorWords.of(operator);
      Label name = Styles.with(new Label(words.title()), Styles.SMALL);
      name.setGraphic(Icons.of(words.icon(), Icons.Size.TREE));
      HBox line = Styles.with(new HBox(name), "plan-node-line");
      line.setPadding(new Insets(0, 0, 0, INDENT * depths.getOrDefault(operator.id(), 0)));
      setGraphic(line);
    }
  }

  /// A bar and a percentage.
  private final class ShareCell extends TableCell<Operator, Operator> {
    @Override
    protected void updateItem(@Nullable Operator operator, boolean empty) {
      super.updateItem(operator, empty);
      if (operator == null || empty) {
        setGraphic(null);
        return;
      }
      double share = model.planProperty().get().share(operator);
      ProgressBar bar = Styles.with(new ProgressBar(share), "plan-share");
      Label percent = Styles.with(new Label(OperatorNode.percent(share)), Styles.HINT);
      percent.setMinWidth(USE_PREF_SIZE);
      if (share >= HOT) {
        Styles.with(bar, "plan-hot");
        Styles.with(percent, "warning-text");
      }
      setGraphic(Styles.with(new HBox(bar, percent), "plan-node-line"));
    }
  }
}
