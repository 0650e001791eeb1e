package dev.tarn.engine.accelerator;

import dev.tarn.engine.statement.Scala;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression$;
import org.apache.spark.sql.delta.DeltaParquetFileFormat;
import org.apache.spark.sql.delta.NoMapping$;
import org.apache.spark.sql.delta.files.TahoeFileIndex;
import org.apache.spark.sql.delta.files.TahoeLogFileIndex;
import org.apache.spark.sql.delta.stats.PreparedDeltaFileIndex;
import org.apache.spark.sql.execution.datasources.FileFormat;
import org.apache.spark.sql.execution.datasources.FileIndex;
import org.apache.spark.sql.execution.datasources.FileStatusWithMetadata;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.InMemoryFileIndex;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.StructField;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// Which tables of files may be taken: plain Parquet, and Delta tables that hide no rows and rename
/// no columns.
final class Sources {
  private static final String FIELD_ID = "parquet.field.id";
  private static final String CORRECTED = "CORRECTED";
  private static final int FIRST_PLAIN_SPARK = 3;
  private static final Set<String> CALENDAR_OPTIONS =
      Set.of("datetimerebasemode", "int96rebasemode", "ignorecorruptfiles", "ignoremissingfiles");

  private Sources() {}

  /// Refuses a table whose rows are not just those of its files.
  static void check(HadoopFsRelation files, SQLConf conf) {
    checkFormat(files.fileFormat());
    checkIndex(files.location());
    for (String option : CollectionConverters.asJava(files.options()).keySet()) {
      if (CALENDAR_OPTIONS.contains(option.toLowerCase(Locale.ROOT))) {
        throw new NotTaken("a table with the option " + option);
      }
    }
    if (conf.ignoreCorruptFiles() || conf.ignoreMissingFiles()) {
      throw new NotTaken("reading on over damaged or missing files");
    }
    // Delta counts the columns of folders among those of files, and Spark reads them from the log.
    boolean isDelta = files.fileFormat() instanceof DeltaParquetFileFormat;
    if (!isDelta && !files.overlappedPartCols().isEmpty()) {
      throw new NotTaken("a table with columns in both its files and its folders");
    }
  }

  private static void checkFormat(FileFormat format) {
    if (format.getClass() == ParquetFileFormat.class) {
      return;
    }
    if (!(format instanceof DeltaParquetFileFormat delta)) {
      throw new NotTaken("files of another format than Parquet");
    }
    if (delta.isCDCRead()) {
      throw new NotTaken("the change feed of a Delta table");
    }
    if (!delta.metadata().columnMappingMode().equals(NoMapping$.MODULE$)) {
      throw new NotTaken("a Delta table with column mapping");
    }
  }

  private static void checkIndex(FileIndex index) {
    boolean isDelta = index instanceof TahoeLogFileIndex || index instanceof PreparedDeltaFileIndex;
    if (index.getClass() != InMemoryFileIndex.class && !isDelta) {
      throw new NotTaken("a table whose files are listed by " + index.getClass().getSimpleName());
    }
    if (index instanceof TahoeFileIndex delta && delta.rowIndexFilters().isDefined()) {
      throw new NotTaken("a Delta table with deleted rows in its files");
    }
  }

  /// Refuses a file of which not all rows count.
  static void check(FileStatusWithMetadata file) {
    if (file.metadata().contains(DeltaParquetFileFormat.FILE_ROW_INDEX_FILTER_ID_ENCODED())
        || file.metadata().contains(DeltaParquetFileFormat.FILE_ROW_INDEX_FILTER_TYPE())) {
      throw new NotTaken("a Delta table with deleted rows in its files");
    }
  }

  /// Refuses a column that is found by a number.
  static void check(StructField field) {
    if (field.metadata().contains(FIELD_ID)) {
      throw new NotTaken("columns that are found by number");
    }
  }

  /// Refuses a file whose dates may be of the calendar before 1582.
  static void checkCalendar(FileFacts facts, SQLConf conf) {
    boolean isPlain =
        facts.writer().isEmpty()
            ? String.valueOf(conf.getConf(SQLConf.PARQUET_REBASE_MODE_IN_READ())).equals(CORRECTED)
            : Integer.parseInt(facts.writer().split("\\.")[0]) >= FIRST_PLAIN_SPARK;
    if (!isPlain) {
      throw new NotTaken("a file with dates of the old calendar");
    }
  }

  /// The conditions that only ask for values of folders.
  static Seq<Expression> partitionFilters(HadoopFsRelation files, Seq<Expression> filters) {
    Set<String> folders = Set.of(files.partitionSchema().fieldNames());
    List<Expression> result =
        usable(filters).stream()
            .filter(filter ->
                !filter.references().isEmpty()
                    && CollectionConverters.asJava(filter.references().toSeq()).stream()
                        .allMatch(column -> folders.contains(column.name())))
            .toList();
    return Scala.seq(result);
  }

  /// The other conditions that can be asked of statistics.
  static Seq<Expression> rest(Seq<Expression> filters, Seq<Expression> folders) {
    return Scala.seq(usable(filters).stream().filter(filter -> !folders.contains(filter)).toList());
  }

  private static List<Expression> usable(Seq<Expression> filters) {
    return CollectionConverters.asJava(filters).stream()
        .filter(
            filter -> filter.deterministic() && !SubqueryExpression$.MODULE$.hasSubquery(filter))
        .toList();
  }
}
