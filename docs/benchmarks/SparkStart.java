import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/// The peer of `start.sh`: Spark in one process, as `spark-sql -e "SELECT 1"` starts it, with Delta
/// and a Hive catalog on Derby. Argument: a folder for catalog and tables.
final class SparkStart {
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).toAbsolutePath();
    System.setProperty("derby.system.home", folder.toString());
    try (SparkSession session =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
            .config(
                "spark.hadoop.javax.jdo.option.ConnectionURL",
                "jdbc:derby:" + folder.resolve("metastore") + ";create=true")
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .enableHiveSupport()
            .getOrCreate()) {
      session.sql("SELECT 1").show();
      // The time of the end does not count.
      Runtime.getRuntime().halt(0);
    }
  }
}
