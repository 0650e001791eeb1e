package dev.tarn.engine.volume;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFs;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FsConstants;

/// What [VolumeFileSystem] is, for Hadoop's other way to files, which streams take for their
/// checkpoints. Hadoop makes it from its name in the settings.
public final class VolumeFs extends ChecksumFs {

  /// Made by Hadoop alone.
  ///
  /// @param uri of the files of this machine
  /// @param configuration tells where the lakehouse is
  /// @throws IOException if the system cannot be asked
  /// @throws URISyntaxException never
  public VolumeFs(URI uri, Configuration configuration) throws IOException, URISyntaxException {
    super(new Raw(uri, configuration));
  }

  private static final class Raw extends DelegateToFileSystem {
    private static final int NO_PORT = -1;

    private Raw(URI uri, Configuration configuration) throws IOException, URISyntaxException {
      super(
          uri,
          new VolumeRawFileSystem(),
          configuration,
          FsConstants.LOCAL_FS_URI.getScheme(),
          false);
    }

    @Override
    public int getUriDefaultPort() {
      return NO_PORT;
    }

    /// Any name will do on this machine.
    @Override
    public boolean isValidName(String name) {
      return true;
    }
  }
}
