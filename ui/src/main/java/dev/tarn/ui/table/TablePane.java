package dev.tarn.ui.table;

import dev.tarn.session.TableName;
import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.PagePane;
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
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// A tab with the page of a table.
public final class TablePane extends PagePane {
  private static final String KIND = "table:";
  private static final int PARTS = 3;

  private final TableController controller;
  private final TablePage page;

  /// Makes the tab and reads its table.
  ///
  /// @param document one that [#shown(Document)] knows
  /// @param desk what pages work with
  public TablePane(Document document, TableDesk desk) {
    super(document);
    TableModel model = new TableModel(shown(document).orElseThrow());
    this.controller = new TableController(model, desk);
    this.page = new TablePage(controller);
    model.factsProperty().subscribe(this::tell);
    controller.load();
    page.sceneProperty()
        .subscribe((before, now) -> {
          if (before == null && now != null) {
            controller.catchUp();
          }
        });
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
  public Parent view() {
    return page;
  }

  @Override
  public ReadOnlyBooleanProperty runningProperty() {
    return controller.model().busyProperty();
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
  public void focus() {
    page.focus();
  }

  @Override
  public void close() {
    page.close();
    controller.close();
  }

  private void tell(@Nullable TableFacts facts) {
    tell(facts == null ? "" : facts.name().sql());
  }
}
