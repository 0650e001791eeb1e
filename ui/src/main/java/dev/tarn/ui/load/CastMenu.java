package dev.tarn.ui.load;

import dev.tarn.ui.control.Menus;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.load.CastFamily;
import dev.tarn.workspace.load.ColumnType;
import dev.tarn.workspace.load.DayPattern;
import dev.tarn.workspace.load.NumberStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// The types that values of a file with its own types can become.
final class CastMenu {
  private final String from;
  private final ColumnType now;
  private final Consumer<ColumnType> chosen;

  /// Takes a column.
  ///
  /// @param from its type in the file
  /// @param now the type that holds
  /// @param chosen takes another
  CastMenu(String from, ColumnType now, Consumer<ColumnType> chosen) {
    this.from = from;
    this.now = now;
    this.chosen = chosen;
  }

  /// The type of a column in its file.
  ///
  /// @return the same for text, which has none
  static ColumnType inFile(ColumnType type) {
    return type instanceof ColumnType.Cast cast ? new ColumnType.Given(cast.from()) : type;
  }

  List<MenuItem> items() {
    RadioMenuItem own = Menus.plain(new RadioMenuItem(Strings.of("load.type.own", from)));
    own.setSelected(now instanceof ColumnType.Given);
    own.setOnAction(_ -> chosen.accept(new ColumnType.Given(from)));
    List<MenuItem> items = new ArrayList<>(List.of(own, new SeparatorMenuItem()));
    if (CastFamily.of(from) == CastFamily.TEXT) {
      items.addAll(
          TypeWords.menu(now(), NumberStyle.PLAIN, this::choose).stream().skip(1).toList());
      items.add(commas());
    } else {
      targets().forEach(type -> items.add(item(type)));
      if (isNumber()) {
        Menu decimals = Menus.menu(Strings.of("load.type.decimal"), MaterialDesignD.DECIMAL);
        TypeWords.decimals(NumberStyle.PLAIN).forEach(type -> decimals.getItems().add(item(type)));
        items.add(decimals);
      }
    }
    return items;
  }

  private boolean isNumber() {
    CastFamily family = CastFamily.of(from);
    return family == CastFamily.WHOLE || family == CastFamily.FRACTION;
  }

  private List<ColumnType> targets() {
    ColumnType text = new ColumnType.Text();
    ColumnType large = new ColumnType.Whole(64, NumberStyle.PLAIN);
    ColumnType small = new ColumnType.Whole(32, NumberStyle.PLAIN);
    ColumnType real = new ColumnType.Real(NumberStyle.PLAIN);
    ColumnType flag = new ColumnType.Flag();
    ColumnType day = new ColumnType.Day(DayPattern.ISO);
    ColumnType moment = new ColumnType.Moment(DayPattern.ISO, true);
    ColumnType wall = new ColumnType.Moment(DayPattern.ISO, false);
    return switch (CastFamily.of(from)) {
      case WHOLE -> List.of(text, large, small, real, flag, new ColumnType.Day(DayPattern.DIGITS));
      case FRACTION -> List.of(text, large, small, real, flag);
      case FLAG -> List.of(text, large, small);
      case DAY -> List.of(text, moment, wall);
      case MOMENT -> List.of(text, day, wall);
      case WALL -> List.of(text, day, moment);
      case NESTED -> List.of(text, new ColumnType.Json());
      case TEXT, BYTES, OTHER -> List.of(text);
    };
  }

  /// Text may hold numbers as other countries write them.
  private Menu commas() {
    Menu commas = Menus.menu(Strings.of("load.type.commas"), MaterialDesignD.DECIMAL);
    commas.getItems().add(item(new ColumnType.Whole(64, NumberStyle.COMMA)));
    commas.getItems().add(item(new ColumnType.Real(NumberStyle.COMMA)));
    TypeWords.decimals(NumberStyle.COMMA).forEach(type -> commas.getItems().add(item(type)));
    return commas;
  }

  private MenuItem item(ColumnType type) {
    return TypeWords.item(type, now(), this::choose);
  }

  private ColumnType now() {
    return now instanceof ColumnType.Cast cast ? cast.to() : now;
  }

  private void choose(ColumnType to) {
    chosen.accept(new ColumnType.Cast(from, to));
  }
}
