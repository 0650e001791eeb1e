package dev.tarn.ui.welcome;

import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/// The sample data: each card opens a query that is ready to run.
final class SampleCards {
  private static final double WIDTH = 60;
  private static final double HEIGHT = 24;

  /// A sample.
  ///
  /// @param title what it is
  /// @param detail what is in it
  /// @param size how much
  /// @param chart the series' style class
  /// @param line its typical course, drawn small
  /// @param query over it
  private record Sample(
      String title, String detail, String size, String chart, List<Double> line, String query) {}

  private SampleCards() {}

  static List<Button> build(Consumer<String> open) {
    return samples().stream().map(sample -> card(sample, open)).toList();
  }

  private static List<Sample> samples() {
    return List.of(
        new Sample(
            Strings.of("welcome.tpch"),
            Strings.of("welcome.tpch.detail"),
            Strings.of("welcome.tpch.size"),
            "series-1",
            List.of(7., 8., 4., 11., 8., 12., 9., 14., 20., 19., 16., 14., 9.),
            SampleQueries.TPCH),
        new Sample(
            Strings.of("welcome.flights"),
            Strings.of("welcome.flights.detail"),
            Strings.of("welcome.flights.size"),
            "series-2",
            List.of(8., 5., 8., 6., 5., 7., 6., 10., 15., 18., 21., 17., 12.),
            SampleQueries.FLIGHTS),
        new Sample(
            Strings.of("welcome.weather"),
            Strings.of("welcome.weather.detail"),
            Strings.of("welcome.weather.size"),
            "series-3",
            List.of(17., 11., 11., 3., 12., 10., 12., 6., 13., 18., 9., 17., 18.),
            SampleQueries.WEATHER));
  }

  private static Button card(Sample sample, Consumer<String> open) {
    VBox words =
        new VBox(
            Styles.with(new Label(sample.title()), Styles.STRONG),
            Styles.with(new Label(sample.detail()), Styles.SMALL, Styles.MUTED),
            Styles.with(new Label(sample.size()), Styles.HINT, Styles.SUBTLE));
    words.getStyleClass().add("action-words");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox inside = new HBox(words, space, spark(sample));
    inside.getStyleClass().add("card-row");
    Button card = new Button();
    card.setGraphic(inside);
    card.setAccessibleText(sample.title());
    card.getStyleClass().addAll("card", "sample-card");
    inside.prefWidthProperty().bind(card.widthProperty().subtract(24));
    card.setMaxWidth(Double.MAX_VALUE);
    card.setOnAction(_ -> open.accept(sample.query()));
    return card;
  }

  private static Pane spark(Sample sample) {
    Polyline line = new Polyline();
    Polygon area = new Polygon();
    List<Double> values = sample.line();
    double step = WIDTH / (values.size() - 1);
    area.getPoints().addAll(0., HEIGHT);
    for (int i = 0; i < values.size(); i++) {
      line.getPoints().addAll(i * step, HEIGHT - values.get(i));
      area.getPoints().addAll(i * step, HEIGHT - values.get(i));
    }
    area.getPoints().addAll(WIDTH, HEIGHT);
    Circle end = new Circle(WIDTH, HEIGHT - values.getLast(), 2.5);
    line.getStyleClass().add("spark-line");
    area.getStyleClass().add("spark-area");
    end.getStyleClass().add("spark-end");
    Pane pane = new Pane(area, line, end);
    pane.getStyleClass().addAll("spark", sample.chart());
    pane.setMinSize(WIDTH + 4, HEIGHT);
    pane.setMaxSize(WIDTH + 4, HEIGHT);
    return pane;
  }
}
