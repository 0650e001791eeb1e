package dev.tarn.workspace.load;

import dev.tarn.workspace.document.TextEncoding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is known of a file of text before it is loaded. Immutable; the methods that read again in
/// another dialect take some time, but no disk.
public final class LoadSample {
  private final Path file;
  private final FileSample sample;
  private final Dialect dialect;
  private final SampleRows rows;
  private final List<LoadColumn> columns;
  private final NumberStyle decimal;
  private final DayOrder order;

  private LoadSample(
      Path file, FileSample sample, Dialect dialect, NumberStyle decimal, DayOrder order) {
    this.file = file;
    this.sample = sample;
    this.rows = SampleRows.of(sample, dialect);
    this.decimal = decimal;
    this.order = order;
    List<String> names = ColumnNames.of(rows.header(), rows.width());
    TypeGuess guess = new TypeGuess(order, decimal);
    List<LoadColumn> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<String> values = values(i, dialect.nulls());
      String source = i < rows.header().size() ? rows.header().get(i) : null;
      found.add(new LoadColumn(source == null ? "" : source, names.get(i), guess.of(values), true));
    }
    this.columns = List.copyOf(found);
    this.dialect = rows.breaks() ? dialect.withBreaks() : dialect;
  }

  /// Reads a sample and finds all out. Uses the disk.
  ///
  /// @param file delimited text, also in gzip
  /// @param order what days of digits are taken for if they could be both
  /// @return what was found
  /// @throws java.io.IOException if the file cannot be read
  public static LoadSample read(Path file, DayOrder order) throws java.io.IOException {
    FileSample sample = FileSample.read(file);
    Dialect dialect = DialectGuess.of(sample);
    LoadSample first = new LoadSample(file, sample, dialect, NumberStyle.PLAIN, order);
    NumberStyle decimal = first.hasCommas() ? NumberStyle.COMMA : NumberStyle.PLAIN;
    LoadSample second =
        decimal == NumberStyle.PLAIN
            ? first
            : new LoadSample(file, sample, dialect, decimal, order);
    List<String> nothings = second.nothings();
    return nothings.isEmpty() ? second : second.with(second.dialect.nulls(nothings));
  }

  /// The same file in another dialect.
  ///
  /// @param other how it is written
  /// @return a new sample
  public LoadSample with(Dialect other) {
    return new LoadSample(file, sample, other, decimal, order);
  }

  /// The same file with other numbers.
  ///
  /// @param style how they are written
  /// @return a new sample
  public LoadSample with(NumberStyle style) {
    return new LoadSample(file, sample, dialect, style, order);
  }

  /// The same file with other days.
  ///
  /// @param first what comes first
  /// @return a new sample
  public LoadSample with(DayOrder first) {
    return new LoadSample(file, sample, dialect, decimal, first);
  }

  /// Whose sample this is.
  ///
  /// @return the file
  public Path file() {
    return file;
  }

  /// What the file takes on the disk.
  ///
  /// @return bytes
  public long size() {
    return sample.size();
  }

  /// Tells if the sample is all of the file.
  ///
  /// @return then its shares are exact
  public boolean isWhole() {
    return sample.isWhole();
  }

  /// How the file is written.
  ///
  /// @return as it was found or chosen
  public Dialect dialect() {
    return dialect;
  }

  /// How its numbers are written.
  ///
  /// @return with a point or with a comma
  public NumberStyle decimal() {
    return decimal;
  }

  /// What comes first in its days of digits.
  ///
  /// @return as it was chosen
  public DayOrder order() {
    return order;
  }

  /// Encodings that can be chosen.
  ///
  /// @return the likeliest first
  public List<TextEncoding> encodings() {
    return sample.encodings();
  }

  /// Rows from all over the file.
  ///
  /// @return in its order, without the header
  public List<SampleRow> rows() {
    return rows.rows();
  }

  /// The columns with the types that fit.
  ///
  /// @return in the order of the file
  public List<LoadColumn> columns() {
    return columns;
  }

  /// How well a type fits a column.
  ///
  /// @param column from 0
  /// @param type any
  /// @return counts over the sample
  public Fit fit(int column, ColumnType type) {
    return Fit.of(values(column, dialect.nulls()), type);
  }

  /// How well chosen types fit. Looks at all of the sample.
  ///
  /// @param chosen as many columns as this sample has
  /// @return the fits, and the rows that something is wrong with
  public Fits fits(List<LoadColumn> chosen) {
    List<Fit> all =
        IntStream.range(0, chosen.size()).mapToObj(i -> fit(i, chosen.get(i).type())).toList();
    List<Integer> misfits =
        IntStream.range(0, chosen.size())
            .filter(i -> chosen.get(i).wanted() && all.get(i).misfits() > 0)
            .boxed()
            .toList();
    return new Fits(
        all,
        rows.rows().stream()
            .filter(row ->
                isBroken(row)
                    || misfits.stream().anyMatch(i -> !fits(row, i, chosen.get(i).type())))
            .toList());
  }

  /// Tells if a value becomes one of a type, or none.
  ///
  /// @param row of this sample
  /// @param column from 0
  /// @param type any
  /// @return false if the value is rescued
  public boolean fits(SampleRow row, int column, ColumnType type) {
    String value = row.value(column);
    return value == null
        || type instanceof ColumnType.Text
        || value.isBlank()
        || dialect.nulls().contains(value)
        || type.fits(value);
  }

  /// Rows with more or fewer values than there are columns.
  ///
  /// @return a count over the sample
  public long brokenRows() {
    return rows.rows().stream().filter(this::isBroken).count();
  }

  /// Tells if a row has more or fewer values than there are columns.
  ///
  /// @param row of this sample
  /// @return then it is rescued whole
  public boolean isBroken(SampleRow row) {
    return row.values().size() != columns.size();
  }

  private List<String> values(int column, List<String> nulls) {
    List<String> values = new ArrayList<>();
    for (SampleRow row : rows.rows()) {
      @Nullable String value = row.value(column);
      if (value != null && !value.isBlank() && !nulls.contains(value)) {
        values.add(value);
      }
    }
    return values;
  }

  /// Tells if numbers with a comma before their fraction are meant: there are some, and none with a
  /// point, or most columns say so.
  private boolean hasCommas() {
    int commas = 0;
    int points = 0;
    for (int i = 0; i < columns.size(); i++) {
      List<String> values = values(i, List.of());
      if (values.stream().anyMatch(value -> value.matches(".*\\d,\\d.*"))
          && new TypeGuess(order, NumberStyle.COMMA).of(values) instanceof ColumnType.Real
          && !(new TypeGuess(order, NumberStyle.PLAIN).of(values) instanceof ColumnType.Whole)) {
        commas++;
      }
      points += columns.get(i).type() instanceof ColumnType.Real ? 1 : 0;
    }
    return commas > points;
  }

  private List<String> nothings() {
    Set<String> all = new LinkedHashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!(columns.get(i).type() instanceof ColumnType.Text)) {
        all.addAll(TypeGuess.nothings(values(i, List.of())));
      }
    }
    return List.copyOf(all);
  }
}
