package dev.tarn.ui.catalog.create;

import dev.tarn.session.TableName;
import dev.tarn.session.create.Layout;
import dev.tarn.session.create.NewTable;
import dev.tarn.session.create.TableProblem;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A table while it is written. For the window's thread.
final class TableDraft {
  private final String catalog;
  private final String schema;
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty comment = new SimpleStringProperty("");
  private final ObservableList<ColumnDraft> columns =
      FXCollections.observableArrayList(ColumnDraft::sources);
  private final ObjectProperty<Layout> layout = new SimpleObjectProperty<>(Layout.PLAIN);
  private final ObjectProperty<List<String>> layoutColumns = new SimpleObjectProperty<>(List.of());
  private final BooleanProperty feed = new SimpleBooleanProperty();
  private final ObjectBinding<NewTable> table;
  private final ObjectProperty<List<TableProblem>> problems = new SimpleObjectProperty<>(List.of());
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final StringProperty failure = new SimpleStringProperty("");

  TableDraft(String catalog, String schema) {
    this.catalog = catalog;
    this.schema = schema;
    columns.add(new ColumnDraft());
    table =
        Bindings.createObjectBinding(
            this::made, name, comment, columns, layout, layoutColumns, feed);
  }

  /// Takes what was written before.
  void fill(NewTable before) {
    name.set(before.name().table());
    comment.set(before.comment());
    columns.setAll(before.columns().stream().map(ColumnDraft::of).toList());
    layout.set(before.layout());
    layoutColumns.set(before.layoutColumns());
    feed.set(before.feed());
  }

  /// Takes all away that was written.
  void clear() {
    fill(empty(catalog, schema));
  }

  /// Tells if nothing is written yet.
  boolean isEmpty() {
    return table.get().equals(empty(catalog, schema));
  }

  private static NewTable empty(String catalog, String schema) {
    return new NewTable(
        new TableName(catalog, schema, ""),
        "",
        List.of(new ColumnDraft().column()),
        Layout.PLAIN,
        List.of(),
        false);
  }

  StringProperty nameProperty() {
    return name;
  }

  StringProperty commentProperty() {
    return comment;
  }

  /// The columns in order.
  ObservableList<ColumnDraft> columns() {
    return columns;
  }

  ObjectProperty<Layout> layoutProperty() {
    return layout;
  }

  /// The names of the columns by which rows are put into files.
  ObjectProperty<List<String>> layoutColumnsProperty() {
    return layoutColumns;
  }

  BooleanProperty feedProperty() {
    return feed;
  }

  /// What all of it comes to.
  ObjectBinding<NewTable> table() {
    return table;
  }

  /// What is wrong or missing, in the order of the form.
  ObjectProperty<List<TableProblem>> problemsProperty() {
    return problems;
  }

  /// While the table is made.
  BooleanProperty runningProperty() {
    return running;
  }

  /// Why the engine did not make it; empty if it was not asked.
  StringProperty failureProperty() {
    return failure;
  }

  private NewTable made() {
    return new NewTable(
        new TableName(catalog, schema, name.get().strip()),
        comment.get(),
        columns.stream().map(ColumnDraft::column).toList(),
        layout.get(),
        layoutColumns.get(),
        feed.get());
  }
}
