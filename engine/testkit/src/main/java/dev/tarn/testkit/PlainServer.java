package dev.tarn.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Spark Connect server as Spark ships it, in a process of its own: with Delta, without anything
/// of Tarn's, with a second catalog `shop` that is a Derby database in memory.
///
/// It uses the jars that the build of `engine/local` names for the engine, but for Tarn's own.
public final class PlainServer implements AutoCloseable {
  private static final String READY = "Spark Connect server started at";
  private static final Set<Process> STARTED = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> STARTED.forEach(Process::destroyForcibly), "tarn-plain-servers"));
  }

  private final Process process;
  private final Path folder;
  private final int port;

  private PlainServer(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  /// Starts a server on a free port and waits until it takes clients.
  ///
  /// @throws IllegalStateException with the server's own words if it does not become ready
  public static PlainServer start() {
    return start(freePort());
  }

  /// Starts a server and waits until it takes clients.
  ///
  /// @param port a free one, such as that of a server that was killed
  /// @throws IllegalStateException with the server's own words if it does not become ready
  public static PlainServer start(int port) {
    try {
      Path folder = Files.createTempDirectory("tarn-plain-server").toRealPath();
      Process process =
          new ProcessBuilder(command(folder, port))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      STARTED.add(process);
      awaitReady(process);
      return new PlainServer(process, folder, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A port that nobody has.
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The port of the Connect server on `localhost`.
  public int port() {
    return port;
  }

  /// How Spark's clients name it.
  public String address() {
    return "sc://localhost:" + port;
  }

  /// Ends it as a crash would, and waits for its end.
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
    try (Stream<Path> found = Files.walk(folder)) {
      found.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path folder, int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("@" + TestEngine.argumentFile());
    settings(folder, port).forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of("-cp", classPath()));
    command.add("org.apache.spark.sql.connect.service.SparkConnectServer");
    return command;
  }

  private static Map<String, String> settings(Path folder, int port) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spark.master", "local[1]");
    settings.put("spark.ui.enabled", "false");
    settings.put("spark.driver.host", "127.0.0.1");
    settings.put("spark.driver.bindAddress", "127.0.0.1");
    settings.put("spark.connect.grpc.binding.address", "127.0.0.1");
    settings.put("spark.connect.grpc.binding.port", Integer.toString(port));
    settings.put("spark.sql.warehouse.dir", folder.resolve("warehouse").toString());
    settings.put("spark.local.dir", folder.toString());
    settings.put("spark.sql.shuffle.partitions", "1");
    settings.put("spark.databricks.delta.snapshotPartitions", "1");
    settings.put("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension");
    settings.put(
        "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog");
    settings.put(
        "spark.sql.catalog.shop",
        "org.apache.spark.sql.execution.datasources.v2.jdbc.JDBCTableCatalog");
    settings.put("spark.sql.catalog.shop.url", "jdbc:derby:memory:shop;create=true");
    settings.put("spark.sql.catalog.shop.driver", "org.apache.derby.iapi.jdbc.AutoloadedDriver");
    settings.put("derby.stream.error.file", folder.resolve("derby.log").toString());
    return settings;
  }

  /// All of the engine's class path but its first entry, which is Tarn's own.
  private static String classPath() throws IOException {
    String arguments = Files.readString(TestEngine.argumentFile());
    Matcher matcher = Pattern.compile("-cp \"([^\"]+)\"").matcher(arguments);
    if (!matcher.find()) {
      throw new IllegalStateException("no class path in " + TestEngine.argumentFile());
    }
    String all = matcher.group(1);
    return all.substring(all.indexOf(System.getProperty("path.separator")) + 1);
  }

  private static void awaitReady(Process process) throws IOException {
    StringBuilder said = new StringBuilder();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      if (line.contains(READY)) {
        drain(lines);
        return;
      }
    }
    throw new IllegalStateException("the server did not become ready: " + said);
  }

  /// A server that nobody listens to would stop at a full pipe.
  private static void drain(BufferedReader lines) {
    Thread.ofPlatform()
        .daemon()
        .name("tarn-plain-server")
        .start(() -> {
          try {
            lines.transferTo(Writer.nullWriter());
          } catch (IOException e) {
            // The server ended.
          }
        });
  }
}
