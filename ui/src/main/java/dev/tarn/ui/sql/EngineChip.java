package dev.tarn.ui.sql;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

/// Names the session that statements run in, with a dot that tells how its engine is; its menu
/// chooses between the tab's own session and the one that tabs share.
final class EngineChip extends MenuButton {
  private static final String[] TONES = {"dot-working", "dot-ready", "dot-alert"};

  private final Region dot = Styles.with(new Region(), Styles.DOT);
  private final MenuItem detail = Menus.caption("");
  private final SqlSessions sessions;

  /// Makes the chip.
  ///
  /// @param sessions where the tab's statements run
  /// @param chosen told when it is another one from now on
  EngineChip(SqlSessions sessions, Runnable chosen) {
    this.sessions = sessions;
    Styles.with(this, Styles.CHIP);
    setMnemonicParsing(false);
    setGraphic(dot);
    setAccessibleText(Strings.of("sql.session"));
    setTooltip(Buttons.tooltip(Strings.of("sql.session.about")));
    RadioMenuItem own = Menus.plain(new RadioMenuItem(Strings.of("sql.session.own")));
    RadioMenuItem shared = Menus.plain(new RadioMenuItem(Strings.of("sql.session.shared")));
    ToggleGroup either = new ToggleGroup();
    own.setToggleGroup(either);
    shared.setToggleGroup(either);
    own.setOnAction(_ -> choose(false, chosen));
    shared.setOnAction(_ -> choose(true, chosen));
    sessions
        .sharedProperty()
        .subscribe(now -> {
          (now ? shared : own).setSelected(true);
        });
    getItems().setAll(List.of(detail, new SeparatorMenuItem(), own, shared));
    sessions.engine().subscribe(light -> show(light));
  }

  private void choose(boolean shared, Runnable chosen) {
    boolean before = sessions.sharedProperty().get();
    sessions.sharedProperty().set(shared);
    if (before != shared) {
      chosen.run();
    }
  }

  private void show(EngineLight light) {
    setText(light.name());
    dot.getStyleClass().removeAll(TONES);
    switch (light.tone()) {
      case OFF -> {}
      case WORKING -> dot.getStyleClass().add("dot-working");
      case READY -> dot.getStyleClass().add("dot-ready");
      case ALERT -> dot.getStyleClass().add("dot-alert");
    }
    detail.setText(light.detail().isEmpty() ? light.name() : light.detail());
  }
}
