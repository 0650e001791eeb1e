package dev.tarn.session.rewrite;

import dev.tarn.session.parameter.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MultipartIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedQueryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.StatementDefaultContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TableNameContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TemporalClauseContext;
import org.jspecify.annotations.Nullable;

/// The tables that a query reads by their names, each as it is now or as of a version. Immutable
/// but for the tree behind it; not for several threads at once.
public final class TableReads {
  private final StatementTree tree;
  private final Map<Read, List<TableNameContext>> places = new LinkedHashMap<>();

  /// A table that is read, once or several times.
  ///
  /// @param parts its name as it is written first, without backticks
  /// @param version the one that is asked for, or null for the newest
  public record Read(List<String> parts, @Nullable Long version) {
    /// Copies the list.
    public Read {
      parts = List.copyOf(parts);
    }

    /// The name without schema and catalog.
    ///
    /// @return the last part
    public String table() {
      return parts.getLast();
    }
  }

  private TableReads(StatementTree tree) {
    this.tree = tree;
  }

  /// Looks at a statement.
  ///
  /// @param text one statement, with or without markers for values
  /// @return empty if it is no query
  public static Optional<TableReads> of(String text) {
    return StatementTree.of(text)
        .filter(tree -> tree.root().statement() instanceof StatementDefaultContext)
        .map(TableReads::new)
        .map(TableReads::found);
  }

  private TableReads found() {
    List<String> named =
        tree.all(NamedQueryContext.class).stream()
            .map(query -> lower(StatementTree.plain(tree.written(query.name))))
            .toList();
    Map<String, Read> known = new LinkedHashMap<>();
    for (TableNameContext place : tree.all(TableNameContext.class)) {
      MultipartIdentifierContext name = place.identifierReference().multipartIdentifier();
      if (name == null) {
        continue;
      }
      List<String> parts = tree.parts(name);
      TemporalClauseContext clause = place.temporalClause();
      boolean inQuery = parts.size() == 1 && named.contains(lower(parts.getFirst()));
      Optional<Long> version = version(clause);
      if (inQuery || (clause != null && version.isEmpty())) {
        continue;
      }
      String key = lower(String.join("\n", parts)) + "\n" + version;
      Read read = known.computeIfAbsent(key, _ -> new Read(parts, version.orElse(null)));
      places.computeIfAbsent(read, _ -> new ArrayList<>()).add(place);
    }
    return this;
  }

  /// The version of a clause that is a number; times stay as they are written.
  private Optional<Long> version(@Nullable TemporalClauseContext clause) {
    if (clause == null || clause.version() == null) {
      return Optional.empty();
    }
    String written = tree.written(clause.version());
    return written.matches("\\d{1,18}") ? Optional.of(Long.valueOf(written)) : Optional.empty();
  }

  /// The tables.
  ///
  /// @return in the order in which the query names them
  public List<Read> all() {
    return List.copyOf(places.keySet());
  }

  /// The query with another version of one table.
  ///
  /// @param read one of [#all]
  /// @param version or null for the newest
  /// @return the changed statement
  public ChangedText at(Read read, @Nullable Long version) {
    List<TextEdit> edits = new ArrayList<>();
    for (TableNameContext place : places.getOrDefault(read, List.of())) {
      int start = tree.end(place.identifierReference());
      int end = place.temporalClause() == null ? start : tree.end(place.temporalClause());
      edits.add(new TextEdit(start, end, version == null ? "" : " VERSION AS OF " + version));
    }
    return new ChangedText(tree.text(), edits);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
