package dev.tarn.ui.export;

import dev.tarn.session.export.CsvStyle;
import dev.tarn.session.export.ExportFormat;
import dev.tarn.session.export.ExportLimits;
import dev.tarn.session.export.ExportOptions;
import dev.tarn.session.export.ExportRows;
import dev.tarn.session.export.Header;
import dev.tarn.ui.export.ExportSource.Scope;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is chosen in the dialog. For the window's thread.
final class ExportModel {
  /// More than this does not go through a clipboard well.
  static final long CLIPBOARD_CELLS = 1_000_000;

  private final ExportSource source;
  private final Map<Scope, ExportRows> choices;
  private final ExportDesk.Writers writers;
  private final Path base;
  private final ObjectProperty<ExportKind> kind = new SimpleObjectProperty<>();
  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>();
  private final StringProperty file = new SimpleStringProperty();
  private final StringProperty table = new SimpleStringProperty();
  private final ObjectProperty<Character> delimiter = new SimpleObjectProperty<>();
  private final BooleanProperty header = new SimpleBooleanProperty();
  private final StringProperty nullText = new SimpleStringProperty();

  /// Proposes what was chosen last.
  ///
  /// @param place where files and results are
  ExportModel(ExportSource source, ExportChoice last, ExportDesk.Place place) {
    this.source = source;
    this.writers = place.engine();
    this.choices = source.choices();
    this.base = place.folder();
    kind.set(last.kind());
    scope.set(source.usual());
    delimiter.set(last.csv().delimiter());
    header.set(last.csv().header() == Header.WITH);
    nullText.set(last.csv().nullText());
    String name = name(source.origin().title());
    table.set(name.replace('-', '_'));
    file.set(shortened(last.folder().orElse(base).resolve(withExtension(name, last.kind()))));
    kind.subscribe((_, now) -> file.set(renamed(file.get(), now)));
  }

  ObjectProperty<ExportKind> kindProperty() {
    return kind;
  }

  ObjectProperty<Scope> scopeProperty() {
    return scope;
  }

  StringProperty fileProperty() {
    return file;
  }

  StringProperty tableProperty() {
    return table;
  }

  ObjectProperty<Character> delimiterProperty() {
    return delimiter;
  }

  BooleanProperty headerProperty() {
    return header;
  }

  StringProperty nullTextProperty() {
    return nullText;
  }

  List<Scope> scopes() {
    return List.copyOf(choices.keySet());
  }

  /// The chosen rows, as many as the format holds.
  ExportRows rows() {
    ExportRows chosen = rows(scope.get());
    return chosen.first(limits().fitting(chosen.count(), csv().header()));
  }

  ExportRows rows(Scope of) {
    return java.util.Objects.requireNonNull(choices.get(of));
  }

  ExportOptions options() {
    return new ExportOptions(csv(), source.zone());
  }

  ExportChoice choice() {
    Optional<Path> folder = kind.get().isFile() ? path().map(Path::getParent) : Optional.empty();
    return new ExportChoice(kind.get(), folder, csv());
  }

  /// Where the file is to be; empty if what is written is no name.
  Optional<Path> path() {
    String text = file.get().strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path home = Path.of(System.getProperty("user.home"));
      Path written = text.startsWith("~/") ? home.resolve(text.substring(2)) : Path.of(text);
      Path whole = base.resolve(written).normalize();
      return whole.getFileName() == null ? Optional.empty() : Optional.of(whole);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /// What will come of it, in numbers.
  StringBinding hint() {
    return Bindings.createStringBinding(this::hintNow, kind, scope, header);
  }

  /// What the format cannot hold; empty if it holds all.
  StringBinding warning() {
    return Bindings.createStringBinding(this::warningNow, kind, scope, header);
  }

  BooleanBinding ready() {
    return Bindings.createBooleanBinding(this::isReady, kind, scope, file, table);
  }

  /// Tells if the engine would have to write it, and cannot.
  private boolean isUnwritable() {
    return writers == ExportDesk.Writers.PROGRAM_ALONE && kind.get().isByEngine();
  }

  private boolean isReady() {
    if (isUnwritable() || rows(scope.get()).columns().size() > limits().columns()) {
      return false;
    }
    return switch (kind.get()) {
      case DELTA -> !table.get().isBlank();
      case CLIPBOARD -> cells() <= CLIPBOARD_CELLS;
      default -> path().isPresent();
    };
  }

  private String hintNow() {
    ExportRows rows = rows();
    long all = Math.max(1, source.whole().rowCount());
    double share = (double) rows.count() / all;
    long bytes = (long) (source.whole().byteCount() * share * kind.get().sizeFactor());
    return Strings.of("export.hint", rows.count(), rows.columns().size(), Quantities.bytes(bytes));
  }

  private String warningNow() {
    if (isUnwritable()) {
      return Strings.of("export.remote");
    }
    ExportRows chosen = rows(scope.get());
    ExportLimits limits = limits();
    if (chosen.columns().size() > limits.columns()) {
      return Strings.of("export.limit.columns", limits.columns(), chosen.columns().size());
    }
    if (rows().count() < chosen.count()) {
      return Strings.of("export.limit.rows", limits.rows(), rows().count(), chosen.count());
    }
    if (kind.get() == ExportKind.CLIPBOARD && cells() > CLIPBOARD_CELLS) {
      return Strings.of("export.limit.clipboard", CLIPBOARD_CELLS, cells());
    }
    return kind.get() == ExportKind.XLSX
        ? Strings.of("export.limit.characters", limits.characters())
        : "";
  }

  private long cells() {
    ExportRows chosen = rows(scope.get());
    return chosen.count() * chosen.columns().size();
  }

  private ExportLimits limits() {
    return kind.get().format().map(ExportFormat::limits).orElse(ExportLimits.NONE);
  }

  private CsvStyle csv() {
    return CsvStyle.USUAL
        .with(header.get() ? Header.WITH : Header.WITHOUT)
        .delimited(delimiter.get())
        .nulls(nullText.get());
  }

  /// A path as one reads it, from the user's home.
  static String shortened(Path path) {
    Path home = Path.of(System.getProperty("user.home"));
    return path.startsWith(home) ? "~/" + home.relativize(path) : path.toString();
  }

  /// A title as a file's name.
  private static String name(String title) {
    String name =
        title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String cut = name.length() > 60 ? name.substring(0, 60) : name;
    return cut.isEmpty() ? "result" : cut;
  }

  private static String withExtension(String name, ExportKind kind) {
    return kind.extension().isEmpty() ? name : name + "." + kind.extension();
  }

  /// The same name with the format's ending in place of another format's.
  private static String renamed(String file, ExportKind kind) {
    if (!kind.isFile()) {
      return file;
    }
    String bare = file;
    for (ExportKind other : ExportKind.values()) {
      String ending = "." + other.extension();
      if (ending.length() > 1 && file.toLowerCase(Locale.ROOT).endsWith(ending)) {
        bare = file.substring(0, file.length() - ending.length());
      }
    }
    return withExtension(bare, kind);
  }
}
