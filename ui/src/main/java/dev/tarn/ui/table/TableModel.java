package dev.tarn.ui.table;

import dev.tarn.session.TableName;
import dev.tarn.session.table.TableFacts;
import dev.tarn.session.table.TableStatistics;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What a table's page shows. For the window's thread.
public final class TableModel {
  private final TableName name;
  private final ObjectProperty<@Nullable TableFacts> facts = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable TableStatistics> statistics = new SimpleObjectProperty<>();
  private final StringProperty statisticsTrouble = new SimpleStringProperty("");
  private final StringProperty trouble = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<TableTab> tab = new SimpleObjectProperty<>(TableTab.OVERVIEW);
  private final Map<TableTab, StringProperty> counts = new EnumMap<>(TableTab.class);

  TableModel(TableName name) {
    this.name = name;
    for (TableTab each : TableTab.values()) {
      counts.put(each, new SimpleStringProperty(""));
    }
  }

  TableName name() {
    return name;
  }

  /// What is known of the table.
  ///
  /// @return null until it was read
  public ObjectProperty<@Nullable TableFacts> factsProperty() {
    return facts;
  }

  /// What the table's log says of its files and columns; null until it was read, and for tables
  /// that have none.
  ObjectProperty<@Nullable TableStatistics> statisticsProperty() {
    return statistics;
  }

  /// Why there are no statistics, empty while they are read and when they are there.
  StringProperty statisticsTroubleProperty() {
    return statisticsTrouble;
  }

  /// Why it cannot be read, empty if it can.
  StringProperty troubleProperty() {
    return trouble;
  }

  /// While it is read or changed.
  BooleanProperty busyProperty() {
    return busy;
  }

  /// The tab in front.
  ObjectProperty<TableTab> tabProperty() {
    return tab;
  }

  /// What stands beside the title of a tab, such as how many columns there are.
  ///
  /// @param of a tab
  /// @return empty for nothing
  public StringProperty countProperty(TableTab of) {
    StringProperty count = counts.get(of);
    if (count == null) {
      throw new IllegalArgumentException(String.valueOf(of));
    }
    return count;
  }
}
