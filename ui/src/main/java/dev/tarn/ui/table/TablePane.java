package dev.tarn.ui.table;

import dev.tarn.session.TableName;
import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.pane.TextTarget;
import dev.tarn.ui.theme.Icons;
import dev.tarn.workspace.document.Document;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// A tab with the page of a table.
public final class TablePane implements DocumentPane {
  private static final String KIND = "table:";
  private static final int PARTS = 3;

  private final Document document;
  private final TableController controller;
  private final TablePage page;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper never = new ReadOnlyBooleanWrapper();

  /// Makes the tab and reads its table.
  ///
  /// @param document one that [#shown(Document)] knows
  /// @param desk what pages work with
  public TablePane(Document document, TableDesk desk) {
    this.document = document;
    TableModel model = new TableModel(shown(document).orElseThrow());
    this.controller = new TableController(model, desk);
    this.page = new TablePage(controller);
    title.set(document.title());
    model.factsProperty().subscribe(this::tell);
    controller.load();
  }

  /// How the workspace names the page of a table.
  ///
  /// @param table any
  /// @return to be given to the open documents
  public static String page(TableName table) {
    return Stream.of(table.catalog(), table.schema(), table.table())
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
        .collect(Collectors.joining("/", KIND, ""));
  }

  /// What the tab of a table is called.
  ///
  /// @param table any
  /// @return such as `sales.orders`
  public static String title(TableName table) {
    return table.schema() + "." + table.table();
  }

  /// The table whose page a document is.
  ///
  /// @param document any
  /// @return empty for other documents
  public static Optional<TableName> shown(Document document) {
    return document.page().filter(page -> page.startsWith(KIND)).flatMap(TablePane::named);
  }

  private static Optional<TableName> named(String page) {
    List<String> parts =
        Arrays.stream(page.substring(KIND.length()).split("/", -1))
            .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
            .toList();
    return parts.size() == PARTS
        ? Optional.of(new TableName(parts.get(0), parts.get(1), parts.get(2)))
        : Optional.empty();
  }

  /// For tests and pictures.
  ///
  /// @return the table
  public TableName table() {
    return controller.name();
  }

  /// Reads the table anew.
  public void refresh() {
    controller.load();
  }

  @Override
  public String id() {
    return document.id();
  }

  @Override
  public Parent view() {
    return page;
  }

  @Override
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty changedProperty() {
    return never.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty runningProperty() {
    return controller.model().busyProperty();
  }

  @Override
  public ReadOnlyStringProperty factsProperty() {
    return status.getReadOnlyProperty();
  }

  @Override
  public Ikon icon() {
    return Icons.TABLE;
  }

  @Override
  public List<Command> commands() {
    return page.commands();
  }

  @Override
  public Optional<TextTarget> text() {
    return Optional.empty();
  }

  @Override
  public void focus() {
    page.focus();
  }

  @Override
  public void close() {
    page.close();
    controller.close();
  }

  private void tell(@Nullable TableFacts facts) {
    status.set(facts == null ? "" : facts.name().sql());
  }
}
