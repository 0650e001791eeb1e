package dev.tarn.ui.theme;

import dev.tarn.session.DataType;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The icons: Feather for actions and places, Material Design for types, tables, run and stop.
public final class Icons {
  /// Runs something.
  public static final Ikon RUN = MaterialDesignP.PLAY;

  /// Stops what runs.
  public static final Ikon STOP = MaterialDesignS.STOP;

  /// A table.
  public static final Ikon TABLE = MaterialDesignT.TABLE;

  /// A table whose files stay when it is dropped.
  public static final Ikon EXTERNAL_TABLE = MaterialDesignT.TABLE_ARROW_RIGHT;

  /// A table that a stream writes.
  public static final Ikon STREAMING_TABLE = MaterialDesignT.TABLE_SYNC;

  /// A view whose rows are kept.
  public static final Ikon KEPT_VIEW = MaterialDesignT.TABLE_EYE;

  /// A view.
  public static final Ikon VIEW = Feather.EYE;

  /// A catalog.
  public static final Ikon CATALOG = Feather.DATABASE;

  /// A schema.
  public static final Ikon SCHEMA = Feather.LAYERS;

  /// Something that runs.
  public static final Ikon RUNNING = Feather.LOADER;

  /// A SQL file.
  public static final Ikon SQL_FILE = Feather.FILE_TEXT;

  private Icons() {}

  /// How large.
  public enum Size {
    /// 12 px: in chips.
    CHIP("icon-12"),
    /// 14 px: in trees and tabs.
    TREE("icon-14"),
    /// 15 px: in buttons.
    BUTTON("icon-15"),
    /// 19 px: in the activity bar.
    PLACE("icon-19"),
    /// 24 px: in empty states.
    EMPTY("icon-24");

    private final String style;

    Size(String style) {
      this.style = style;
    }
  }

  /// An icon in the muted text colour; add `icon-accent`, `icon-success`, `icon-warning`,
  /// `icon-danger` or `icon-subtle` for another.
  ///
  /// @param icon which one
  /// @param size how large
  /// @param styles further style classes
  /// @return a new node
  public static FontIcon of(Ikon icon, Size size, String... styles) {
    FontIcon node = new FontIcon(icon);
    node.getStyleClass().add(size.style);
    node.getStyleClass().addAll(styles);
    return node;
  }

  /// The glyph of a data type.
  ///
  /// @param type of a column
  /// @return a Material Design icon
  public static Ikon of(DataType type) {
    return switch (type) {
      case DataType.Simple simple ->
          switch (simple) {
            case TINYINT, SMALLINT, INT, BIGINT -> MaterialDesignN.NUMERIC;
            case FLOAT, DOUBLE -> MaterialDesignD.DECIMAL;
            case BOOLEAN -> MaterialDesignT.TOGGLE_SWITCH_OUTLINE;
            case DATE -> MaterialDesignC.CALENDAR_BLANK_OUTLINE;
            case TIMESTAMP, TIMESTAMP_NTZ -> MaterialDesignC.CLOCK_OUTLINE;
            case INTERVAL -> MaterialDesignT.TIMER_OUTLINE;
            case BINARY -> MaterialDesignC.CODE_BRACKETS;
            case VARIANT -> MaterialDesignC.CODE_BRACES;
            case VOID -> MaterialDesignC.CIRCLE_OFF_OUTLINE;
          };
      case DataType.Text _ -> MaterialDesignA.ALPHABETICAL_VARIANT;
      case DataType.Decimal _ -> MaterialDesignD.DECIMAL;
      case DataType.Time _ -> MaterialDesignC.CLOCK_OUTLINE;
      case DataType.YearMonthInterval _, DataType.DayTimeInterval _ ->
          MaterialDesignT.TIMER_OUTLINE;
      case DataType.Array _ -> MaterialDesignC.CODE_BRACKETS;
      case DataType.Dictionary _, DataType.Struct _ -> MaterialDesignC.CODE_BRACES;
      case DataType.Other _ -> MaterialDesignC.CODE_BRACES;
    };
  }
}
