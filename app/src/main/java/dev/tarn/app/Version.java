package dev.tarn.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// Tells the program's version.
final class Version implements IVersionProvider {

  /// The version of the build.
  ///
  /// @return such as `0.1.0`; `unbuilt` if it was not packaged
  static String text() {
    try (InputStream stream =
        Version.class.getResourceAsStream("/META-INF/maven/dev.tarn/tarn-app/pom.properties")) {
      if (stream == null) {
        return "unbuilt";
      }
      Properties properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version", "unbuilt");
    } catch (IOException e) {
      return "unbuilt";
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "Tarn " + text(),
      "Java "
          + Runtime.version()
          + ", "
          + System.getProperty("os.name")
          + " "
          + System.getProperty("os.arch")
    };
  }
}
