package dev.tarn.session.result;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How part files are called.
final class PartFiles {
  private static final Pattern NAME = Pattern.compile("part-(\\d{5,9})\\.arrow");

  private PartFiles() {}

  static Path file(Path folder, int part) {
    return folder.resolve(String.format(Locale.ROOT, "part-%05d.arrow", part));
  }

  static OptionalInt part(Path file) {
    Matcher matcher = NAME.matcher(String.valueOf(file.getFileName()));
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
