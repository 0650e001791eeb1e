package dev.tarn.ui.table;

import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.theme.Styles;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The row of tabs under the head of a table's page; left and right go along it.
final class TableTabs extends HBox {
  private static final PseudoClass SELECTED = Styles.state("selected");

  private final TableModel model;
  private final Map<TableTab, HBox> tabs = new EnumMap<>(TableTab.class);

  TableTabs(TableModel model) {
    this.model = model;
    Styles.with(this, "table-tabs");
    for (TableTab tab : TableTab.values()) {
      tabs.put(tab, made(tab));
    }
    getChildren().setAll(tabs.values());
    setFocusTraversable(true);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.tabProperty().subscribe(this::select);
    model.factsProperty().subscribe(this::fit);
  }

  void focus() {
    requestFocus();
  }

  private HBox made(TableTab tab) {
    Label title = Styles.with(new Label(tab.title()), "table-tab-title");
    Label count = Styles.with(new Label(), Styles.HINT, Styles.SUBTLE);
    count.textProperty().bind(model.countProperty(tab));
    count.managedProperty().bind(count.textProperty().isNotEmpty());
    HBox box = Styles.with(new HBox(title, count), "table-tab");
    box.setAlignment(Pos.CENTER);
    box.setMinWidth(USE_PREF_SIZE);
    box.setAccessibleRole(AccessibleRole.TAB_ITEM);
    box.setAccessibleText(tab.title());
    box.setOnMousePressed(_ -> {
      model.tabProperty().set(tab);
      requestFocus();
    });
    return box;
  }

  private void select(TableTab now) {
    tabs.forEach((tab, box) -> box.pseudoClassStateChanged(SELECTED, tab == now));
  }

  private void fit(@Nullable TableFacts facts) {
    tabs.forEach((tab, box) -> {
      boolean fits = facts == null || tab.fits(facts);
      box.setVisible(fits);
      box.setManaged(fits);
    });
  }

  private boolean isShown(TableTab tab) {
    HBox box = tabs.get(tab);
    return box != null && box.isManaged();
  }

  private void pressed(KeyEvent event) {
    int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    if (step != 0) {
      event.consume();
      List<TableTab> shown = Arrays.stream(TableTab.values()).filter(this::isShown).toList();
      int place = shown.indexOf(model.tabProperty().get()) + step;
      model.tabProperty().set(shown.get(Math.floorMod(place, shown.size())));
    }
  }
}
