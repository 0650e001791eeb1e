package dev.tarn.engine.volume;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.execution.streaming.ManifestFileCommitProtocol;

/// How streams write files: Spark's way, into the real folder.
///
/// Such a folder has a list of its files, by which it is read. Spark looks for them there by their
/// real names. Made by Spark from its name in the settings.
public final class VolumeManifest extends ManifestFileCommitProtocol {
  private static final long serialVersionUID = 1;

  /// Made by Spark alone.
  ///
  /// @param job the number of the batch
  /// @param path as the stream was told
  public VolumeManifest(String job, String path) {
    super(job, real(path));
  }

  private static String real(String text) {
    Path path = new Path(text);
    try {
      return path.getFileSystem(SparkHadoopUtil.get().conf()).makeQualified(path).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
