package dev.tarn.ui.table;

import dev.tarn.session.Session;
import dev.tarn.session.table.TableFacts;
import dev.tarn.session.table.TableStatistics;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// Something that keeps a table well, or changes what it is.
///
/// @param title verb and object
/// @param about what it does, and what it costs, in a sentence
/// @param icon at the left
/// @param fits the tables for which it can be done
/// @param fields what its form asks
/// @param sql makes the statement of the answers
/// @param measure what the log says of the need for it, or empty
/// @param look what is asked before, to tell what it would do, or null
/// @param missing which feature a table lacks for which it does not fit, or empty
record CareAction(
    String title,
    String about,
    Ikon icon,
    Predicate<TableFacts> fits,
    List<CareField> fields,
    BiFunction<TableFacts, List<String>, String> sql,
    Function<TableStatistics, String> measure,
    @Nullable Look look,
    String missing) {

  /// Finds out what an action would do. Blocks.
  @FunctionalInterface
  interface Look {
    /// Asks the engine.
    ///
    /// @return one or two sentences
    String of(Session session, TableFacts facts);
  }

  /// An action that is done without a look before.
  static CareAction of(
      String title,
      String about,
      Ikon icon,
      Predicate<TableFacts> fits,
      List<CareField> fields,
      BiFunction<TableFacts, List<String>, String> sql) {
    return new CareAction(title, about, icon, fits, fields, sql, _ -> "", null, "");
  }

  /// The same with a look before.
  CareAction looking(Look first) {
    return new CareAction(title, about, icon, fits, fields, sql, measure, first, missing);
  }

  /// The same with words that tell how much there is to do.
  CareAction measuring(Function<TableStatistics, String> words) {
    return new CareAction(title, about, icon, fits, fields, sql, words, look, missing);
  }

  /// The same with words that say what must be turned on before.
  CareAction needing(String feature) {
    return new CareAction(title, about, icon, fits, fields, sql, measure, look, feature);
  }

  /// Tells if it changes one column, which its form asks first.
  boolean isOfColumn() {
    return !fields.isEmpty() && fields.getFirst().kind() == CareField.Kind.COLUMN;
  }

  /// Tells if it can be done with a column.
  boolean fits(TableFacts facts, String column) {
    return fits.test(facts) && fields.getFirst().choices().apply(facts).contains(column);
  }
}
