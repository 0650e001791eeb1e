package dev.tarn.engine.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.DataFrameReader;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.Dataset$;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/// Reads files as rows for a table.
final class SourceRows {
  private static final String SOURCE = "copy into source";

  private final SparkSession session;
  private final CopyPlan plan;
  private final Target target;
  private final StructType columns;
  private final Column[] beside;

  /// Reads for a table.
  ///
  /// @param columns of the table
  /// @param beside further columns of the rows, told from the files
  SourceRows(
      SparkSession session, CopyPlan plan, Target target, StructType columns, Column... beside) {
    this.session = session;
    this.plan = plan;
    this.target = target;
    this.columns = columns;
    this.beside = beside.clone();
  }

  /// Those files that can be opened.
  List<SourceFile> readable(List<SourceFile> files) {
    return files.stream().filter(this::opens).toList();
  }

  private boolean opens(SourceFile file) {
    try {
      StructType _ = reader().load(file.path()).schema();
      return true;
    } catch (Exception e) { // Scala throws what it does not declare.
      return false;
    }
  }

  /// The rows of files, with the table's columns.
  ///
  /// @param files at least one
  Dataset<Row> of(List<SourceFile> files) {
    List<List<SourceFile>> groups = new HeaderGroups(session, plan).of(files);
    return plan.select().isPresent() ? selected(plan.select().get(), groups) : whole(groups);
  }

  /// The columns of a file, with the types that the table has for them.
  StructType wanted(SourceFile file) {
    return new Projection(plan, target.name(), columns, named(found(List.of(file)))).wanted();
  }

  private Dataset<Row> whole(List<List<SourceFile>> groups) {
    List<StructType> found = groups.stream().map(group -> named(found(group))).toList();
    StructType common = addsColumns(groups) ? CommonTypes.of(columns, found) : columns;
    List<Dataset<Row>> all = new ArrayList<>();
    for (int index = 0; index < groups.size(); index++) {
      List<SourceFile> group = groups.get(index);
      Projection projection = new Projection(plan, target.name(), common, found.get(index));
      Dataset<Row> read = group(group, projection.wanted());
      all.add(read == null ? empty() : projection.of(read, beside));
    }
    return joined(all);
  }

  private static List<Dataset<Row>> alike(List<Dataset<Row>> all) {
    StructType common =
        CommonTypes.of(new StructType(), all.stream().map(Dataset::schema).toList());
    return all.stream()
        .map(rows ->
            rows.select(
                Arrays.stream(rows.columns())
                    .map(name ->
                        rows.col("`" + name.replace("`", "``") + "`")
                            .cast(type(common, name))
                            .as(name))
                    .toArray(Column[]::new)))
        .toList();
  }

  private static DataType type(StructType columns, String name) {
    return Arrays.stream(columns.fields())
        .filter(field -> field.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow()
        .dataType();
  }

  private boolean addsColumns(List<List<SourceFile>> groups) {
    return groups.size() > 1
        && plan.evolution() == Evolution.ADD
        && plan.columns().isEmpty()
        && !plan.byPosition();
  }

  private Dataset<Row> selected(CopyPlan.Select select, List<List<SourceFile>> groups) {
    List<Dataset<Row>> all = groups.stream().map(group -> reader().load(paths(group))).toList();
    Dataset<Row> source = joined(all.size() > 1 ? alike(all) : all);
    LogicalPlan query;
    try {
      query =
          session
              .sessionState()
              .sqlParser()
              .parsePlan(select.before() + " `" + SOURCE + "` " + select.after());
    } catch (org.apache.spark.sql.catalyst.parser.ParseException e) {
      throw new IllegalArgumentException(e);
    }
    Dataset<Row> rows =
        Dataset$.MODULE$.ofRows(session, Replaced.in(query, SOURCE, source.logicalPlan()));
    return new Projection(plan, target.name(), columns, rows.schema()).of(rows);
  }

  /// Columns without names are the table's, in their order.
  private StructType named(StructType found) {
    if (plan.format() != CopyFormat.CSV || plan.isOn("header") || columns.isEmpty()) {
      return found;
    }
    StructField[] named = found.fields().clone();
    for (int index = 0; index < Math.min(named.length, columns.length()); index++) {
      named[index] =
          DataTypes.createStructField(columns.apply(index).name(), named[index].dataType(), true);
    }
    return new StructType(named);
  }

  private StructType found(List<SourceFile> group) {
    StructType schema = reader().load(paths(group)).schema();
    return new StructType(
        Arrays.stream(schema.fields())
            .filter(field -> !plan.rescue().map(field.name()::equals).orElse(false))
            .toArray(StructField[]::new));
  }

  private @org.jspecify.annotations.Nullable Dataset<Row> group(
      List<SourceFile> group, StructType wanted) {
    if (wanted.isEmpty()) {
      return null;
    }
    return plan.format().isTyped() || plan.format() == CopyFormat.TEXT
        ? reader().load(paths(group))
        : reader().schema(wanted).load(paths(group));
  }

  private Dataset<Row> empty() {
    return session.createDataFrame(List.<Row>of(), columns);
  }

  private static Dataset<Row> joined(List<Dataset<Row>> all) {
    Dataset<Row> joined = all.getFirst();
    for (Dataset<Row> next : all.subList(1, all.size())) {
      joined = joined.unionByName(next, true);
    }
    return joined;
  }

  private DataFrameReader reader() {
    DataFrameReader reader = session.read().format(plan.format().source());
    plan.options().forEach(reader::option);
    if (!plan.has("mode")) {
      reader.option("mode", plan.rescuedByReader().isPresent() ? "PERMISSIVE" : "FAILFAST");
    }
    if (plan.rescuedByReader().isPresent()) {
      reader.option("columnNameOfCorruptRecord", plan.rescuedByReader().get());
      // Without all columns, the reader does not see that a row has too many or too few values.
      reader.option("columnPruning", "false");
    }
    if (plan.format().isTyped() && !plan.has("mergeSchema")) {
      reader.option("mergeSchema", "true");
    }
    // The files were found already: signs in their names are no patterns.
    reader.option("__globPaths__", "false");
    base().ifPresent(base -> reader.option("basePath", base));
    return reader;
  }

  /// The folder below which names such as `day=1` are columns.
  private java.util.Optional<String> base() {
    try {
      Path root = new Path(plan.path());
      FileSystem system = root.getFileSystem(session.sessionState().newHadoopConf());
      return system.exists(root) && system.getFileStatus(root).isDirectory()
          ? java.util.Optional.of(system.makeQualified(root).toString())
          : java.util.Optional.empty();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String[] paths(List<SourceFile> files) {
    return files.stream().map(SourceFile::path).toArray(String[]::new);
  }
}
