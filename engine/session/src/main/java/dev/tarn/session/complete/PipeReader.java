package dev.tarn.session.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a stage of the pipe syntax: `FROM t |> WHERE … |> SELECT …`.
final class PipeReader {
  private static final Set<String> PROJECTIONS = Set.of("SELECT", "AGGREGATE", "EXTEND");

  private final Cursor at;
  private final Words words;
  private final ItemReader lists;

  PipeReader(Cursor at) {
    this.at = at;
    this.words = at.words();
    this.lists = new ItemReader(words);
  }

  /// Reads from `|>` on. Behind a stage that gives other columns, a new block begins, with the
  /// block before as its only source.
  Block stage(Block whole, Block before) {
    int pipe = at.index();
    at.next();
    String verb = words.word(at.index());
    if (verb.equals("AS")) {
      at.next();
      String alias = words.isName(at.index()) ? words.name(at.index()) : "";
      at.next();
      return next(whole, before, pipe, alias);
    }
    Block block = before.items().isEmpty() ? before : next(whole, before, pipe, "");
    if (PROJECTIONS.contains(verb)) {
      block.mark(words.start(at.index()), Clause.SELECT);
      at.next();
      block.setItems(items(verb, words.before(whole.end()) + 1));
    }
    return block;
  }

  private List<Item> items(String verb, int to) {
    int end = lists.end(at.index(), to);
    List<Item> items = new ArrayList<>();
    if (verb.equals("EXTEND")) {
      items.add(Item.ALL);
    } else if (verb.equals("AGGREGATE") && words.isWord(end, "GROUP")) {
      items.addAll(lists.items(end + 2, to));
    }
    items.addAll(lists.items(at.index(), to));
    return items;
  }

  private Block next(Block whole, Block before, int pipe, String alias) {
    before.endAt(words.start(pipe));
    Block block = whole.derived(words.end(pipe), whole.end());
    block
        .sources()
        .add(new Source(alias, List.of(), before, List.of(), words.start(pipe), Source.PIPED));
    if (alias.isEmpty()) {
      // The names of the tables before still count.
      before.sources().stream()
          .filter(source -> !source.name().isEmpty())
          .forEach(block.sources()::add);
    }
    return block;
  }
}
