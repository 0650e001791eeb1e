package dev.tarn.session.view;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Some rows of a result in some order. Its rows appear while [#build] goes on; sorted rows appear
/// when they are sorted. Thread-safe, but one thread at a time builds.
public final class ResultView implements Result {
  private final Result source;
  private final ViewSpec spec;
  private final ZoneId zone;
  private final FilterRun filter;
  private volatile @Nullable RowNumbers rows;
  private volatile long taken;
  private volatile boolean built;

  /// Makes a view that has no rows yet.
  ///
  /// @param source the rows, not a view itself
  /// @param spec which ones
  /// @param zone in which moments are read as text
  public ResultView(Result source, ViewSpec spec, ZoneId zone) {
    this(source, spec, zone, null);
  }

  private ResultView(Result source, ViewSpec spec, ZoneId zone, @Nullable FilterRun earlier) {
    this.source = source;
    this.spec = spec;
    this.zone = zone;
    filter = new FilterRun(source, spec, zone, earlier);
    if (spec.sort().isEmpty() && spec.hasFilters()) {
      rows = filter.rows();
    }
  }

  /// Makes a view of the same source that has no rows yet. If it leaves out at least the rows that
  /// this one does, those are not looked at again: what one more letter costs is then small.
  ///
  /// @param next which rows
  /// @return a new view; this one may be built or not, and is not changed
  public ResultView then(ViewSpec next) {
    return new ResultView(source, next, zone, filter);
  }

  /// Finds and sorts the rows that have come so far. Call it again when more have come.
  ///
  /// Takes long; for background threads.
  ///
  /// @param work told how far it is; may stop it
  /// @throws java.util.concurrent.CancellationException if it was stopped
  /// @throws java.io.UncheckedIOException if the rows cannot be read
  /// @throws java.util.regex.PatternSyntaxException if a regular expression is none
  public void build(Work work) {
    boolean last = source.isComplete();
    long available = source.rowCount();
    if (spec.hasFilters()) {
      filter.run(work);
      available = filter.scanned();
    }
    if (!spec.sort().isEmpty()) {
      RowNumbers found = spec.hasFilters() ? filter.rows() : null;
      RowNumbers sorted = RowSorter.sort(source, found, available, spec.sort(), zone, work);
      rows = sorted;
    }
    taken = available;
    built = last;
  }

  /// What it is made of.
  ///
  /// @return all rows
  public Result source() {
    return source;
  }

  /// Which rows are shown.
  ///
  /// @return as it was made
  public ViewSpec spec() {
    return spec;
  }

  /// How many rows of the source were looked at so far.
  ///
  /// @return at most the source's rows
  public long taken() {
    return taken;
  }

  /// The row of the source that a row of this view is.
  ///
  /// @param row from 0, below the rows
  /// @return from 0
  public long sourceRow(long row) {
    RowNumbers numbers = rows;
    return numbers == null ? row : numbers.get(Objects.checkIndex(row, numbers.count()));
  }

  /// The rows of the source, null for all as they came.
  @Nullable RowNumbers numbers() {
    return rows;
  }

  @Override
  public Schema schema() {
    return source.schema();
  }

  @Override
  public long rowCount() {
    RowNumbers numbers = rows;
    if (numbers != null) {
      return numbers.count();
    }
    return spec.isAll() ? source.rowCount() : 0;
  }

  @Override
  public long byteCount() {
    return source.byteCount();
  }

  @Override
  public boolean isComplete() {
    return built || (spec.isAll() && source.isComplete());
  }

  @Override
  public boolean isRandomAccess() {
    return source.isRandomAccess();
  }

  @Override
  public RowReader open() {
    RowReader reader = source.open();
    return new RowReader() {
      @Override
      public @Nullable Object value(long row, int column) {
        return reader.value(sourceRow(row), column);
      }

      @Override
      public void close() {
        reader.close();
      }
    };
  }
}
