package dev.tarn.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/// Every setting of the engine that departs from Spark's default, each with the reason.
///
/// Spark's defaults are made for a cluster; these are for one laptop, one user and many small
/// queries.
final class EngineSettings {
  private final Map<String, String> values = new LinkedHashMap<>();

  private EngineSettings() {}

  /// The settings of the engine of a workspace.
  ///
  /// @param folder the workspace's places
  /// @param cores how many tasks may run at once
  /// @param token what clients must show
  /// @param port the Connect server's port, zero for any
  static Map<String, String> of(EngineFolder folder, int cores, String token, int port) {
    EngineSettings settings = new EngineSettings();
    settings.process(folder, cores);
    settings.catalog(folder);
    settings.server(token, port);
    settings.queries(cores);
    settings.delta(cores);
    settings.chosen(System.getProperties());
    return settings.values;
  }

  private void process(EngineFolder folder, int cores) {
    set("spark.app.name", "Tarn");
    set("spark.master", "local[" + cores + "]");
    // Local mode still opens ports for its driver and block manager: loopback only.
    set("spark.driver.host", "127.0.0.1");
    set("spark.driver.bindAddress", "127.0.0.1");
    // The workbench shows progress and plans; Spark's own web UI would cost memory and an open
    // port.
    set("spark.ui.enabled", "false");
    // A preview must not queue behind a long query of another tab.
    set("spark.scheduler.mode", "FAIR");
    // Spills go to the user's disk next to the data, not to a /tmp that may be memory; cleared at
    // each start.
    set("spark.local.dir", folder.scratch().toString());
    // The starter logs to its own file; a bar would only fill it.
    set("spark.ui.showConsoleProgress", "false");
    // Nothing reads them when the UI is off, and they grow with each query.
    set("spark.ui.retainedJobs", "50");
    set("spark.ui.retainedStages", "100");
    set("spark.sql.ui.retainedExecutions", "50");
  }

  private void catalog(EngineFolder folder) {
    // Databases, tables and views outlive the engine.
    set("spark.sql.catalogImplementation", "hive");
    // Managed tables are plain folders of the workspace that the user sees.
    set("spark.sql.warehouse.dir", folder.lakehouse().toString());
    // Relative to derby.system.home, so that no letter in the workspace's path can break the URL.
    hive("javax.jdo.option.ConnectionURL", "jdbc:derby:;databaseName=metastore;create=true");
    // A new workspace makes its own metastore; nobody runs Hive's schema tool.
    hive("datanucleus.schema.autoCreateAll", "true");
    hive("hive.metastore.schema.verification", "false");
    // Saves a third of the time that opening it takes; it would only help tables with many Hive
    // partitions.
    hive("hive.metastore.try.direct.sql", "false");
    // A pool that a stopped statement leaves while it waits gives no connection to anybody any
    // more;
    // a connection to a database in the same process costs next to nothing.
    hive("datanucleus.connectionPoolingType", "NONE");
    // Hive's default is a world-writable /tmp/hive, which a second user of the machine cannot use.
    Path hive = folder.scratch().resolve("hive");
    hive("hive.exec.scratchdir", hive.toString());
    hive("hive.exec.local.scratchdir", hive.resolve("local").toString());
    hive("hive.downloaded.resources.dir", hive.resolve("resources").toString());
    hive("hive.querylog.location", hive.resolve("log").toString());

    // In this order: both of ours tell why.
    set(
        "spark.sql.extensions",
        String.join(
            ",",
            "dev.tarn.engine.lake.LakeExtensions",
            "io.delta.sql.DeltaSparkSessionExtension",
            "dev.tarn.engine.sql.TarnExtensions"));
    // What the accelerator does not take is told by EXPLAIN.
    set("spark.sql.extendedExplainProviders", "dev.tarn.engine.accelerator.ExplainSection");
    // Delta's, which leaves no folder of a table that could not be made; see its class.
    set("spark.sql.catalog.spark_catalog", "dev.tarn.engine.lake.SessionCatalog");
    // The same catalog under Tarn's name for it; see its class.
    set("spark.sql.catalog.lake", "dev.tarn.engine.lake.LakeCatalog");
    // Paths below /Volumes lead to the folders of volumes, for all readers; see the classes.
    set("spark.hadoop.fs.file.impl", "dev.tarn.engine.volume.VolumeFileSystem");
    set("spark.hadoop.fs.AbstractFileSystem.file.impl", "dev.tarn.engine.volume.VolumeFs");
    set("spark.sql.streaming.commitProtocolClass", "dev.tarn.engine.volume.VolumeManifest");
    set("spark.hadoop.tarn.lakehouse", folder.lakehouse().toString());
    // How clients know which of the two names to show.
    set("spark.tarn.catalog", "lake");
    // Tables without USING are Delta, made by CREATE TABLE, by AS SELECT and by a writer alike.
    set("spark.sql.sources.default", "delta");
    set("spark.sql.legacy.createHiveTableByDefault", "false");
    // Generated while read; see its class.
    set("spark.sql.catalog.samples", "dev.tarn.engine.samples.SamplesCatalog");
    // The rows that were kept of runs, so that exports and further queries read them in place.
    set("spark.sql.catalog.results", "dev.tarn.engine.kept.ResultsCatalog");
    set("spark.sql.catalog.results.folder", folder.results().toString());
  }

  private void server(String token, int port) {
    // Unset means all interfaces.
    set("spark.connect.grpc.binding.address", "127.0.0.1");
    set("spark.connect.grpc.binding.port", Integer.toString(port));
    // Other users of the machine reach the port, too.
    set("spark.connect.authenticate.token", token);
    // A tab left open over lunch keeps its temporary views and variables; the engine ends itself
    // when nobody is left.
    set("spark.connect.session.manager.defaultSessionTimeout", "-1");
    // Tells when nobody needs the engine any more.
    set("spark.connect.grpc.interceptor.classes", "dev.tarn.engine.ActivityInterceptor");
    // What clients of Tarn can ask for beyond the protocol: results in files, the engine's end,
    // what plans have done so far, one Parquet file of several, a mended catalog, and watched
    // folders.
    set(
        "spark.connect.extensions.command.classes",
        "dev.tarn.engine.result.ResultCommand,dev.tarn.engine.StopCommand,"
            + "dev.tarn.engine.profile.ProfileCommand,dev.tarn.engine.parquet.JoinCommand,"
            + "dev.tarn.engine.catalog.CatalogCommand,dev.tarn.engine.table.TableCommand,"
            + "dev.tarn.engine.watch.WatchCommand");
    // Streams are in the system tables, too.
    set("spark.sql.streaming.streamingQueryListeners", "dev.tarn.engine.lineage.StreamLog");
    // How clients know that the engine gives results in files.
    set("spark.tarn.results", "files");
    // Classes and jars that a client uploads are seen by its own session, and only there.
    set("spark.sql.artifact.isolation.enabled", "true");
    set("spark.sql.artifact.isolation.alwaysApplyClassloader", "true");
  }

  private void queries(int cores) {
    // One wave of tasks: with data of a laptop's size each further task costs more than it brings.
    set("spark.sql.shuffle.partitions", Integer.toString(cores * 2));
    set("spark.sql.leafNodeDefaultParallelism", Integer.toString(cores));
    // Honour the advisory size of 64 MB: fewer tasks and fewer, larger files in tables.
    set("spark.sql.adaptive.coalescePartitions.parallelismFirst", "false");
    // The default of 10000 tasks makes VACUUM of a small table take most of a minute.
    set("spark.sql.sources.parallelPartitionDiscovery.parallelism", Integer.toString(cores * 2));
    // An engine lives for days; without this the shuffle files of each query stay until it ends.
    set("spark.sql.connect.shuffleDependency.fileCleanup.enabled", "true");
    // Spark still writes timestamps in 96 bits, which Parquet gave up, which have no statistics and
    // which many other readers refuse.
    set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    // Repeated queries of many tabs find their compiled code again.
    set("spark.sql.codegen.cache.maxEntries", "1000");
  }

  private void delta(int cores) {
    // The default of 50 tasks for a table's log costs seconds on a small table.
    set("spark.databricks.delta.snapshotPartitions", Integer.toString(cores));
    // Two engines may write one table, and a power cut takes back no commit; see its class.
    set("spark.delta.logStore.file.impl", "dev.tarn.engine.log.FileLogStore");
  }

  /// What the starter of the process chose with `-Dspark.…` wins, but for who may enter.
  private void chosen(Properties properties) {
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith("spark.") && !name.startsWith("spark.connect.")) {
        set(name, properties.getProperty(name));
      }
    }
  }

  private void hive(String name, String value) {
    set("spark.hadoop." + name, value);
  }

  private void set(String name, String value) {
    values.put(name, value);
  }
}
