package dev.tarn.session.complete;

import dev.tarn.session.Column;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the catalog told until now. Immutable: each answer makes a new one that shares the rest.
final class Snapshot implements Metadata {
  static final Snapshot EMPTY = new Snapshot(Map.of(), Map.of());

  private final Map<Want, Answer> answers;

  /// The tables of each list, by their names in small letters.
  private final Map<Want, Map<String, TableInfo>> byName;

  private Snapshot(Map<Want, Answer> answers, Map<Want, Map<String, TableInfo>> byName) {
    this.answers = answers;
    this.byName = byName;
  }

  Snapshot with(Want want, Answer answer) {
    Map<Want, Answer> more = new HashMap<>(answers);
    more.put(key(want), answer);
    Map<Want, Map<String, TableInfo>> names = byName;
    if (answer instanceof Answer.Tables(List<TableInfo> tables)) {
      names = new HashMap<>(byName);
      Map<String, TableInfo> found = new HashMap<>();
      tables.forEach(table -> found.put(lower(table.name().table()), table));
      names.put(key(want), found);
    }
    return new Snapshot(more, names);
  }

  boolean has(Want want, Answer answer) {
    return answer.equals(answers.get(key(want)));
  }

  /// Names of catalogs and schemas are the same in all letters.
  private static Want key(Want want) {
    return switch (want) {
      case Want.Schemas(String catalog) -> new Want.Schemas(lower(catalog));
      case Want.Tables(String catalog, String schema) ->
          new Want.Tables(lower(catalog), lower(schema));
      case Want.Help(String function) -> new Want.Help(lower(function));
      default -> want;
    };
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public String currentCatalog() {
    return answers.get(new Want.Current()) instanceof Answer.Current(String catalog, _)
        ? catalog
        : "";
  }

  @Override
  public String currentSchema() {
    return answers.get(new Want.Current()) instanceof Answer.Current(_, String schema)
        ? schema
        : "";
  }

  @Override
  public Optional<List<String>> catalogs() {
    return names(new Want.Catalogs());
  }

  @Override
  public Optional<List<String>> schemas(String catalog) {
    return names(new Want.Schemas(catalog));
  }

  @Override
  public Optional<List<TableInfo>> tables(String catalog, String schema) {
    return answers.get(key(new Want.Tables(catalog, schema)))
            instanceof Answer.Tables(List<TableInfo> tables)
        ? Optional.of(tables)
        : Optional.empty();
  }

  @Override
  public Optional<TableInfo> table(String catalog, String schema, String table) {
    return Optional.ofNullable(
        byName.getOrDefault(key(new Want.Tables(catalog, schema)), Map.of()).get(lower(table)));
  }

  @Override
  public Optional<List<Column>> columns(TableName table) {
    return answers.get(new Want.Columns(table)) instanceof Answer.Columns(List<Column> columns)
        ? Optional.of(columns)
        : Optional.empty();
  }

  @Override
  public Optional<List<String>> functions() {
    return names(new Want.Functions());
  }

  @Override
  public Optional<FunctionHelp> help(String function) {
    return answers.get(key(new Want.Help(function))) instanceof Answer.Help(FunctionHelp help)
        ? Optional.of(help)
        : Optional.empty();
  }

  private Optional<List<String>> names(Want want) {
    return answers.get(key(want)) instanceof Answer.Names(List<String> names)
        ? Optional.of(names)
        : Optional.empty();
  }
}
