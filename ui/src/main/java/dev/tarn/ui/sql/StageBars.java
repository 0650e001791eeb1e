package dev.tarn.ui.sql;

import dev.tarn.session.Progress;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// The stages of a run as bars beside each other, as wide as their work; old stages are drawn as
/// one.
final class StageBars extends Pane {
  private static final int MOST = 6;
  private static final double GAP = 12;
  private static final double NARROWEST = 64;

  private List<Bar> shown = List.of();

  /// A bar.
  ///
  /// @param title under it at the left
  /// @param tasks how wide it is
  /// @param done how full it is
  /// @param ended true if no task is left
  private record Bar(String title, long tasks, long done, boolean ended) {}

  StageBars() {
    getStyleClass().add("stage-bars");
  }

  /// Shows how far the stages are.
  void show(Progress progress) {
    List<Bar> bars = bars(progress.stages());
    if (!bars.equals(shown)) {
      shown = bars;
      getChildren().setAll(bars.stream().map(StageBars::node).toList());
      requestLayout();
    }
  }

  private static List<Bar> bars(List<Progress.Stage> stages) {
    List<Bar> bars = new ArrayList<>();
    int old = Math.max(0, stages.size() - MOST);
    if (old > 0) {
      List<Progress.Stage> first = stages.subList(0, old);
      long tasks = first.stream().mapToLong(Progress.Stage::tasks).sum();
      long done = first.stream().mapToLong(Progress.Stage::tasksDone).sum();
      boolean ended = first.stream().allMatch(Progress.Stage::done);
      bars.add(new Bar(Strings.of("sql.stages.earlier", old), tasks, done, ended));
    }
    for (Progress.Stage stage : stages.subList(old, stages.size())) {
      String title = Strings.of("sql.stage", Long.toString(stage.id()));
      bars.add(new Bar(title, stage.tasks(), stage.tasksDone(), stage.done()));
    }
    return bars;
  }

  private static Node node(Bar bar) {
    double share = bar.tasks() <= 0 ? 0 : Math.min(1, (double) bar.done() / bar.tasks());
    ProgressBar track = new ProgressBar(bar.ended() ? 1 : share);
    Styles.with(track, "progress-stages");
    if (bar.ended()) {
      Styles.with(track, "progress-done");
    }
    track.setMaxWidth(Double.MAX_VALUE);
    Label title = Styles.with(new Label(bar.title()), Styles.HINT);
    if (bar.ended() || bar.done() == 0) {
      Styles.with(title, Styles.MUTED);
    }
    String tasks = Quantities.count(bar.done()) + "/" + Quantities.count(bar.tasks());
    Label count = Styles.with(new Label(tasks), Styles.HINT, Styles.MUTED);
    title.setMinWidth(0);
    BorderPane line = new BorderPane(null, null, count, null, title);
    return Styles.with(new VBox(track, line), "stage-bar");
  }

  @Override
  protected double computePrefHeight(double width) {
    return getChildren().stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    int count = shown.size();
    if (count == 0) {
      return;
    }
    double left = snappedLeftInset();
    double width = getWidth() - left - snappedRightInset() - GAP * (count - 1);
    double narrowest = Math.min(NARROWEST, width / count);
    double rest = width - narrowest * count;
    double work = shown.stream().mapToDouble(StageBars::work).sum();
    double x = left;
    for (int i = 0; i < count; i++) {
      double own = narrowest + (work <= 0 ? 0 : rest * work(shown.get(i)) / work);
      Node node = getChildren().get(i);
      node.resizeRelocate(snapPositionX(x), snappedTopInset(), snapSizeX(own), node.prefHeight(-1));
      x += own + GAP;
    }
  }

  /// Stages of very many tasks shall not leave the others without a bar.
  private static double work(Bar bar) {
    return Math.sqrt((double) Math.max(1, bar.tasks()));
  }
}
