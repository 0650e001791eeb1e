package dev.tarn.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The one bundle with all that the user reads: `dev/tarn/ui/strings.properties`.
///
/// Keys are written as literals in the code, so that a test finds missing and unused ones.
public final class Strings {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("dev.tarn.ui.strings", Locale.ROOT);

  private Strings() {}

  /// A text.
  ///
  /// @param key hierarchical by pane, such as `catalog.filter`
  /// @param arguments for `{0}`, `{1}`, … ; without any, the text is taken as it stands
  /// @return what the user reads
  public static String of(String key, Object... arguments) {
    String pattern = BUNDLE.getString(key);
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
  }
}
