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
  private List<FormerUses> former = List.of();

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

  void takeFormer(List<FormerUses> found) {
    former = List.copyOf(found);
    arrange();
  }

  void takeRuns(List<Deed> found) {
    runs = List.copyOf(found);
    arrange();
  }

  /// How many files and views there are.
  int count() {
    return counted(files)
        + former.stream().mapToInt(uses -> counted(uses.files())).sum()
        + views(unsure.get()).size();
  }

  private int counted(List<UsingFile> all) {
    return (int) all.stream().filter(file -> !lines(file).isEmpty()).count();
  }

  private void arrange() {
    List<UsageRow> all = new ArrayList<>();
    group(all, Strings.of("usage.files"), lines(files));
    group(all, Strings.of("usage.views"), List.copyOf(views(unsure.get())));
    former.forEach(uses ->
        group(
            all,
            Strings.of("usage.former", uses.name().schema() + "." + uses.name().table()),
            lines(uses.files())));
    group(
        all,
        Strings.of("usage.runs"),
        runs.stream().map(deed -> (UsageRow) new UsageRow.OfRun(deed)).toList());
    rows.setAll(all);
  }

  private List<UsageRow> lines(List<UsingFile> all) {
    return all.stream().flatMap(file -> lines(file).stream()).toList();
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
      into.add(new UsageRow.Title(title, rows.size()));
      into.addAll(rows);
    }
  }
}
