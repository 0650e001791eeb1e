package dev.tarn.ui.table;

import dev.tarn.session.table.TableFacts;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.kordamp.ikonli.Ikon;

/// Something that keeps a table well, or changes what it is.
///
/// @param title verb and object
/// @param about what it does, and what it costs, in a sentence
/// @param icon at the left
/// @param fits the tables for which it can be done
/// @param fields what its form asks
/// @param sql makes the statement of the answers
/// @param first what is asked before, to show what it would do, or empty
record CareAction(
    String title,
    String about,
    Ikon icon,
    Predicate<TableFacts> fits,
    List<CareField> fields,
    BiFunction<TableFacts, List<String>, String> sql,
    BiFunction<TableFacts, List<String>, String> first) {

  /// An action that is done without a look before.
  static CareAction of(
      String title,
      String about,
      Ikon icon,
      Predicate<TableFacts> fits,
      List<CareField> fields,
      BiFunction<TableFacts, List<String>, String> sql) {
    return new CareAction(title, about, icon, fits, fields, sql, (_, _) -> "");
  }

  /// The same with a question that is asked first.
  CareAction asking(BiFunction<TableFacts, List<String>, String> question) {
    return new CareAction(title, about, icon, fits, fields, sql, question);
  }
}
