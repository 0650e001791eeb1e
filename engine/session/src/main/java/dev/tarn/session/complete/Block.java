package dev.tarn.session.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A query or a part of it in which the same names count. Built by [ScopeReader], then only read.
final class Block {
  /// A query named by `WITH`.
  record Cte(String name, List<String> columns, Block query) {}

  private final @Nullable Block parent;
  private final boolean isolated;
  private final int start;
  private int end;
  private Block result = this;
  private final List<Block> children = new ArrayList<>();
  private final List<Cte> ctes = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private List<Item> items = List.of();
  private final TreeMap<Integer, Clause> marks = new TreeMap<>();

  private Block(@Nullable Block parent, boolean isolated, int start, int end) {
    this.parent = parent;
    this.isolated = isolated;
    this.start = start;
    this.end = end;
  }

  /// A whole statement.
  static Block root(int start, int end) {
    return new Block(null, true, start, end);
  }

  /// A block inside this one that sees its columns.
  Block inner(int from, int to) {
    return add(new Block(this, false, from, to));
  }

  /// A block inside this one that does not see its columns, such as a table that is a query.
  Block derived(int from, int to) {
    return add(new Block(this, true, from, to));
  }

  private Block add(Block child) {
    children.add(child);
    return child;
  }

  /// The block around it whose columns count here too, or null.
  @Nullable Block outer() {
    return isolated ? null : parent;
  }

  @Nullable Block parent() {
    return parent;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  void endAt(int offset) {
    end = offset;
  }

  /// The block that gives the rows of this query.
  Block result() {
    return result;
  }

  void setResult(Block block) {
    result = block;
  }

  List<Cte> ctes() {
    return ctes;
  }

  List<Source> sources() {
    return sources;
  }

  List<Item> items() {
    return items;
  }

  void setItems(List<Item> list) {
    items = list;
  }

  void mark(int offset, Clause clause) {
    marks.put(offset, clause);
  }

  /// The clause before an offset.
  Clause clause(int offset) {
    var found = marks.lowerEntry(offset);
    return found == null ? Clause.NONE : found.getValue();
  }

  /// Where that clause begins.
  int clauseStart(int offset) {
    Integer found = marks.lowerKey(offset);
    return found == null ? start : found;
  }

  /// The innermost block at an offset.
  Block at(int offset) {
    for (int i = children.size() - 1; i >= 0; i--) {
      Block child = children.get(i);
      if (child.start <= offset && offset <= child.end) {
        return child.at(offset);
      }
    }
    return this;
  }

  /// The query named by `WITH` that counts here.
  @Nullable Cte cte(String name) {
    for (Block block = this; block != null; block = block.parent) {
      for (Cte cte : block.ctes) {
        if (cte.name().equalsIgnoreCase(name)) {
          return cte;
        }
      }
    }
    return null;
  }
}
