package dev.tarn.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A style sheet at some zoom.
///
/// decision: JavaFX has no unit that scales with the window, so a zoom other than 100 % rewrites
/// all `px` values and hands the sheet over as a `data:` address.
final class Sheet {
  private static final Pattern PIXELS = Pattern.compile("(?<![\\w#.])(\\d+(?:\\.\\d+)?)px");

  private Sheet() {}

  /// The address of a sheet.
  ///
  /// @param resource an absolute resource name
  /// @param zoom 1 for 100 %
  /// @return what JavaFX takes as a style sheet
  static String scaled(String resource, double zoom) {
    URL url = Sheet.class.getResource(resource);
    if (url == null) {
      throw new IllegalStateException("The style sheet " + resource + " is missing in this build");
    }
    if (zoom == 1) {
      return url.toExternalForm();
    }
    try (InputStream in = url.openStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      byte[] scaled = scale(text, zoom).getBytes(StandardCharsets.UTF_8);
      return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(scaled);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Multiplies all lengths; lines of one pixel stay.
  ///
  /// @param css the sheet's text
  /// @param zoom 1 for 100 %
  /// @return the text with other lengths
  static String scale(String css, double zoom) {
    return PIXELS
        .matcher(css)
        .replaceAll(match -> Matcher.quoteReplacement(length(match.group(1), zoom)));
  }

  private static String length(String pixels, double zoom) {
    double value = Double.parseDouble(pixels);
    return value <= 1 ? pixels + "px" : String.format(Locale.ROOT, "%.2fpx", value * zoom);
  }
}
