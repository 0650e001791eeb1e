package dev.tarn.ui.theme;

import javafx.css.PseudoClass;
import javafx.css.Styleable;

/// The style classes that our sheets and AtlantaFX's know; the only class that may set styles.
public final class Styles {
  /// The one primary button of a view.
  public static final String ACCENT = "accent";

  /// A button that destroys; only inside a dialog that asks.
  public static final String DANGER = "danger";

  /// A button without frame.
  public static final String FLAT = "flat";

  /// 24 px high instead of 28.
  public static final String COMPACT = "compact";

  /// A square button with an icon alone. Give it a tooltip.
  public static final String ICON_BUTTON = "icon-button";

  /// A frame with a choice in it, such as the session or the row limit.
  public static final String CHIP = "chip";

  /// The box around toggles of which one is chosen.
  public static final String SEGMENTS = "segments";

  /// Code and data: JetBrains Mono.
  public static final String MONO = "mono";

  /// Half-bold text.
  public static final String STRONG = "strong";

  /// Labels and captions.
  public static final String MUTED = "muted";

  /// Hints and placeholders.
  public static final String SUBTLE = "subtle";

  /// Text of 12 px.
  public static final String SMALL = "small-text";

  /// Text of 11 px.
  public static final String HINT = "hint";

  /// Text of more than one line.
  public static final String PARAGRAPH = "paragraph";

  /// A section's or a dialog's title: 15 px.
  public static final String TITLE_SECTION = "title-section";

  /// A page's title: 18 px.
  public static final String TITLE_PAGE = "title-page";

  /// A field with an icon in it; the field's own frame goes.
  public static final String SEARCH_BOX = "search-box";

  /// A key of the keyboard.
  public static final String KEY = "key";

  /// A small word on a ground of its own.
  public static final String BADGE = "badge";

  /// A round mark of 8 px.
  public static final String DOT = "dot";

  /// A grey bar where text will come.
  public static final String SKELETON = "skeleton";

  /// A field whose text cannot be taken.
  public static final String FIELD_ERROR = "field-error";

  private Styles() {}

  /// Adds style classes.
  ///
  /// @param node what to style
  /// @param classes style classes; those it has already are not added again
  /// @param <T> the node's type
  /// @return the node
  public static <T extends Styleable> T with(T node, String... classes) {
    for (String name : classes) {
      if (!node.getStyleClass().contains(name)) {
        node.getStyleClass().add(name);
      }
    }
    return node;
  }

  /// A state that sheets can ask for.
  ///
  /// @param name without the colon
  /// @return the state
  public static PseudoClass state(String name) {
    return PseudoClass.getPseudoClass(name);
  }
}
