package dev.tarn.workspace.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// File patterns as they are written in a field: `*.sql, queries/**`. Upper and lower case are the
/// same. A pattern without a slash fits names at any depth; one that fits a folder fits all below
/// it.
final class Globs {
  private final List<Pattern> patterns = new ArrayList<>();

  private Globs() {}

  /// Reads patterns with commas between them. Any text is understood.
  static Globs of(String written) {
    Globs globs = new Globs();
    for (String part : split(written)) {
      String glob = part.strip().replace('\\', '/');
      if (!glob.isEmpty()) {
        globs.patterns.add(
            Pattern.compile(expression(glob), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
      }
    }
    return globs;
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  /// Tells if one of them fits.
  ///
  /// @param path relative, with `/` between its parts
  boolean fit(String path) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
  }

  /// Commas inside of `{a,b}` do not separate.
  private static List<String> split(String written) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      depth = Math.max(0, depth + (c == '{' ? 1 : c == '}' ? -1 : 0));
      if (c == ';' || c == '\n' || (c == ',' && depth == 0)) {
        parts.add(written.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(written.substring(start));
    return parts;
  }

  private static String expression(String glob) {
    String whole = glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
    boolean anywhere = whole.indexOf('/') < 0;
    whole = whole.startsWith("./") ? whole.substring(2) : whole.replaceFirst("^/", "");
    boolean braces = whole.indexOf('}') > whole.indexOf('{') && whole.indexOf('{') >= 0;
    StringBuilder out = new StringBuilder(anywhere ? "(?:.*/)?" : "");
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (whole.startsWith("**/", i)) {
        out.append("(?:.*/)?");
        i += 2;
      } else if (whole.startsWith("**", i)) {
        out.append(".*");
        i++;
      } else if (braces && c == '{') {
        out.append("(?:");
      } else if (braces && c == '}') {
        out.append(')');
      } else if (braces && c == ',') {
        out.append('|');
      } else {
        out.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
      }
    }
    return out.append("(?:/.*)?").toString();
  }
}
