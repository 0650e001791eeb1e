package dev.tarn.ui.parameter;

import dev.tarn.session.parameter.ParameterDefinition;
import dev.tarn.session.parameter.ParameterKind;
import dev.tarn.session.parameter.ValueType;
import dev.tarn.session.parameter.Written;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.text.Strings;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with a parameter of the row.
final class ParameterMenu {
  private final ParameterModel model;
  private final ParameterList list;
  private final Runnable edit;

  private ParameterMenu(ParameterModel model, ParameterList list, Runnable edit) {
    this.model = model;
    this.list = list;
    this.edit = edit;
  }

  /// The entries as they are now.
  ///
  /// @param edit opens the editor of definitions
  static List<MenuItem> items(ParameterModel model, ParameterList list, Runnable edit) {
    return new ParameterMenu(model, list, edit).items();
  }

  private List<MenuItem> items() {
    ParameterDefinition definition = model.definitionProperty().get();
    int place = list.shown().indexOf(model);
    List<MenuItem> items = new ArrayList<>();
    items.add(kinds(definition));
    items.add(new SeparatorMenuItem());
    items.add(
        item(
            Strings.of("parameter.menu.null"),
            Feather.SLASH,
            definition.nullable(),
            () -> model.writtenProperty().set(Written.NULL)));
    if (definition.kind().equals(new ParameterKind.Single(ValueType.TEXT))) {
      items.add(
          item(
              Strings.of("parameter.menu.empty"),
              Feather.TYPE,
              true,
              () -> model.writtenProperty().set(Written.of(""))));
    }
    items.add(
        item(
            definition.fallback().isNothing()
                ? Strings.of("parameter.menu.clear")
                : Strings.of("parameter.menu.default"),
            Feather.ROTATE_CCW,
            !model.writtenProperty().get().isNothing(),
            () -> model.writtenProperty().set(Written.NOTHING)));
    items.add(new SeparatorMenuItem());
    items.add(
        item(
            Strings.of("parameter.menu.left"),
            Feather.ARROW_LEFT,
            place > 0,
            () -> list.move(model, place - 1)));
    items.add(
        item(
            Strings.of("parameter.menu.right"),
            Feather.ARROW_RIGHT,
            place < list.shown().size() - 1,
            () -> list.move(model, place + 1)));
    items.add(new SeparatorMenuItem());
    items.add(item(Strings.of("parameter.edit"), Feather.SLIDERS, true, edit));
    return items;
  }

  private Menu kinds(ParameterDefinition definition) {
    KindWords now = KindWords.of(definition.kind());
    Menu kinds = Menus.menu(Strings.of("parameter.menu.kind", now.words()), Feather.TAG);
    for (KindWords kind : KindWords.values()) {
      Runnable choose = kind.isChoice() ? edit : () -> list.define(definition.with(kind.plain()));
      kinds.getItems().add(item(kind.words(), kind == now ? Feather.CHECK : null, true, choose));
    }
    return kinds;
  }

  private static MenuItem item(String words, @Nullable Ikon icon, boolean on, Runnable action) {
    MenuItem item = icon == null ? Menus.plain(new MenuItem(words)) : Menus.entry(words, icon);
    item.setDisable(!on);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
