package dev.tarn.session.complete;

import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import dev.tarn.session.sql.Lexeme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells what a name in a SQL text means. Pure: it never waits for an engine. Thread-safe.
public final class Inspection {
  private final Statement statement;
  private final Words words;
  private final Metadata metadata;
  private final Set<Want> wants = new LinkedHashSet<>();
  private final Resolver resolver;

  /// What a name means.
  ///
  /// @param from UTF-16 index in the whole text where the name begins
  /// @param to UTF-16 index behind it
  /// @param meaning null if it is not known, or not yet
  /// @param wants what the answer was made of
  public record Name(int from, int to, @Nullable Meaning meaning, List<Want> wants) {}

  /// A thing that a name means.
  ///
  /// @param kind what it is
  /// @param name its name
  /// @param type its type, or how it is called; may be empty
  /// @param about the comment of its owner, or what it does; may be empty
  /// @param table the table that it is or belongs to, or null
  public record Meaning(
      Proposal.Kind kind, String name, String type, String about, @Nullable TableName table) {}

  /// A call around the caret.
  ///
  /// @param function its name
  /// @param argument in which argument the caret stands, from 0
  /// @param from UTF-16 index in the whole text where the name begins
  /// @param help null if it is not known yet
  /// @param wants what would make it known
  public record Call(
      String function, int argument, int from, @Nullable FunctionHelp help, List<Want> wants) {}

  private Inspection(String text, int caret, Metadata metadata) {
    this.statement = Statement.at(text, caret);
    this.words = statement.words();
    this.metadata = metadata;
    this.resolver = new Resolver(metadata, wants);
  }

  /// What the name at a place means.
  ///
  /// @param text the whole text of the editor
  /// @param offset UTF-16 index from 0
  /// @param metadata what is known of the catalog
  /// @return empty if there is no name
  public static Optional<Name> name(String text, int offset, Metadata metadata) {
    return new Inspection(text, offset, metadata).name();
  }

  /// The innermost call whose parentheses are around the caret.
  ///
  /// @param text the whole text of the editor
  /// @param caret UTF-16 index from 0
  /// @param metadata what is known of the catalog
  /// @return empty if there is none
  public static Optional<Call> call(String text, int caret, Metadata metadata) {
    return new Inspection(text, caret, metadata).call();
  }

  private Optional<Name> name() {
    int at = statement.caret();
    int i = words.before(at);
    if (i < 0 || words.end(i) < at || !words.isName(i)) {
      i++;
    }
    if (i >= words.size() || words.start(i) > at || !words.isName(i)) {
      return Optional.empty();
    }
    List<String> path = new ArrayList<>();
    path.add(words.name(i));
    for (int j = i; words.isSign(j - 1, ".") && words.isName(j - 2); j -= 2) {
      path.addFirst(words.name(j - 2));
    }
    Meaning meaning = meaning(i, path);
    return Optional.of(
        new Name(
            statement.offset() + words.start(i),
            statement.offset() + words.end(i),
            meaning,
            List.copyOf(wants)));
  }

  private @Nullable Meaning meaning(int i, List<String> path) {
    Block block = statement.root().at(words.start(i));
    if (words.isSign(i + 1, "(") && path.size() == 1 && isFunction(path.getFirst())) {
      String name = path.getFirst().toLowerCase(Locale.ROOT);
      wants.add(new Want.Help(name));
      return metadata
          .help(name)
          .map(help ->
              new Meaning(Proposal.Kind.FUNCTION, name, help.signature(), help.summary(), null))
          .orElse(null);
    }
    for (Block each = block; each != null; each = each.parent()) {
      for (Source source : each.sources()) {
        boolean here = isIn(source, i);
        if (here || (path.size() == 1 && source.name().equalsIgnoreCase(path.getFirst()))) {
          return source(each, source, path.getLast());
        }
      }
    }
    Optional<Field> field = resolver.find(block, path);
    if (field.isPresent()) {
      String comment = field.get().comment();
      return new Meaning(
          Proposal.Kind.COLUMN,
          field.get().name(),
          field.get().typeName(),
          comment == null ? "" : comment,
          origin(block, field.get()));
    }
    return resolver.table(path).map(Inspection::table).orElse(null);
  }

  private boolean isFunction(String name) {
    return metadata.functions().orElse(List.of()).stream().anyMatch(name::equalsIgnoreCase);
  }

  private boolean isIn(Source source, int i) {
    return !source.path().isEmpty()
        && source.start() <= words.start(i)
        && words.end(i) <= source.end();
  }

  private @Nullable Meaning source(Block block, Source source, String name) {
    if (source.path().size() == 1 && block.cte(source.path().getFirst()) != null) {
      return new Meaning(Proposal.Kind.CTE, name, "", "", null);
    }
    return resolver
        .table(source.path())
        .map(Inspection::table)
        .orElseGet(() -> new Meaning(Proposal.Kind.ALIAS, name, "", "", null));
  }

  private static Meaning table(TableInfo info) {
    return new Meaning(
        info.kind() == TableInfo.Kind.VIEW ? Proposal.Kind.VIEW : Proposal.Kind.TABLE,
        info.name().sql(),
        "",
        info.comment() == null ? "" : info.comment(),
        info.name().catalog().isEmpty() ? null : info.name());
  }

  private @Nullable TableName origin(Block from, Field field) {
    for (Block block = from; block != null; block = block.parent()) {
      for (Source source : block.sources()) {
        Optional<TableInfo> table = resolver.table(source.path());
        if (table.isPresent() && table.get().name().sql().equals(field.origin())) {
          return table.get().name();
        }
      }
    }
    return null;
  }

  private Optional<Call> call() {
    int argument = 0;
    int i = words.before(statement.caret());
    while (i >= 0) {
      if ((words.isSign(i, ")") || words.isSign(i, "]")) && words.partner(i) >= 0) {
        i = words.partner(i);
      } else if (words.isSign(i, "(")) {
        return call(i, argument);
      } else if (words.isSign(i, ",")) {
        argument++;
      }
      i--;
    }
    return Optional.empty();
  }

  private Optional<Call> call(int open, int argument) {
    boolean named =
        open > 0
            && words.at(open - 1).form() == Lexeme.Form.WORD
            && !words.isPart(open - 1)
            && isFunction(words.name(open - 1))
            && statement.caret() <= words.start(words.partner(open));
    if (!named) {
      return Optional.empty();
    }
    String name = words.name(open - 1).toLowerCase(Locale.ROOT);
    return Optional.of(
        new Call(
            name,
            argument,
            statement.offset() + words.start(open - 1),
            metadata.help(name).orElse(null),
            List.of(new Want.Functions(), new Want.Help(name))));
  }
}
