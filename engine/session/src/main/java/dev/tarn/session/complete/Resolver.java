package dev.tarn.session.complete;

import dev.tarn.session.Column;
import dev.tarn.session.TableInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the columns of blocks and sources, and notes what it misses. For one statement.
final class Resolver {
  private final Metadata metadata;
  private final Set<Want> wants;
  private final Map<Block, List<Field>> outputs = new HashMap<>();
  private final Set<Block> asked = new HashSet<>();

  Resolver(Metadata metadata, Set<Want> wants) {
    this.metadata = metadata;
    this.wants = wants;
  }

  /// The columns of a source.
  ///
  /// @param scope where it stands
  List<Field> fields(Block scope, Source source) {
    return renamed(ownFields(scope, source), source.columns());
  }

  private List<Field> ownFields(Block scope, Source source) {
    Block query = source.query();
    if (query != null) {
      return output(query);
    }
    if (source.path().isEmpty()) {
      return source.columns().stream().map(name -> new Field(name, null, null, "")).toList();
    }
    Block.Cte cte = source.path().size() == 1 ? scope.cte(source.path().getFirst()) : null;
    if (cte != null) {
      return renamed(output(cte.query()), cte.columns());
    }
    return table(source.path()).map(this::columns).orElse(List.of());
  }

  private static List<Field> renamed(List<Field> fields, List<String> names) {
    if (names.isEmpty()) {
      return fields;
    }
    List<Field> renamed = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      renamed.add(
          i < fields.size()
              ? fields.get(i).named(names.get(i))
              : new Field(names.get(i), null, null, ""));
    }
    return renamed;
  }

  /// The columns of a table.
  List<Field> columns(TableInfo table) {
    wants.add(new Want.Columns(table.name()));
    String origin = table.name().sql();
    return metadata.columns(table.name()).orElse(List.<Column>of()).stream()
        .map(column -> Field.of(column, origin))
        .toList();
  }

  /// The table that a name means here.
  Optional<TableInfo> table(List<String> path) {
    if (path.isEmpty() || path.size() > 3) {
      return Optional.empty();
    }
    String table = path.getLast();
    if (path.size() == 1) {
      Optional<TableInfo> temporary = table("", "", table);
      if (temporary.isPresent()) {
        return temporary;
      }
    }
    if (path.size() < 3 && metadata.currentCatalog().isEmpty()) {
      wants.add(new Want.Current());
      return Optional.empty();
    }
    String schema = path.size() == 1 ? metadata.currentSchema() : path.get(path.size() - 2);
    String catalog = path.size() == 3 ? path.getFirst() : metadata.currentCatalog();
    return table(catalog, schema, table);
  }

  private Optional<TableInfo> table(String catalog, String schema, String table) {
    wants.add(new Want.Tables(catalog, schema));
    return metadata.table(catalog, schema, table);
  }

  /// The columns that a query gives.
  List<Field> output(Block query) {
    Block block = query.result();
    List<Field> known = outputs.get(block);
    if (known != null) {
      return known;
    }
    if (!asked.add(block)) {
      return List.of(); // A query that reads itself.
    }
    List<Field> fields = new ArrayList<>();
    if (block.items().isEmpty()) {
      fields.addAll(visible(block));
    }
    for (Item item : block.items()) {
      if (item.isStar()) {
        star(block, item).forEach(fields::add);
      } else if (!item.name().isEmpty()) {
        fields.add(
            find(block, item.path())
                .map(found -> found.named(item.name()))
                .orElseGet(() -> new Field(item.name(), null, null, "")));
      }
    }
    outputs.put(block, List.copyOf(fields));
    asked.remove(block);
    return fields;
  }

  private List<Field> star(Block block, Item item) {
    if (item.path().isEmpty()) {
      return visible(block);
    }
    return source(block, item.path().getFirst())
        .map(source -> fields(block, source))
        .orElse(List.of());
  }

  /// All columns that need no name before them, in the order of the sources.
  List<Field> visible(Block block) {
    List<Field> fields = new ArrayList<>();
    for (Source source : unqualified(block)) {
      fields.addAll(fields(block, source));
    }
    return fields;
  }

  /// The sources whose columns need no name before them.
  static List<Source> unqualified(Block block) {
    return block.sources().stream().anyMatch(Source::isPiped)
        ? block.sources().stream()
            .filter(source -> source.isPiped() || source.start() > block.start())
            .toList()
        : block.sources();
  }

  /// The source that a name means, here or in a block around.
  static Optional<Source> source(Block block, String name) {
    for (Block each = block; each != null; each = each.outer()) {
      for (Source source : each.sources()) {
        if (source.name().equalsIgnoreCase(name)) {
          return Optional.of(source);
        }
      }
    }
    return Optional.empty();
  }

  /// The column or struct field that a name means.
  Optional<Field> find(Block block, List<String> path) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    List<Field> above = below(block, path.subList(0, path.size() - 1));
    String name = path.getLast();
    return above.stream().filter(field -> field.name().equalsIgnoreCase(name)).findFirst();
  }

  /// What may stand behind a name and a point: columns of a source, or fields of a struct. For no
  /// name, all columns that count here.
  List<Field> below(Block block, List<String> path) {
    if (path.isEmpty()) {
      List<Field> all = new ArrayList<>();
      for (Block each = block; each != null; each = each.outer()) {
        all.addAll(visible(each));
      }
      return all;
    }
    for (Block each = block; each != null; each = each.outer()) {
      for (Source source : each.sources()) {
        int used = names(source, path);
        if (used > 0) {
          return inside(fields(each, source), path.subList(used, path.size()));
        }
      }
    }
    return inside(below(block, List.of()), path);
  }

  /// How many parts of a path name the source; 0 if it does not.
  private static int names(Source source, List<String> path) {
    if (source.name().equalsIgnoreCase(path.getFirst()) && !source.name().isEmpty()) {
      return 1;
    }
    List<String> own = source.path();
    if (!source.alias().isEmpty() || own.size() < 2 || path.size() < own.size()) {
      return 0;
    }
    for (int i = 0; i < own.size(); i++) {
      if (!own.get(i).equalsIgnoreCase(path.get(i))) {
        return 0;
      }
    }
    return own.size();
  }

  private static List<Field> inside(List<Field> fields, List<String> path) {
    List<Field> level = fields;
    for (String part : path) {
      level =
          level.stream()
              .filter(field -> field.name().equalsIgnoreCase(part))
              .findFirst()
              .map(Field::below)
              .orElse(List.of());
    }
    return level;
  }
}
