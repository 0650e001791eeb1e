package dev.tarn.workspace.start;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// What a cache depends on: the JDK, the JVM's flags, and each jar's name, size and time. Two
/// states of a build with the same key can use the same cache. It only tells when to make a new
/// one; the JVM itself checks each cache that it is given.
public final class StartKey {
  private static final Pattern CLASS_PATH = Pattern.compile("-cp \"([^\"]*)\"");

  private StartKey() {}

  /// The key of a program as it is now.
  ///
  /// @param arguments the program's file of JVM flags and class path that the build makes
  /// @return a short text
  /// @throws IOException if the file or a jar cannot be read
  public static String of(Path arguments) throws IOException {
    String text = Files.readString(arguments);
    StringBuilder all = new StringBuilder(text);
    all.append(System.getProperty("java.home")).append(Runtime.version());
    Matcher classPath = CLASS_PATH.matcher(text);
    if (classPath.find()) {
      for (String jar : classPath.group(1).split(Pattern.quote(File.pathSeparator))) {
        BasicFileAttributes found = Files.readAttributes(Path.of(jar), BasicFileAttributes.class);
        all.append(found.size()).append(found.lastModifiedTime());
      }
    }
    CRC32 sum = new CRC32();
    sum.update(all.toString().getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(all.length());
  }
}
