package dev.tarn.session;

import dev.tarn.session.profile.PlanProfile;
import dev.tarn.session.table.TableStatistics;
import dev.tarn.session.watched.WatchVerb;
import dev.tarn.session.watched.WatchedFile;
import dev.tarn.session.watched.WatchedFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A session on an engine: its own temporary views, variables, current catalog and settings.
///
/// Thread-safe. [#submit] returns at once; all other methods block, so keep them off the window's
/// thread. They throw [SessionException].
public interface Session extends AutoCloseable {

  /// The session id, as the engine knows it.
  ///
  /// @return a UUID in text
  String id();

  /// Where it lives.
  ///
  /// @return the endpoint
  Endpoint endpoint();

  /// Starts a statement.
  ///
  /// @param statement what to run
  /// @return its execution; all errors are told there
  Execution submit(Statement statement);

  /// Asks a small question, such as what a table is, whose rows are held in memory and not kept.
  ///
  /// @param question a query or a command with few rows
  /// @return all rows
  TableResult ask(Statement question);

  /// Tells how the engine would run a statement, without running it.
  ///
  /// @param statement what to explain
  /// @param mode how much to tell
  /// @return the engine's text
  String explain(Statement statement, ExplainMode mode);

  /// Tells what the executed plan of a statement did so far.
  ///
  /// Tarn's own engine tells it while the statement runs and for a while afterwards; other servers
  /// tell it once, at the end.
  ///
  /// @param execution of this session
  /// @return [PlanProfile#NONE] if nothing is known
  PlanProfile profile(Execution execution);

  /// Tells which Delta tables of local folders a statement read, and in which version.
  ///
  /// @param execution of this session
  /// @return empty if it read none, and on other engines than Tarn's own
  List<DeltaSource> sources(Execution execution);

  /// Tells what the log of a Delta table says of its files and columns.
  ///
  /// @param table a Delta table of the local catalog
  /// @return empty on other engines than Tarn's own
  Optional<TableStatistics> statistics(TableName table);

  /// Asks Tarn's own engine to make one Parquet file of all those in a folder, in the order of
  /// their names.
  ///
  /// @param folder on the engine's machine, with files of one schema
  void joinParquet(Path folder);

  /// Tells how the watched folders of the workspace are doing.
  ///
  /// @return by name; empty on other engines than Tarn's own
  List<WatchedFolder> watched();

  /// Tells the files of a watched folder. Asks Tarn's own engine.
  ///
  /// @param name of the folder's definition
  /// @return the newest first
  List<WatchedFile> watchedFiles(String name);

  /// Has Tarn's own engine do something with a watched folder. Does not wait until it is done.
  ///
  /// @param name of the folder's definition
  /// @param verb what
  void steer(String name, WatchVerb verb);

  /// The names that SQL knows here.
  ///
  /// @return the catalog's door
  Catalog catalog();

  /// The engine's version.
  ///
  /// @return such as `4.2.0`
  String sparkVersion();

  /// Sets session settings.
  ///
  /// @param settings by key such as `spark.sql.session.timeZone`
  void configure(Map<String, String> settings);

  /// Reads a session setting.
  ///
  /// @param key such as `spark.sql.session.timeZone`
  /// @return its value
  String setting(String key);

  /// Tells the engine that somebody is still here.
  void ping();

  /// Cancels what runs and releases the session on the engine. Does not throw.
  @Override
  void close();
}
