package dev.tarn.ui.load;

import dev.tarn.session.TableName;
import dev.tarn.ui.pane.Activity;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.load.ColumnNames;
import dev.tarn.workspace.load.ColumnType;
import dev.tarn.workspace.load.Fits;
import dev.tarn.workspace.load.LoadColumn;
import dev.tarn.workspace.load.LoadMode;
import dev.tarn.workspace.load.LoadPlan;
import dev.tarn.workspace.load.LoadSample;
import dev.tarn.workspace.load.LoadSource;
import dev.tarn.workspace.load.LoadSql;
import dev.tarn.workspace.load.Part;
import dev.tarn.workspace.load.Quotes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is known of a file and chosen for it. For the window's thread.
final class LoadModel {
  private final List<Path> files;
  private final ObjectProperty<@Nullable LoadSample> sample = new SimpleObjectProperty<>();
  private final ObjectProperty<List<LoadColumn>> columns = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Fits> fits = new SimpleObjectProperty<>(Fits.NONE);
  private final ObjectProperty<Quotes> quotes = new SimpleObjectProperty<>(Quotes.NONE);
  private final StringProperty table = new SimpleStringProperty();
  private final ObjectProperty<LoadMode> mode = new SimpleObjectProperty<>(LoadMode.CREATE);
  private final ObjectProperty<LoadPlan.Misfits> misfits =
      new SimpleObjectProperty<>(LoadPlan.Misfits.RESCUE);
  private final BooleanProperty evolving = new SimpleBooleanProperty(true);
  private final ObjectProperty<List<String>> keys = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<@Nullable TargetTable> target = new SimpleObjectProperty<>();
  private final StringProperty trouble = new SimpleStringProperty("");
  private final StringProperty news = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable LoadJob> job = new SimpleObjectProperty<>();
  private final ObjectProperty<Activity> unpacking = new SimpleObjectProperty<>(Activity.NONE);
  private final ObjectProperty<@Nullable Part> stopped = new SimpleObjectProperty<>();
  private final StringBinding problem =
      Bindings.createStringBinding(
          this::findProblem, columns, table, mode, keys, sample, target, misfits, evolving);
  private final StringBinding sql =
      Bindings.createStringBinding(
          this::writeSql, columns, table, mode, misfits, keys, sample, evolving);

  /// Takes what is to be added.
  ///
  /// @param files one, or several of one folder
  /// @param last what was chosen last
  LoadModel(List<Path> files, LoadChoice last) {
    this.files = List.copyOf(files);
    this.table.set(last.schema() + "." + proposal(files));
    this.misfits.set(last.misfits());
  }

  List<Path> files() {
    return files;
  }

  String title() {
    String first = String.valueOf(files.getFirst().getFileName());
    return files.size() == 1 ? first : Strings.of("load.several", first, files.size() - 1);
  }

  /// The file's name without its ending; the folder's if there are several files.
  private static String proposal(List<Path> files) {
    Path folder = files.getFirst().toAbsolutePath().getParent();
    Path named = files.size() == 1 || folder == null ? files.getFirst() : folder;
    return ColumnNames.table(String.valueOf(named.getFileName()));
  }

  /// What was found; null while the file is looked at.
  ObjectProperty<@Nullable LoadSample> sampleProperty() {
    return sample;
  }

  ObjectProperty<List<LoadColumn>> columnsProperty() {
    return columns;
  }

  /// How well the columns' types fit.
  ObjectProperty<Fits> fitsProperty() {
    return fits;
  }

  /// What quotes do in all of the files, as far as that is known.
  ObjectProperty<Quotes> quotesProperty() {
    return quotes;
  }

  /// The table's name as it is written.
  StringProperty tableProperty() {
    return table;
  }

  ObjectProperty<LoadMode> modeProperty() {
    return mode;
  }

  ObjectProperty<LoadPlan.Misfits> misfitsProperty() {
    return misfits;
  }

  /// Whether a table that is written to takes columns that it lacks.
  BooleanProperty evolvingProperty() {
    return evolving;
  }

  /// The columns that tell rows apart.
  ObjectProperty<List<String>> keysProperty() {
    return keys;
  }

  /// The table of that name as it is; null while that is not known.
  ObjectProperty<@Nullable TargetTable> targetProperty() {
    return target;
  }

  /// What becomes of the table's columns; empty if there is nothing to say.
  StringBinding targetHint() {
    return Bindings.createStringBinding(
        () -> {
          TargetTable known = target.get();
          return known == null ? "" : known.hint(mode.get(), columns.get());
        },
        target,
        mode,
        columns);
  }

  /// Why the file could not be looked at or loaded; empty if nothing is wrong.
  StringProperty troubleProperty() {
    return trouble;
  }

  /// How the last load ended, if the box is still open; empty while there was none.
  StringProperty newsProperty() {
    return news;
  }

  /// The load that runs; null while none does.
  ObjectProperty<@Nullable LoadJob> jobProperty() {
    return job;
  }

  /// How much of a zip is unpacked; [Activity#NONE] while nothing is being unpacked.
  ObjectProperty<Activity> unpackingProperty() {
    return unpacking;
  }

  /// What could be unpacked of a zip, if that was stopped; else null.
  ObjectProperty<@Nullable Part> stoppedProperty() {
    return stopped;
  }

  /// What is still to be mended before the load; empty if nothing.
  StringBinding problem() {
    return problem;
  }

  /// Tells if there can be values that do not fit.
  BooleanBinding canMisfit() {
    return Bindings.createBooleanBinding(
        () -> mode.get() != LoadMode.EXTERNAL && (!isTyped(sample.get()) || casts()),
        mode,
        sample,
        columns);
  }

  private boolean casts() {
    return columns.get().stream()
        .anyMatch(column -> column.wanted() && column.type() instanceof ColumnType.Cast);
  }

  private static boolean isTyped(@Nullable LoadSample found) {
    return found != null && found.source() instanceof LoadSource.Typed;
  }

  /// The SQL of the load; empty while something is to be mended.
  StringBinding sql() {
    return sql;
  }

  void replace(int index, LoadColumn column) {
    columns.set(
        IntStream.range(0, columns.get().size())
            .mapToObj(i -> i == index ? column : columns.get().get(i))
            .toList());
  }

  /// The table that is meant.
  Optional<TableName> name() {
    return TableText.parse(table.get());
  }

  /// All that was decided.
  Optional<LoadPlan> plan() {
    LoadSample found = sample.get();
    return found == null || !problem.get().isEmpty()
        ? Optional.empty()
        : name()
            .map(name ->
                new LoadPlan(
                    found.source(),
                    columns.get(),
                    name,
                    mode.get(),
                    mode.get() == LoadMode.MERGE ? keys.get() : List.of(),
                    misfits.get(),
                    evolving.get() ? LoadPlan.NewColumns.TAKE : LoadPlan.NewColumns.REFUSE));
  }

  private String writeSql() {
    return plan().map(plan -> LoadSql.of(plan).text()).orElse("");
  }

  private String findProblem() {
    if (sample.get() == null) {
      return "";
    }
    if (columns.get().stream().noneMatch(LoadColumn::wanted)) {
      return Strings.of("load.problem.columns");
    }
    for (int i = 0; i < columns.get().size(); i++) {
      Optional<ColumnNames.Wrong> wrong = ColumnNames.check(columns.get(), i);
      if (wrong.isPresent()) {
        return words(wrong.get(), columns.get().get(i).name());
      }
    }
    if (name().isEmpty()) {
      return Strings.of("load.problem.table");
    }
    if (mode.get() == LoadMode.EXTERNAL && casts()) {
      return Strings.of("load.problem.cast");
    }
    TargetTable known = target.get();
    String wrong = known == null ? "" : known.problem(mode.get());
    if (wrong.isEmpty() && known != null && !evolving.get()) {
      boolean rescues = canMisfit().get() && misfits.get() == LoadPlan.Misfits.RESCUE;
      wrong = known.lacks(mode.get(), columns.get(), rescues);
    }
    return wrong.isEmpty() && mode.get() == LoadMode.MERGE && keys.get().isEmpty()
        ? Strings.of("load.problem.keys")
        : wrong;
  }

  /// What is wrong with a name, in words.
  static String words(ColumnNames.Wrong wrong, String name) {
    return switch (wrong) {
      case BLANK -> Strings.of("load.problem.blank");
      case SIGN -> Strings.of("load.problem.sign", name);
      case TWICE -> Strings.of("load.problem.twice", name);
    };
  }
}
