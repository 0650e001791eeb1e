package dev.tarn.session.view;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import dev.tarn.session.TableResult;
import dev.tarn.session.result.ColumnSlice;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Groups rows and aggregates them.
///
/// @param by the columns whose values make the groups, from 0, at least one
/// @param aggregates what is made of each group
public record GroupBy(List<Integer> by, List<Aggregate> aggregates) {

  /// Copies the lists.
  public GroupBy {
    by = List.copyOf(by);
    aggregates = List.copyOf(aggregates);
  }

  /// Goes through the rows. Takes long; for background threads.
  ///
  /// @param result a view or any other result
  /// @param most how many groups at most
  /// @param zone of moments in nested values
  /// @param work told how far it is; may stop it
  /// @return the groups
  public Grouped of(Result result, int most, ZoneId zone, Work work) {
    RowSet rows = RowSet.all(result);
    List<Integer> columns = new ArrayList<>(by);
    aggregates.forEach(aggregate -> columns.add(aggregate.column()));
    List<DataType> types =
        aggregates.stream()
            .map(aggregate -> result.schema().column(aggregate.column()).type())
            .toList();
    Groups all = new Groups(this, types, most);
    rows.scan(columns, zone, work, () -> new Groups(this, types, most)).forEach(all::addAll);
    return table(rows.source(), result.schema(), all);
  }

  private Grouped table(Result source, Schema schema, Groups groups) {
    List<Groups.Group> all = new ArrayList<>(groups.groups.values());
    all.sort(Comparator.comparingLong(Groups.Group::row));
    Map<Groups.Group, List<@Nullable Object>> keys = new HashMap<>();
    try (RowReader reader = source.open()) {
      for (Groups.Group group : all) {
        List<@Nullable Object> key = new ArrayList<>();
        by.forEach(column -> key.add(reader.value(group.row(), column)));
        keys.put(group, key);
      }
    }
    all.sort(Comparator.comparingLong(Groups.Group::rows).reversed());
    List<List<@Nullable Object>> lines = new ArrayList<>();
    List<List<ColumnFilter>> filters = new ArrayList<>();
    for (Groups.Group group : all) {
      List<@Nullable Object> line = new ArrayList<>(keys.getOrDefault(group, List.of()));
      filters.add(filters(line));
      for (int i = 0; i < aggregates.size(); i++) {
        line.add(group.value(i, aggregates.get(i)));
      }
      lines.add(line);
    }
    return new Grouped(
        new TableResult(schema(schema), lines), filters, groups.complete, groups.exact);
  }

  private List<ColumnFilter> filters(List<@Nullable Object> key) {
    List<ColumnFilter> filters = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      Object value = key.get(i);
      filters.add(
          value == null
              ? new ColumnFilter.Nulls(by.get(i), true)
              : new ColumnFilter.Values(by.get(i), List.of(value), false, false));
    }
    return filters;
  }

  private Schema schema(Schema source) {
    List<Column> columns = new ArrayList<>();
    by.forEach(column -> columns.add(source.column(column)));
    for (Aggregate aggregate : aggregates) {
      Column of = source.column(aggregate.column());
      String name =
          switch (aggregate.function()) {
            case COUNT -> "count";
            case COUNT_DISTINCT -> "count(DISTINCT " + of.name() + ")";
            case SUM, AVG, MIN, MAX ->
                aggregate.function().name().toLowerCase(Locale.ROOT) + "(" + of.name() + ")";
          };
      columns.add(new Column(name, aggregate.result(of.type()), true, null));
    }
    return new Schema(columns);
  }

  /// The groups of one thread.
  private static final class Groups implements RowSet.Taker {
    private static final int MOST_DISTINCT = 4_000_000;

    private final GroupBy what;
    private final List<DataType> types;
    private final int most;
    private final Map<Long, Group> groups = new HashMap<>();
    private boolean complete = true;
    private boolean exact = true;
    private int distinct;

    Groups(GroupBy what, List<DataType> types, int most) {
      this.what = what;
      this.types = types;
      this.most = most;
    }

    @Override
    public void take(long firstRow, List<ColumnSlice> slices, int[] rows, int count) {
      int keys = what.by.size();
      for (int i = 0; i < count; i++) {
        int row = rows[i];
        long hash = Hashes.of(slices.getFirst(), row);
        for (int key = 1; key < keys; key++) {
          hash = Hashes.both(hash, Hashes.of(slices.get(key), row));
        }
        Group group = groups.get(hash);
        if (group == null) {
          if (groups.size() >= most) {
            complete = false;
            continue;
          }
          group = new Group(firstRow + row, what.aggregates, types);
          groups.put(hash, group);
        }
        group.rows++;
        for (int a = 0; a < what.aggregates.size(); a++) {
          ColumnSlice slice = slices.get(keys + a);
          if (!slice.isNull(row)) {
            add(group, a, slice, row);
          }
        }
      }
    }

    private void add(Group group, int at, ColumnSlice slice, int row) {
      switch (group.parts.get(at)) {
        case Sum sum -> sum.add(slice, row);
        case Extremes extremes -> extremes.add(slice, row);
        case HashCounts values when distinct < MOST_DISTINCT -> {
          int before = values.size();
          values.add(Hashes.of(slice, row), 1, 0);
          distinct += values.size() - before;
        }
        case HashCounts _ -> exact = false;
        default -> {}
      }
    }

    void addAll(Groups other) {
      complete &= other.complete;
      exact &= other.exact;
      other.groups.forEach((hash, group) -> {
        Group mine = groups.get(hash);
        if (mine != null) {
          mine.addAll(group);
        } else if (groups.size() < most) {
          groups.put(hash, group);
        } else {
          complete = false;
        }
      });
    }

    /// One group.
    private static final class Group {
      private final List<Object> parts = new ArrayList<>();
      private long row;
      private long rows;

      Group(long row, List<Aggregate> aggregates, List<DataType> types) {
        this.row = row;
        for (int i = 0; i < aggregates.size(); i++) {
          parts.add(
              switch (aggregates.get(i).function()) {
                case COUNT -> this;
                case COUNT_DISTINCT -> new HashCounts(Integer.MAX_VALUE);
                case SUM, AVG -> new Sum(types.get(i));
                case MIN, MAX -> new Extremes(types.get(i));
              });
        }
      }

      long row() {
        return row;
      }

      long rows() {
        return rows;
      }

      void addAll(Group other) {
        row = Math.min(row, other.row);
        rows += other.rows;
        for (int i = 0; i < parts.size(); i++) {
          Object theirs = other.parts.get(i);
          switch (parts.get(i)) {
            case Sum sum when theirs instanceof Sum more -> sum.addAll(more);
            case Extremes ends when theirs instanceof Extremes more -> ends.addAll(more);
            case HashCounts values when theirs instanceof HashCounts more -> values.addAll(more);
            default -> {}
          }
        }
      }

      @Nullable Object value(int at, Aggregate aggregate) {
        return switch (parts.get(at)) {
          case Sum sum -> aggregate.function() == Aggregate.Function.SUM ? sum.value() : sum.mean();
          case Extremes ends ->
              aggregate.function() == Aggregate.Function.MIN ? ends.min() : ends.max();
          case HashCounts values -> (long) values.size();
          default -> rows;
        };
      }
    }
  }
}
