package dev.tarn.engine.creation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
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
/// way of the next attempt. So what the statement makes there is noted while it is made, by the
/// threads and tasks of the statement alone, and nothing else is ever taken away.
public final class Creation {
  private static final Logger LOG = LoggerFactory.getLogger(Creation.class);
  private static final String PROPERTY = "tarn.creation";

  /// So many of those that were given up are remembered, because tasks of theirs may still run.
  private static final int REMEMBERED = 1_000;

  private static final Map<String, Creation> KNOWN = new ConcurrentHashMap<>();
  private static final Queue<String> GIVEN_UP = new ConcurrentLinkedQueue<>();
  private static final ThreadLocal<@Nullable Creation> HERE = new ThreadLocal<>();

  private final SparkContext context;
  private final String id = UUID.randomUUID().toString();
  private final @Nullable Traces traces;
  private boolean ended;

  private Creation(SparkContext context, @Nullable Path folder) {
    this.context = context;
    this.traces = folder == null ? null : new Traces(folder);
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
    return begin(session.sparkContext(), folder(session, table, isPath, properties));
  }

  /// The same in a folder.
  ///
  /// @param folder null if it is not on this machine; nothing is taken away then
  static Creation begin(SparkContext context, @Nullable Path folder) {
    Traces.clearStuck();
    Creation creation = new Creation(context, folder);
    if (folder != null) {
      SharedFolder.enter(folder);
      KNOWN.put(creation.id, creation);
    }
    return creation;
  }

  /// Does work whose files are the statement's.
  ///
  /// @return what the work returns
  public <T> T during(Supplier<T> work) {
    String outer = context.getLocalProperty(PROPERTY);
    Creation around = HERE.get();
    context.setLocalProperty(PROPERTY, id);
    HERE.set(this);
    try {
      return work.get();
    } finally {
      HERE.set(around);
      context.setLocalProperty(PROPERTY, outer);
    }
  }

  /// The table is made.
  public void succeeded() {
    Traces left = end();
    if (left != null) {
      KNOWN.remove(id);
      left.keep();
    }
  }

  /// The statement ended without a table; takes away what it left, unless it committed. Does not
  /// throw, and does nothing after the end.
  public void failed() {
    Traces left = end();
    if (left != null) {
      GIVEN_UP.add(id);
      if (GIVEN_UP.size() > REMEMBERED) {
        KNOWN.remove(GIVEN_UP.remove());
      }
      left.giveUp();
    }
  }

  /// The traces of the statement for which this thread works.
  ///
  /// @return null if it makes no table
  static @Nullable Traces here() {
    if (KNOWN.isEmpty()) {
      return null;
    }
    TaskContext task = TaskContext.get();
    String property = task == null ? null : task.getLocalProperty(PROPERTY);
    Creation creation = property == null ? HERE.get() : KNOWN.get(property);
    return creation == null ? null : creation.traces;
  }

  private synchronized @Nullable Traces end() {
    boolean again = ended;
    ended = true;
    return again ? null : traces;
  }

  private static @Nullable Path folder(
      SparkSession session, Identifier table, boolean isPath, Map<String, String> properties) {
    try {
      String location = isPath ? table.name() : properties.get(TableCatalog.PROP_LOCATION);
      org.apache.hadoop.fs.Path path =
          location == null
              ? new org.apache.hadoop.fs.Path(
                  session.sessionState().catalog().defaultTablePath(name(table)))
              : new org.apache.hadoop.fs.Path(location);
      FileSystem files = path.getFileSystem(session.sessionState().newHadoopConf());
      return files instanceof LocalFileSystem local
          ? local.pathToFile(local.makeQualified(path)).toPath()
          : null;
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
