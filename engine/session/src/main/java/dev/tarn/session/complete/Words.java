package dev.tarn.session.complete;

import dev.tarn.session.sql.Lexeme;
import dev.tarn.session.sql.SqlScanner;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The lexemes of a text without its comments, and questions that may be asked beyond both ends.
final class Words {
  private final String text;
  private final List<Lexeme> all;
  private final List<Lexeme> list;
  private final String[] upper;
  private final int[] partner;

  private Words(String text) {
    this.text = text;
    this.all = SqlScanner.scan(text);
    this.list = all.stream().filter(lexeme -> lexeme.form() != Lexeme.Form.COMMENT).toList();
    this.upper = new String[list.size()];
    this.partner = new int[list.size()];
    pair();
  }

  static Words of(String text) {
    return new Words(text);
  }

  String text() {
    return text;
  }

  int size() {
    return list.size();
  }

  Lexeme at(int i) {
    return list.get(i);
  }

  /// Also with comments.
  List<Lexeme> all() {
    return all;
  }

  int start(int i) {
    return i < list.size() ? list.get(i).start() : text.length();
  }

  int end(int i) {
    return i < 0 ? 0 : list.get(i).end();
  }

  boolean isSign(int i, String sign) {
    return i >= 0 && i < list.size() && list.get(i).isSign(text, sign);
  }

  /// The bare word here in upper case, empty for anything else.
  String word(int i) {
    if (i < 0 || i >= list.size() || list.get(i).form() != Lexeme.Form.WORD) {
      return "";
    }
    String known = upper[i];
    if (known == null) {
      known = text.substring(start(i), end(i)).toUpperCase(Locale.ROOT);
      upper[i] = known;
    }
    return known;
  }

  /// The word here if it is no part of a name with points.
  String clauseWord(int i) {
    return isPart(i) ? "" : word(i);
  }

  boolean isWord(int i, String wanted) {
    return word(i).equals(wanted);
  }

  boolean isWord(int i, Set<String> wanted) {
    return wanted.contains(word(i));
  }

  /// Tells if a name could stand here, by form alone.
  boolean isName(int i) {
    return i >= 0
        && i < list.size()
        && (list.get(i).form() == Lexeme.Form.WORD || list.get(i).form() == Lexeme.Form.QUOTED);
  }

  /// Tells if a point stands right before; with a blank between, a new word begins.
  boolean isPart(int i) {
    return isSign(i - 1, ".") && end(i - 1) == start(i);
  }

  /// A name without its backticks.
  String name(int i) {
    String written = text.substring(start(i), end(i));
    return list.get(i).form() == Lexeme.Form.QUOTED
        ? written.substring(1, written.length() - 1).replace("``", "`")
        : written;
  }

  /// The place of the parenthesis or bracket that closes this one, or opens it; the size, or -1, if
  /// there is none.
  int partner(int i) {
    return partner[i];
  }

  /// The last lexeme that ends at or before an offset, or -1.
  int before(int offset) {
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (list.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private void pair() {
    int[] open = new int[list.size()];
    int depth = 0;
    Arrays.fill(partner, -1);
    for (int i = 0; i < list.size(); i++) {
      if (isSign(i, "(") || isSign(i, "[")) {
        open[depth++] = i;
        partner[i] = list.size();
      } else if ((isSign(i, ")") || isSign(i, "]")) && depth > 0) {
        int opening = open[--depth];
        partner[opening] = i;
        partner[i] = opening;
      }
    }
  }
}
