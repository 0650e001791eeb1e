package dev.tarn.ui.load;

import dev.tarn.ui.control.Menus;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.load.ColumnType;
import dev.tarn.workspace.load.DayPattern;
import dev.tarn.workspace.load.NumberStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The types of columns in words and in a menu.
final class TypeWords {
  private static final int[][] DECIMALS = {{10, 2}, {18, 2}, {18, 4}, {28, 8}, {38, 0}, {38, 18}};

  private static final Set<String> WHOLE = Set.of("tinyint", "smallint", "int", "bigint");
  private static final Set<String> REAL = Set.of("float", "double", "decimal");

  private TypeWords() {}

  /// A short name for a column's head.
  static String of(ColumnType type) {
    return switch (type) {
      case ColumnType.Cast cast ->
          hasComma(cast.to()) ? Strings.of("load.type.comma", of(cast.to())) : of(cast.to());
      case ColumnType.Day day when day.pattern() != DayPattern.ISO ->
          "date " + day.pattern().pattern();
      case ColumnType.Moment moment when moment.pattern() != DayPattern.ISO ->
          "timestamp " + moment.pattern().pattern();
      default -> type.sql().toLowerCase(Locale.ROOT);
    };
  }

  private static boolean hasComma(ColumnType type) {
    return switch (type) {
      case ColumnType.Whole(_, NumberStyle style) -> style == NumberStyle.COMMA;
      case ColumnType.Real(NumberStyle style) -> style == NumberStyle.COMMA;
      case ColumnType.Exact(_, _, NumberStyle style) -> style == NumberStyle.COMMA;
      default -> false;
    };
  }

  static Ikon icon(ColumnType type) {
    return switch (type) {
      case ColumnType.Text _ -> MaterialDesignA.ALPHABETICAL_VARIANT;
      case ColumnType.Given(String sql) -> given(name(sql));
      case ColumnType.Cast cast -> icon(cast.to());
      case ColumnType.Json _ -> MaterialDesignC.CODE_BRACES;
      case ColumnType.Flag _ -> MaterialDesignT.TOGGLE_SWITCH_OUTLINE;
      case ColumnType.Whole _ -> MaterialDesignN.NUMERIC;
      case ColumnType.Real _, ColumnType.Exact _ -> MaterialDesignD.DECIMAL;
      case ColumnType.Day _ -> MaterialDesignC.CALENDAR_BLANK_OUTLINE;
      case ColumnType.Moment _ -> MaterialDesignC.CLOCK_OUTLINE;
    };
  }

  private static Ikon given(String name) {
    return switch (name) {
      case "string", "char", "varchar" -> MaterialDesignA.ALPHABETICAL_VARIANT;
      case "boolean" -> MaterialDesignT.TOGGLE_SWITCH_OUTLINE;
      case "date" -> MaterialDesignC.CALENDAR_BLANK_OUTLINE;
      case "timestamp", "timestamp_ntz" -> MaterialDesignC.CLOCK_OUTLINE;
      default ->
          WHOLE.contains(name)
              ? MaterialDesignN.NUMERIC
              : REAL.contains(name) ? MaterialDesignD.DECIMAL : MaterialDesignT.TABLE_COLUMN;
    };
  }

  /// The word of an SQL type, without what is in its brackets.
  private static String name(String sql) {
    return sql.toLowerCase(Locale.ROOT).replaceAll("[(<].*", "").strip();
  }

  static boolean isNumber(ColumnType type) {
    return switch (type) {
      case ColumnType.Given(String sql) -> WHOLE.contains(name(sql)) || REAL.contains(name(sql));
      case ColumnType.Whole _, ColumnType.Real _, ColumnType.Exact _ -> true;
      case ColumnType.Cast cast -> isNumber(cast.to());
      default -> false;
    };
  }

  /// Entries for all types.
  ///
  /// @param now the one that holds
  /// @param style how the file writes numbers
  /// @param chosen takes another
  static List<MenuItem> menu(ColumnType now, NumberStyle style, Consumer<ColumnType> chosen) {
    Menu decimals = Menus.menu(Strings.of("load.type.decimal"), MaterialDesignD.DECIMAL);
    decimals(style).forEach(type -> decimals.getItems().add(item(type, now, chosen)));
    Menu days = Menus.menu(Strings.of("load.type.date"), MaterialDesignC.CALENDAR_BLANK_OUTLINE);
    Menu moments = Menus.menu(Strings.of("load.type.timestamp"), MaterialDesignC.CLOCK_OUTLINE);
    Menu walls = Menus.menu(Strings.of("load.type.timestampNtz"), MaterialDesignC.CLOCK_OUTLINE);
    for (DayPattern pattern : DayPattern.values()) {
      days.getItems().add(item(new ColumnType.Day(pattern), pattern.pattern(), now, chosen));
      moments
          .getItems()
          .add(item(new ColumnType.Moment(pattern, true), pattern.pattern(), now, chosen));
      walls
          .getItems()
          .add(item(new ColumnType.Moment(pattern, false), pattern.pattern(), now, chosen));
    }
    return List.of(
        item(new ColumnType.Text(), now, chosen),
        item(new ColumnType.Whole(64, style), now, chosen),
        item(new ColumnType.Whole(32, style), now, chosen),
        item(new ColumnType.Real(style), now, chosen),
        decimals,
        item(new ColumnType.Flag(), now, chosen),
        days,
        moments,
        walls,
        item(new ColumnType.Json(), now, chosen));
  }

  /// Exact numbers of usual sizes.
  static List<ColumnType> decimals(NumberStyle style) {
    return Arrays.stream(DECIMALS)
        .<ColumnType>map(size -> new ColumnType.Exact(size[0], size[1], style))
        .toList();
  }

  /// An entry for a type.
  static MenuItem item(ColumnType type, ColumnType now, Consumer<ColumnType> chosen) {
    return item(type, of(type), now, chosen);
  }

  private static MenuItem item(
      ColumnType type, String words, ColumnType now, Consumer<ColumnType> chosen) {
    RadioMenuItem item = Menus.plain(new RadioMenuItem(words));
    item.setSelected(type.equals(now));
    item.setOnAction(_ -> chosen.accept(type));
    return item;
  }
}
