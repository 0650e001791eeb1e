package dev.tarn.workspace.load;

import dev.tarn.workspace.document.TextEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of a file before it is loaded. Immutable; the methods that read again in another
/// dialect take some time, but no disk.
public final class LoadSample {
  private final Path file;
  private final FileKind kind;
  private final Part part;
  private final SampleSource source;
  private final Dialect dialect;
  private final SampleRows rows;
  private final List<LoadColumn> columns;
  private final NumberStyle decimal;
  private final DayOrder order;
  private final List<Path> more;
  private final long moreBytes;

  private LoadSample(
      Path file,
      FileKind kind,
      Part part,
      SampleSource source,
      Dialect dialect,
      NumberStyle decimal,
      DayOrder order) {
    this.file = file;
    this.kind = kind;
    this.part = part;
    this.source = source;
    this.rows = source.rows(dialect);
    this.decimal = decimal;
    this.order = order;
    this.more = List.of();
    this.moreBytes = 0;
    List<String> names = ColumnNames.of(rows.header(), rows.width());
    List<LoadColumn> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = i < rows.header().size() ? rows.header().get(i) : null;
      found.add(new LoadColumn(name == null ? "" : name, names.get(i), type(i, dialect), true));
    }
    this.columns = List.copyOf(found);
    this.dialect = rows.breaks() ? dialect.withBreaks() : dialect;
  }

  private LoadSample(LoadSample one, List<Path> more, long moreBytes) {
    this.file = one.file;
    this.kind = one.kind;
    this.part = one.part;
    this.source = one.source;
    this.dialect = one.dialect;
    this.rows = one.rows;
    this.columns = one.columns;
    this.decimal = one.decimal;
    this.order = one.order;
    this.more = List.copyOf(more);
    this.moreBytes = moreBytes;
  }

  /// Finds all out.
  static LoadSample of(Path file, FileKind kind, Part part, SampleSource source, DayOrder order) {
    Dialect dialect = source.guess();
    LoadSample first = new LoadSample(file, kind, part, source, dialect, NumberStyle.PLAIN, order);
    LoadSample second = first.hasCommas() ? first.with(NumberStyle.COMMA) : first;
    List<String> nothings = second.nothings();
    return nothings.isEmpty() ? second : second.with(second.dialect.nulls(nothings));
  }

  private ColumnType type(int index, Dialect in) {
    return source instanceof TypedSource typed
        ? typed.type(index)
        : new TypeGuess(order, decimal).of(values(index, in.nulls()));
  }

  /// The same file in another dialect.
  ///
  /// @param other how it is written
  /// @return a new sample
  public LoadSample with(Dialect other) {
    return new LoadSample(file, kind, part, source, other, decimal, order).with(more, moreBytes);
  }

  /// The same file, in which values in quotes hold line breaks.
  ///
  /// @return a sample with the same rows
  public LoadSample withBreaks() {
    return with(dialect.withBreaks());
  }

  /// Looks through all of the file for what the sample may not show. Uses the disk for as long as
  /// it takes to read the file.
  ///
  /// @param cancelled asked now and then
  /// @return what quotes do in delimited text
  /// @throws IOException if the file cannot be read
  public Quotes quotes(BooleanSupplier cancelled) throws IOException {
    return source() instanceof LoadSource.Csv csv ? QuoteScan.of(csv, cancelled) : Quotes.NONE;
  }

  /// The same file with other numbers.
  ///
  /// @param style how they are written
  /// @return a new sample
  public LoadSample with(NumberStyle style) {
    return new LoadSample(file, kind, part, source, dialect, style, order).with(more, moreBytes);
  }

  /// The same file with other days.
  ///
  /// @param first what comes first
  /// @return a new sample
  public LoadSample with(DayOrder first) {
    return new LoadSample(file, kind, part, source, dialect, decimal, first).with(more, moreBytes);
  }

  /// Whose sample this is.
  ///
  /// @return the file
  public Path file() {
    return file;
  }

  /// What kind of file it is.
  ///
  /// @return by its content, else by its name
  public FileKind kind() {
    return kind;
  }

  /// What the rows are written in: that of a file in a zip, text for a sheet.
  ///
  /// @return the kind that the engine reads
  public FileKind inner() {
    return source.kind();
  }

  /// Which part of the file it is of.
  ///
  /// @return [Part#WHOLE] for most files
  public Part part() {
    return part;
  }

  /// How the engine reads the file.
  ///
  /// @return for a plan
  public LoadSource source() {
    LoadSource one = source.source(dialect);
    if (more.isEmpty()) {
      return one;
    }
    return switch (one) {
      case LoadSource.Csv csv -> new LoadSource.Csv(withMore(csv.files()), csv.dialect());
      case LoadSource.Json json ->
          new LoadSource.Json(withMore(json.files()), json.form(), json.nulls());
      case LoadSource.Typed typed -> typed;
    };
  }

  private List<Path> withMore(List<Path> files) {
    return Stream.concat(files.stream(), more.stream()).toList();
  }

  /// The same with further files of the same folder, which are loaded with it.
  ///
  /// @param others written as this one
  /// @param bytes what they take on the disk
  /// @return a new sample of the same rows
  LoadSample with(List<Path> others, long bytes) {
    return new LoadSample(this, others, bytes);
  }

  /// Where the rows come from if the file carries its own types.
  Optional<TypedSource> typed() {
    return source instanceof TypedSource typed ? Optional.of(typed) : Optional.empty();
  }

  /// How many files are loaded.
  ///
  /// @return one or more
  public int fileCount() {
    return 1 + more.size();
  }

  /// What can be made of the file. One that was unpacked cannot be registered where it is, nor can
  /// several that carry their types.
  ///
  /// @return at least one
  public List<LoadMode> modes() {
    boolean unpacked = kind == FileKind.ZIP || kind == FileKind.EXCEL;
    boolean several = source instanceof TypedSource && !more.isEmpty();
    boolean there = !unpacked && !several && source.kind() != FileKind.JSON;
    return Arrays.stream(LoadMode.values())
        .filter(mode -> there || mode != LoadMode.EXTERNAL)
        .toList();
  }

  /// What the file takes on the disk.
  ///
  /// @return bytes
  public long size() {
    return source.size() + moreBytes;
  }

  /// Tells if the sample is all of the file.
  ///
  /// @return then its shares are exact
  public boolean isWhole() {
    return source.isWhole() && more.isEmpty();
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
    return source.encodings();
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
                row.broken() || misfits.stream().anyMatch(i -> !fits(row, i, chosen.get(i).type())))
            .toList(),
        List.of());
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
        || type instanceof ColumnType.Given
        || type instanceof ColumnType.Cast
        || value.isBlank()
        || dialect.nulls().contains(value)
        || type.fits(value);
  }

  /// Rows with more or fewer values than there are columns.
  ///
  /// @return a count over the sample
  public long brokenRows() {
    return rows.rows().stream().filter(SampleRow::broken).count();
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
    if (source instanceof TypedSource) {
      return false;
    }
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

  private static boolean isGuessed(ColumnType type) {
    return switch (type) {
      case ColumnType.Text _, ColumnType.Given _, ColumnType.Cast _, ColumnType.Json _ -> false;
      default -> true;
    };
  }

  private List<String> nothings() {
    Set<String> all = new LinkedHashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      if (isGuessed(columns.get(i).type())) {
        all.addAll(TypeGuess.nothings(values(i, List.of())));
      }
    }
    return List.copyOf(all);
  }
}
