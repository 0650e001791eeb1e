package dev.tarn.engine.creation;

import java.io.IOException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Some;

/// A statement that makes a table, from its begin to its end.
///
/// Delta writes into the folder of the table that is to be, and leaves what it wrote if the
/// statement fails or is cancelled. The catalog would not know that folder, and it would be in the
/// way of the next attempt.
public final class Creation {
  private static final Logger LOG = LoggerFactory.getLogger(Creation.class);

  private final SparkContext context;
  private final BooleanSupplier known;
  private @Nullable NewFolder folder;

  private Creation(SparkContext context, @Nullable NewFolder folder, BooleanSupplier known) {
    this.context = context;
    this.folder = folder;
    this.known = known;
  }

  /// Begins.
  ///
  /// @param session whose statement it is
  /// @param table the table to be
  /// @param isPath if the table's name is its folder
  /// @param properties as the statement has them
  /// @return to be ended by [#succeeded] or [#failed]
  public static Creation begin(
      SparkSession session, Identifier table, boolean isPath, Map<String, String> properties) {
    TableIdentifier name = name(table);
    return new Creation(
        session.sparkContext(),
        folder(session, table, isPath, properties),
        () -> isPath || session.sessionState().catalog().tableExists(name));
  }

  /// The table is made.
  public void succeeded() {
    NewFolder made = folder;
    folder = null;
    if (made != null) {
      made.keep();
    }
  }

  /// There is no table; takes away what is left of the attempt. Does not throw, and does nothing
  /// after the end.
  public void failed() {
    NewFolder left = folder;
    folder = null;
    if (left == null) {
      return;
    }
    // Whoever is cancelled is interrupted, and still has to tidy up.
    boolean interrupted = Thread.interrupted();
    try {
      if (isTable(left)) {
        left.keep();
      } else {
        left.giveUp(LateTasks.areRunning(context));
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("The folder of a table that was not made cannot be deleted", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean isTable(NewFolder left) throws IOException {
    return left.isCommitted() && known.getAsBoolean();
  }

  private static @Nullable NewFolder folder(
      SparkSession session, Identifier table, boolean isPath, Map<String, String> properties) {
    try {
      String location = isPath ? table.name() : properties.get(TableCatalog.PROP_LOCATION);
      Path path =
          location == null
              ? new Path(session.sessionState().catalog().defaultTablePath(name(table)))
              : new Path(location);
      return NewFolder.enter(path.getFileSystem(session.sessionState().newHadoopConf()), path);
    } catch (Exception e) { // Scala throws what it does not declare.
      // What is wrong with the name or the place is told by the statement itself.
      LOG.debug("The folder of a new table cannot be looked at", e);
      return null;
    }
  }

  private static TableIdentifier name(Identifier table) {
    String[] schema = table.namespace();
    return schema.length == 0
        ? new TableIdentifier(table.name())
        : new TableIdentifier(table.name(), new Some<>(schema[schema.length - 1]));
  }
}
