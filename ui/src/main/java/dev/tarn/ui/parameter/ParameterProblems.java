package dev.tarn.ui.parameter;

import dev.tarn.session.parameter.FileParameters;
import dev.tarn.session.parameter.ParameterHeader;
import dev.tarn.session.parameter.TextEdit;
import dev.tarn.session.sql.QuotedMarker;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Lines under the row that say what is wrong and how to mend it.
final class ParameterProblems extends VBox {
  private static final int MOST = 3;

  private final ParameterList list;
  private Subscription watching = () -> {};

  ParameterProblems(ParameterList list) {
    this.list = list;
    Styles.with(this, "parameter-problems");
    list.fileProperty().subscribe(_ -> show());
  }

  /// Listens to the parameters that are shown now.
  void watch() {
    watching.unsubscribe();
    watching = () -> {};
    for (ParameterModel model : list.shown()) {
      watching =
          Subscription.combine(watching, model.problemProperty().subscribe((_, _) -> show()));
    }
    show();
  }

  private void show() {
    FileParameters file = list.fileProperty().get();
    List<Node> lines = new ArrayList<>();
    file.header().problems().forEach(problem -> lines.add(header(problem)));
    for (ParameterModel model : list.shown()) {
      String words = model.problemProperty().get();
      if (!words.isEmpty()) {
        lines.add(line(":" + model.name() + " – " + words));
      }
    }
    if (lines.isEmpty() && !file.quoted().isEmpty()) {
      lines.add(quoted(file, file.quoted().getFirst()));
    }
    getChildren().setAll(lines.subList(0, Math.min(MOST, lines.size())));
    if (lines.size() > MOST) {
      getChildren().add(words(Strings.of("parameter.problems.more", lines.size() - MOST)));
    }
    setVisible(!lines.isEmpty());
    setManaged(!lines.isEmpty());
  }

  private HBox header(ParameterHeader.Problem problem) {
    HBox line = line(problem.message());
    String place = Strings.of("sql.error.go", problem.place().line());
    line.getChildren().add(link(place, () -> list.go(problem.place())));
    return line;
  }

  private HBox quoted(FileParameters file, QuotedMarker marker) {
    String bound = marker.bound(file.text());
    Label words =
        words(Strings.of("parameter.quoted", file.text().substring(marker.start(), marker.end())));
    HBox line =
        Styles.with(new HBox(Icons.of(Feather.INFO, Icons.Size.CHIP), words), "parameter-problem");
    if (!bound.equals(file.text().substring(marker.from(), marker.to()))) {
      line.getChildren()
          .add(
              link(
                  Strings.of("sql.error.fix.with", bound),
                  () -> list.edit(List.of(new TextEdit(marker.from(), marker.to(), bound)))));
    }
    return line;
  }

  private static HBox line(String words) {
    Label label = Styles.with(words(words), "danger-text");
    Node icon = Icons.of(Feather.ALERT_CIRCLE, Icons.Size.CHIP, "icon-danger");
    return Styles.with(new HBox(icon, label), "parameter-problem");
  }

  private static Label words(String words) {
    Label label = Styles.with(new Label(words), Styles.HINT);
    label.setMinWidth(0);
    HBox.setHgrow(label, Priority.SOMETIMES);
    return label;
  }

  private static Hyperlink link(String words, Runnable action) {
    Hyperlink link = Styles.with(new Hyperlink(words), Styles.HINT, "link");
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(_ -> action.run());
    return link;
  }
}
