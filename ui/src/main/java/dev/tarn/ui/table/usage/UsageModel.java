package dev.tarn.ui.table.usage;

import dev.tarn.session.lineage.Deed;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.usage.UsingFile;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is known of a table's uses. For the window's thread.
final class UsageModel {
  private final ObservableList<UsageRow> rows = FXCollections.observableArrayList();
  private final BooleanProperty unsure = new SimpleBooleanProperty(true);
  private final BooleanProperty searching = new SimpleBooleanProperty();
  private List<UsingFile> files = List.of();
  private List<UsageRow.OfView> views = List.of();
  private List<Deed> runs = List.of();

  UsageModel() {
    unsure.subscribe(_ -> arrange());
  }

  /// Titles and what is below them.
  ObservableList<UsageRow> rows() {
    return rows;
  }

  /// If names that may be another table's are listed.
  BooleanProperty unsureProperty() {
    return unsure;
  }

  BooleanProperty searchingProperty() {
    return searching;
  }

  void takeFiles(List<UsingFile> found) {
    files = List.copyOf(found);
    arrange();
  }

  void takeViews(List<UsageRow.OfView> found) {
    views = List.copyOf(found);
    arrange();
  }

  void takeRuns(List<Deed> found) {
    runs = List.copyOf(found);
    arrange();
  }

  /// How many files and views there are.
  int count() {
    return (int) files.stream().filter(file -> !lines(file).isEmpty()).count()
        + views(unsure.get()).size();
  }

  private void arrange() {
    List<UsageRow> all = new ArrayList<>();
    group(all, "usage.files", files.stream().flatMap(file -> lines(file).stream()).toList());
    group(all, "usage.views", List.copyOf(views(unsure.get())));
    group(
        all, "usage.runs", runs.stream().map(deed -> (UsageRow) new UsageRow.OfRun(deed)).toList());
    rows.setAll(all);
  }

  private List<UsageRow> lines(UsingFile file) {
    return file.lines().stream()
        .filter(line -> unsure.get() || line.sure())
        .map(line -> (UsageRow) new UsageRow.OfLine(file, line))
        .toList();
  }

  private List<UsageRow.OfView> views(boolean all) {
    return views.stream().filter(view -> all || view.sure()).toList();
  }

  private static void group(List<UsageRow> into, String title, List<UsageRow> rows) {
    if (!rows.isEmpty()) {
      into.add(new UsageRow.Title(Strings.of(title), rows.size()));
      into.addAll(rows);
    }
  }
}
