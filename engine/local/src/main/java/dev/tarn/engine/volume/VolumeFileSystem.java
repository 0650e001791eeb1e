package dev.tarn.engine.volume;

import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/// Hadoop's file system of this machine with volumes in it; see [VolumeRawFileSystem]. Hadoop makes
/// it from its name in the settings, for all readers and writers of files.
public final class VolumeFileSystem extends LocalFileSystem {
  /// The setting that tells where the lakehouse is.
  public static final String LAKEHOUSE = "tarn.lakehouse";

  private final VolumeRawFileSystem raw;

  /// Made by Hadoop alone.
  public VolumeFileSystem() {
    this(new VolumeRawFileSystem());
  }

  private VolumeFileSystem(VolumeRawFileSystem raw) {
    super(raw);
    this.raw = raw;
  }

  /// What is kept, such as the location of a table, is kept with the real folder, so that all who
  /// know nothing of volumes find it.
  @Override
  public Path makeQualified(Path path) {
    return raw.real(path)
        .map(real -> super.makeQualified(new Path(real.toString())))
        .orElseGet(() -> super.makeQualified(path));
  }
}
