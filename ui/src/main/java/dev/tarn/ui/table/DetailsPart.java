package dev.tarn.ui.table;

import dev.tarn.session.table.DeltaFacts;
import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What the table asks of its readers and writers, and its properties.
final class DetailsPart implements TablePart {
  private final VBox content = Styles.with(new VBox(), "table-content");
  private final ScrollPane view = Styles.with(new ScrollPane(content), "table-scroll");

  DetailsPart() {
    view.setFitToWidth(true);
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void focus() {
    view.requestFocus();
  }

  @Override
  public void show(TableFacts found) {
    content.getChildren().clear();
    found.deltaFacts().ifPresent(this::protocol);
    Facts properties = new Facts();
    new TreeMap<>(found.properties()).forEach(properties::addCopied);
    content
        .getChildren()
        .add(
            section(
                "table.properties",
                found.properties().isEmpty()
                    ? Styles.with(new Label(Strings.of("table.properties.none")), Styles.MUTED)
                    : properties));
  }

  private void protocol(DeltaFacts delta) {
    Facts facts = new Facts();
    facts.add(Strings.of("table.reader"), String.valueOf(delta.reader()));
    facts.add(Strings.of("table.writer"), String.valueOf(delta.writer()));
    facts.addCopied(Strings.of("table.id"), delta.id());
    FlowPane features = Styles.with(new FlowPane(), "table-tags");
    delta
        .features()
        .forEach(
            feature -> features.getChildren().add(Styles.with(new Label(feature), Styles.BADGE)));
    facts.add(Strings.of("table.features"), features);
    content.getChildren().add(section("table.protocol", facts));
  }

  private static VBox section(String key, Node node) {
    Label title = Styles.with(new Label(Strings.of(key)), Styles.TITLE_SECTION);
    return Styles.with(new VBox(title, node), "table-section");
  }
}
