package dev.tarn.engine.volume;

import dev.tarn.engine.creation.NewFiles;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.jspecify.annotations.Nullable;

/// The files of this machine, in which `/Volumes/…` leads to the folders of volumes.
///
/// What is listed below a volume keeps that name: Spark compares the paths of files with that of
/// the folder that it was given.
final class VolumeRawFileSystem extends RawLocalFileSystem {
  private @Nullable VolumeStore volumes;

  /// Initialized by Hadoop.
  VolumeRawFileSystem() {}

  @Override
  public void initialize(URI name, Configuration configuration) throws IOException {
    super.initialize(name, configuration);
    String lakehouse = configuration.get(VolumeFileSystem.LAKEHOUSE);
    volumes = lakehouse == null ? null : new VolumeStore(java.nio.file.Path.of(lakehouse));
  }

  /// Where a path really is.
  ///
  /// @return empty for all that is not below a volume
  Optional<java.nio.file.Path> real(Path path) {
    VolumeStore known = volumes;
    String plain = path.toUri().getPath();
    return known == null || plain == null || !plain.startsWith(VolumePath.ROOT)
        ? Optional.empty()
        : VolumePath.of(plain).flatMap(known::real);
  }

  @Override
  public File pathToFile(Path path) {
    return real(path).map(java.nio.file.Path::toFile).orElseGet(() -> super.pathToFile(path));
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return named(path, super.getFileStatus(path));
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    FileStatus[] found = super.listStatus(path);
    if (found.length == 1 && !found[0].isDirectory() && pathToFile(path).isFile()) {
      found[0] = named(path, found[0]);
    }
    return found;
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    Optional<java.nio.file.Path> real = real(path);
    if (real.isEmpty()) {
      return super.mkdirs(path);
    }
    Files.createDirectories(real.get());
    return true;
  }

  @Override
  public boolean mkdirs(Path path, FsPermission permission) throws IOException {
    return real(path).isPresent() ? mkdirs(path) : super.mkdirs(path, permission);
  }

  /// All files are made here.
  @Override
  protected OutputStream createOutputStreamWithMode(
      Path path, boolean append, @Nullable FsPermission permission) throws IOException {
    return NewFiles.file(
        pathToFile(path).toPath(),
        () -> super.createOutputStreamWithMode(path, append, permission));
  }

  /// All folders but those of volumes are made here.
  @Override
  protected boolean mkOneDirWithMode(Path path, File folder, @Nullable FsPermission permission)
      throws IOException {
    return NewFiles.folder(folder.toPath(), () -> super.mkOneDirWithMode(path, folder, permission));
  }

  private FileStatus named(Path path, FileStatus found) {
    return real(path).isEmpty()
        ? found
        : new FileStatus(
            found.getLen(),
            found.isDirectory(),
            1,
            found.getBlockSize(),
            found.getModificationTime(),
            path.makeQualified(getUri(), getWorkingDirectory()));
  }
}
