package dev.tarn.session.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a title of the comments before a statement.
final class Titles {
  private Titles() {}

  /// The first line with words in the last group of comments; a blank line parts groups. A line
  /// that defines a parameter is no title.
  static @Nullable String of(String text, List<Lexeme> comments) {
    String title = null;
    int end = -1;
    for (Lexeme comment : comments) {
      boolean newGroup = end >= 0 && hasBlankLine(text, end, comment.start());
      if (title == null || newGroup) {
        String own = firstLine(text.substring(comment.start(), comment.end()));
        title = own == null ? title : own;
      }
      end = comment.end();
    }
    return title;
  }

  private static boolean hasBlankLine(String text, int from, int to) {
    return text.substring(from, to).chars().filter(c -> c == '\n').count() > 1;
  }

  private static @Nullable String firstLine(String comment) {
    return comment
        .lines()
        .map(line -> line.replaceFirst("^[\\s/*-]+", "").replaceFirst("[\\s/*-]+$", ""))
        .filter(line -> !line.isEmpty() && !line.startsWith("@param"))
        .findFirst()
        .orElse(null);
  }
}
