package dev.tarn.session.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What stands around a marker.
///
/// @param column the name that the value is compared with, in lower case; empty if there is none
/// @param word the word that tells what is wanted, in upper case: a type of a cast, or `LIMIT`,
///   `OFFSET`, `INTERVAL`; empty if there is none
public record MarkerContext(String column, String word) {
  /// Nothing is known.
  public static final MarkerContext NONE = new MarkerContext("", "");

  private static final Set<String> COMPARES =
      Set.of("=", "==", "<", ">", "<=", ">=", "<>", "!=", "<=>");
  private static final Set<String> TELLS =
      Set.of("LIMIT", "OFFSET", "INTERVAL", "DATE", "TIMESTAMP", "TIMESTAMP_NTZ");
  private static final Set<String> COMPARING = Set.of("BETWEEN", "LIKE", "ILIKE", "RLIKE");

  /// Looks around a marker.
  ///
  /// @param first its first lexeme
  /// @param last its last lexeme
  /// @param list the parenthesis of the `IN` list that it stands in, or -1
  static MarkerContext of(String text, List<Lexeme> lexemes, int first, int last, int list) {
    Around around = new Around(text, lexemes);
    int before = around.step(first, -1);
    int after = around.step(last, 1);
    String word = around.word(before);
    if (TELLS.contains(word)) {
      return new MarkerContext("", word);
    }
    if (around.is(after, "::") || around.word(after).equals("AS")) {
      int type = around.step(after, 1);
      boolean cast = around.is(after, "::") || around.is(before, "(");
      if (cast && Keywords.isType(around.word(type))) {
        return new MarkerContext("", around.word(type));
      }
    }
    return new MarkerContext(around.column(before, after, list), "");
  }

  private record Around(String text, List<Lexeme> lexemes) {
    int step(int i, int step) {
      return i < 0 ? -1 : Markers.neighbour(lexemes, i, step);
    }

    boolean is(int i, String sign) {
      return i >= 0 && lexemes.get(i).isSign(text, sign);
    }

    String word(int i) {
      return i < 0 ? "" : lexemes.get(i).word(text);
    }

    String column(int before, int after, int list) {
      if (list >= 0) {
        return nameBefore(step(list, -1));
      }
      if (compares(before)) {
        return name(step(before, -1));
      }
      if (COMPARING.contains(word(before))) {
        return nameBefore(before);
      }
      if (word(before).equals("AND")) {
        return upperBound(before);
      }
      if (compares(after)) {
        return nameFrom(step(after, 1));
      }
      return word(after).equals("BETWEEN") ? nameFrom(step(after, 1)) : "";
    }

    private boolean compares(int i) {
      return i >= 0
          && lexemes.get(i).form() == Lexeme.Form.SIGN
          && COMPARES.contains(text.substring(lexemes.get(i).start(), lexemes.get(i).end()));
    }

    /// The column of `column BETWEEN low AND`, if the lower bound is short.
    private String upperBound(int and) {
      int i = step(and, -1);
      for (int steps = 0; steps < 6 && i >= 0; steps++) {
        if (word(i).equals("BETWEEN")) {
          return nameBefore(i);
        }
        if (word(i).equals("AND") || word(i).equals("OR") || word(i).equals("WHERE")) {
          return "";
        }
        i = step(i, -1);
      }
      return "";
    }

    /// The name before a word such as `IN`, which `NOT` may stand before.
    private String nameBefore(int i) {
      int name = step(i, -1);
      return name(word(name).equals("NOT") ? step(name, -1) : name);
    }

    /// The last part of the dotted name that begins here.
    private String nameFrom(int i) {
      int last = i;
      while (last >= 0 && is(step(last, 1), ".")) {
        last = step(step(last, 1), 1);
      }
      return is(step(last, 1), "(") ? "" : name(last);
    }

    private String name(int i) {
      if (i < 0) {
        return "";
      }
      Lexeme lexeme = lexemes.get(i);
      String name = text.substring(lexeme.start(), lexeme.end());
      return switch (lexeme.form()) {
        case WORD -> name.toLowerCase(Locale.ROOT);
        case QUOTED -> name.replace("`", "").toLowerCase(Locale.ROOT);
        default -> "";
      };
    }
  }
}
