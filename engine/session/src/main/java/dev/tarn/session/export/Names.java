package dev.tarn.session.export;

import dev.tarn.session.Column;
import dev.tarn.session.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Names for places where they must differ.
public final class Names {
  private Names() {}

  /// Makes names different: `a`, `a_2`, `a_3`.
  ///
  /// @param names as they are
  /// @return as many; the first of several stays as it is
  public static List<String> unique(List<String> names) {
    return unique(names, UnaryOperator.identity());
  }

  /// Makes names different in more than their case, as tables want them.
  static List<String> folded(List<String> names) {
    return unique(names, name -> name.toLowerCase(Locale.ROOT));
  }

  private static List<String> unique(List<String> names, UnaryOperator<String> fold) {
    Set<String> taken = new HashSet<>();
    names.stream().map(fold).forEach(taken::add);
    Set<String> used = new HashSet<>();
    List<String> unique = new ArrayList<>();
    for (String name : names) {
      String key = name;
      for (int i = 2; !used.add(fold.apply(key)); i++) {
        String next = name + "_" + i;
        key = taken.contains(fold.apply(next)) ? name : next;
      }
      unique.add(key);
    }
    return unique;
  }

  /// The different names of some columns.
  static List<String> unique(Schema schema, List<Integer> columns) {
    return unique(columns.stream().map(schema::column).map(Column::name).toList());
  }
}
