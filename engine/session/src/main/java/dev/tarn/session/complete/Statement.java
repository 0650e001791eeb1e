package dev.tarn.session.complete;

import dev.tarn.session.sql.SqlStatement;
import dev.tarn.session.sql.SqlStatements;

/// The statement at the caret, with all that its words tell.
///
/// @param offset where it begins in the whole text
/// @param caret the caret's place in it
/// @param words its words
/// @param root its blocks
/// @param place what may stand at the caret
record Statement(int offset, int caret, Words words, Block root, Place place) {

  /// Longer statements are not looked at.
  private static final int LONGEST = 400_000;

  /// Finds it.
  static Statement at(String text, int caret) {
    int from = 0;
    int to = text.length();
    for (SqlStatement each : SqlStatements.of(text).all()) {
      boolean closed = each.to() > each.from() && text.charAt(each.to() - 1) == ';';
      if (caret >= each.from() && (caret < each.to() || (caret == each.to() && !closed))) {
        from = each.from();
        to = closed ? each.to() - 1 : each.to();
        break;
      }
      from = each.to();
    }
    if (to - from > LONGEST || to < from) {
      to = from;
    }
    String own = text.substring(from, to);
    return of(own, from, Math.clamp((long) caret - from, 0, own.length()));
  }

  private static Statement of(String own, int offset, int caret) {
    Words words = Words.of(own);
    int begin = 0;
    int end = own.length();
    // In a script, only the statement at the caret counts.
    for (int i = 0; i < words.size(); i++) {
      if (words.isSign(i, ";")) {
        if (words.end(i) <= caret) {
          begin = words.end(i);
        } else if (words.start(i) >= caret) {
          end = words.start(i);
          break;
        }
      }
    }
    if (begin > 0 || end < own.length()) {
      words = Words.of(own.substring(begin, end));
    }
    Block root = ScopeReader.read(words);
    Place place = new PlaceFinder(words, root, caret - begin).find();
    return new Statement(offset + begin, caret - begin, words, root, place);
  }
}
