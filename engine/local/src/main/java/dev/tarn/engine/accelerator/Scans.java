package dev.tarn.engine.accelerator;

import dev.tarn.engine.statement.Scala;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.datasources.FileStatusWithMetadata;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import org.apache.spark.sql.execution.datasources.PartitionDirectory;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// Translates the reading of files. Each file's footer is compared with what Spark expects of it,
/// for DuckDB takes the types of the first file for all.
final class Scans {
  private static final String MICROS_FIRST = "-62135596800000000";
  private static final String MICROS_LAST = "253402300799999999";
  private static final Range MICROS =
      Range.of(Long.parseLong(MICROS_FIRST), Long.parseLong(MICROS_LAST));

  private final Footers footers;
  private final SparkSession session;
  private final Predicate<ExprId> wanted;
  private final SeenFiles seen = new SeenFiles();
  private long bytes;

  Scans(Footers footers, SparkSession session, Predicate<ExprId> wanted) {
    this.footers = footers;
    this.session = session;
    this.wanted = wanted;
  }

  /// How many bytes the files that were translated so far have in the columns that are wanted.
  long bytes() {
    return bytes;
  }

  /// The files that were translated so far.
  SeenFiles seen() {
    return seen;
  }

  /// The conditions without those that ask whether a column of files is NULL that never is.
  Seq<Expression> asked(LogicalRelation relation, Seq<Expression> conditions) {
    Seq<Expression> others =
        Scala.seq(
            CollectionConverters.asJava(conditions).stream()
                .filter(condition -> !(condition instanceof IsNotNull))
                .toList());
    if (!(relation.relation() instanceof HadoopFsRelation files)
        || others.size() == conditions.size()) {
      return conditions;
    }
    // Delta leaves files out by conditions: those that go away must not have done so.
    List<Listed> listed = listed(files, others);
    return Scala.seq(
        CollectionConverters.asJava(conditions).stream()
            .filter(condition ->
                !(condition instanceof IsNotNull isNotNull
                    && isNotNull.child() instanceof AttributeReference column
                    && isFilled(column.name(), listed)))
            .toList());
  }

  private List<Listed> listed(HadoopFsRelation files, Seq<Expression> filters) {
    try {
      return list(files, filters);
    } catch (NotTaken e) {
      return List.of();
    }
  }

  private static boolean isFilled(String column, List<Listed> listed) {
    return !listed.isEmpty()
        && listed.stream()
            .allMatch(each -> {
              FileFacts.Column found = each.facts().columns().get(column);
              return found != null && found.filled();
            });
  }

  /// A file, what its footer tells, and the values of its partition.
  private record Listed(FileStatusWithMetadata file, FileFacts facts, InternalRow values) {}

  /// Translates a relation.
  ///
  /// @param filters what is known to hold for all rows that are wanted
  /// @param name a free name for the table
  Block of(LogicalRelation relation, Seq<Expression> filters, String name) {
    if (!(relation.relation() instanceof HadoopFsRelation files)) {
      throw new NotTaken("a table that is not made of files");
    }
    Sources.check(files, session.sessionState().conf());
    List<Listed> listed = list(files, filters);
    List<AttributeReference> used =
        CollectionConverters.asJava(relation.output()).stream()
            .filter(column -> wanted.test(column.exprId()))
            .toList();
    Set<String> folders = Set.of(files.partitionSchema().fieldNames());
    Map<ExprId, Sql> columns = new LinkedHashMap<>();
    List<AttributeReference> partitioned = new ArrayList<>();
    for (AttributeReference column : used) {
      if (folders.contains(column.name())) {
        partitioned.add(column);
      } else {
        columns.put(column.exprId(), column(column, files, listed, name));
      }
    }
    if (listed.isEmpty()) {
      throw new NotTaken("a table without files");
    }
    double rows = 0;
    for (Listed each : listed) {
      rows += (double) each.facts().rows();
    }
    String table =
        "read_parquet(" + paths(listed) + ", hive_partitioning=false, union_by_name=false";
    if (partitioned.isEmpty()) {
      return Block.of(table + ") AS " + name, columns, rows);
    }
    String pairs = name + "_p";
    Partitions partitions = new Partitions(files.partitionSchema(), partitioned);
    listed.forEach(each -> partitions.add(path(each.file()), each.values()));
    columns.putAll(partitions.columns(pairs));
    return new Block(
        List.of(table + ", filename=true) AS " + name, partitions.text(pairs)),
        List.of(name + ".filename = " + pairs + ".f"),
        columns,
        List.of(),
        Block.ALL,
        rows);
  }

  private List<Listed> list(HadoopFsRelation files, Seq<Expression> filters) {
    List<Listed> result = new ArrayList<>();
    Seq<Expression> folders = Sources.partitionFilters(files, filters);
    for (PartitionDirectory directory :
        CollectionConverters.asJava(
            files.location().listFiles(folders, Sources.rest(filters, folders)))) {
      for (FileStatusWithMetadata file : CollectionConverters.asJava(directory.files())) {
        Sources.check(file);
        if (file.getLen() > 0) {
          result.add(new Listed(file, facts(file), directory.values()));
        }
      }
    }
    return result;
  }

  private Sql column(
      AttributeReference column, HadoopFsRelation files, List<Listed> listed, String table) {
    int index =
        files.dataSchema().getFieldIndex(column.name()).isEmpty()
            ? -1
            : (Integer) files.dataSchema().getFieldIndex(column.name()).get();
    if (index < 0) {
      throw new NotTaken("the column " + column.name());
    }
    StructField field = files.dataSchema().fields()[index];
    Sources.check(field);
    DuckTypes.name(field.dataType());
    Range range = null;
    boolean known = true;
    for (Listed each : listed) {
      FileFacts facts = each.facts();
      FileFacts.Column found = facts.columns().get(column.name());
      if (found == null || !field.dataType().equals(found.type())) {
        throw new NotTaken(
            "files that have not all the column "
                + column.name()
                + " as "
                + field.dataType().sql());
      }
      bytes += found.bytes();
      Range part = found.range();
      known &= part != null;
      if (part != null) {
        range = range == null ? part : range.or(part);
      }
      checkTimes(field, part, facts);
    }
    Sql result = Sql.of(table + "." + Sql.name(column.name()), field.dataType());
    return known && range != null ? result.within(range) : result;
  }

  private void checkTimes(
      StructField field, @org.jspecify.annotations.Nullable Range range, FileFacts facts) {
    boolean isDate = field.dataType() instanceof DateType;
    boolean isTime =
        field.dataType() instanceof TimestampType || field.dataType() instanceof TimestampNTZType;
    if (!isDate && !isTime) {
      return;
    }
    if (range == null || !range.within(isDate ? Range.DAYS : MICROS)) {
      throw new NotTaken("dates or times that may lie before the year 1 or after 9999");
    }
    Sources.checkCalendar(facts, session.sessionState().conf());
  }

  private FileFacts facts(FileStatusWithMetadata file) {
    FileFacts facts =
        footers.of(
            file.fileStatus(), seen.add(path(file)), () -> session.sessionState().newHadoopConf());
    if (facts.trouble() != null) {
      throw new NotTaken(facts.trouble());
    }
    return facts;
  }

  private static String paths(List<Listed> listed) {
    List<String> quoted = new ArrayList<>();
    listed.forEach(each -> quoted.add(Sql.quoted(path(each.file()))));
    return "[" + String.join(", ", quoted) + "]";
  }

  private static String path(FileStatusWithMetadata file) {
    Path path = file.getPath();
    String scheme = path.toUri().getScheme();
    String text = path.toUri().getPath();
    if ((scheme != null && !scheme.equals("file")) || text.startsWith("/Volumes/")) {
      throw new NotTaken("files that are not on this machine");
    }
    if (text.chars().anyMatch(letter -> "*?[]{}".indexOf(letter) >= 0)) {
      throw new NotTaken("files with a pattern's letters in their names");
    }
    return text;
  }
}
