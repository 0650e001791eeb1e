package dev.tarn.session.export;

import dev.tarn.session.Column;
import dev.tarn.session.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names for places where they must differ.
public final class Names {
  private Names() {}

  /// Makes names different: `a`, `a_2`, `a_3`.
  ///
  /// @param names as they are
  /// @return as many; the first of several stays as it is
  public static List<String> unique(List<String> names) {
    Set<String> taken = new HashSet<>(names);
    Set<String> used = new HashSet<>();
    List<String> unique = new ArrayList<>();
    for (String name : names) {
      String key = name;
      for (int i = 2; !used.add(key); i++) {
        key = name + "_" + i;
        if (taken.contains(key)) {
          key = name;
        }
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
