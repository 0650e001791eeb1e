package dev.tarn.session.connect;

import static dev.tarn.session.TableName.quoted;

import dev.tarn.session.Catalog;
import dev.tarn.session.Column;
import dev.tarn.session.SessionException;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import io.grpc.StatusRuntimeException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The catalog, asked for by SQL, since that is what all servers and all kinds of catalogs answer.
final class ConnectCatalog implements Catalog {
  private static final String SESSION_CATALOG = "spark_catalog";

  /// A session setting by which our own engine tells how it calls the session catalog.
  private static final String NAME_SETTING = "spark.tarn.catalog";

  private static final String CATALOG_SETTINGS = "spark.sql.catalog.";

  private static final String KEPT_RESULTS = "dev.tarn.engine.kept.ResultsCatalog";

  private final Questions questions;
  private final Settings settings;
  private final ErrorMapper errors;
  private volatile @Nullable String sessionCatalog;

  /// Works for a session.
  ///
  /// @param questions asks the engine
  /// @param settings the session's
  /// @param errors maps what goes wrong
  ConnectCatalog(Questions questions, Settings settings, ErrorMapper errors) {
    this.questions = questions;
    this.settings = settings;
    this.errors = errors;
  }

  /// `SHOW CATALOGS` tells only those that were used; the settings name the others.
  @Override
  public List<String> catalogs() {
    return ask(() -> {
      Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      Map<String, String> known = settings.under(CATALOG_SETTINGS);
      names.add(shown(SESSION_CATALOG));
      firsts("SHOW CATALOGS").map(ConnectCatalog::bare).map(this::shown).forEach(names::add);
      known.keySet().stream()
          .filter(name -> !name.contains("."))
          .map(this::shown)
          .forEach(names::add);
      // Tables of this catalog of ours are named by execution ids, which nobody would browse.
      names.removeIf(name -> KEPT_RESULTS.equals(known.get(name)));
      return List.copyOf(names);
    });
  }

  @Override
  public List<String> schemas(String catalog) {
    return ask(() ->
        firsts("SHOW SCHEMAS IN " + quoted(catalog)).map(ConnectCatalog::bare).sorted().toList());
  }

  @Override
  public List<TableInfo> tables(String catalog, String schema) {
    String place = quoted(catalog) + "." + quoted(schema);
    return ask(() -> {
      Set<String> views = new HashSet<>(views(catalog, place));
      return rows("SHOW TABLES IN " + place)
          .filter(row -> !"true".equals(row.get(2)))
          .map(row -> Objects.requireNonNull(row.get(1)))
          .sorted()
          .map(name ->
              new TableInfo(
                  new TableName(catalog, schema, name),
                  views.contains(name) ? TableInfo.Kind.VIEW : TableInfo.Kind.TABLE,
                  null))
          .toList();
    });
  }

  @Override
  public List<Column> columns(TableName table) {
    return ask(() -> questions.columns(table.sql()).columns());
  }

  @Override
  public List<String> functions() {
    return ask(() -> firsts("SHOW FUNCTIONS").sorted().toList());
  }

  @Override
  public List<String> functions(String catalog, String schema) {
    String place = quoted(catalog) + "." + quoted(schema);
    return ask(() -> {
      try {
        // Delta's functions without a schema are listed, too.
        return firsts("SHOW USER FUNCTIONS IN " + place)
            .filter(name -> name.contains("."))
            .map(name -> bare(name.substring(name.lastIndexOf('.') + 1)))
            .sorted()
            .toList();
      } catch (StatusRuntimeException e) {
        // Catalogs of other kinds have none, and say so by an error.
        return List.<String>of();
      }
    });
  }

  @Override
  public String describeFunction(String function) {
    return ask(() ->
        firsts("DESCRIBE FUNCTION EXTENDED " + quoted(function)).collect(Collectors.joining("\n")));
  }

  @Override
  public List<TableInfo> temporaryViews() {
    return ask(() ->
        rows("SHOW VIEWS")
            .filter(row -> "true".equals(row.get(2)) && row.getFirst().isEmpty())
            .map(row -> new TableName("", "", row.get(1)))
            .sorted(Comparator.comparing(TableName::table))
            .map(name -> new TableInfo(name, TableInfo.Kind.VIEW, null))
            .toList());
  }

  @Override
  public String currentCatalog() {
    return ask(
        () -> shown(bare(rows("SHOW CURRENT NAMESPACE").findFirst().orElseThrow().getFirst())));
  }

  @Override
  public String currentSchema() {
    return ask(() -> bare(rows("SHOW CURRENT NAMESPACE").findFirst().orElseThrow().get(1)));
  }

  @Override
  public void use(String catalog, String schema) {
    ask(() -> rows("USE " + quoted(catalog) + "." + quoted(schema)));
  }

  /// Spark tells some names as SQL writes them: with backticks where they need them.
  private static String bare(String name) {
    return name.length() > 2 && name.startsWith("`") && name.endsWith("`")
        ? name.substring(1, name.length() - 1).replace("``", "`")
        : name;
  }

  /// The session catalog is shown under the engine's name for it, if it has one beside Spark's.
  private String shown(String catalog) {
    return catalog.equalsIgnoreCase(SESSION_CATALOG) ? sessionCatalog() : catalog;
  }

  private String sessionCatalog() {
    String name = sessionCatalog;
    if (name == null) {
      name = settings.find(NAME_SETTING).orElse(SESSION_CATALOG);
      sessionCatalog = name;
    }
    return name;
  }

  /// Catalogs other than the session's own may know no views, and say so by an error.
  private List<String> views(String catalog, String place) {
    try {
      return rows("SHOW VIEWS IN " + place).map(row -> String.valueOf(row.get(1))).toList();
    } catch (StatusRuntimeException e) {
      if (shown(catalog).equals(shown(SESSION_CATALOG))) {
        throw e;
      }
      return List.of();
    }
  }

  private Stream<String> firsts(String sql) {
    return rows(sql).map(row -> Objects.requireNonNull(row.getFirst()));
  }

  private Stream<List<String>> rows(String sql) {
    return questions.rows(sql).stream()
        .map(row -> row.stream().map(value -> value == null ? "" : value).toList());
  }

  private <A> A ask(Supplier<A> question) {
    try {
      return question.get();
    } catch (StatusRuntimeException e) {
      throw new SessionException(errors.map(e, ""));
    }
  }
}
