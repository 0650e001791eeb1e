package dev.tarn.session.browse;

import dev.tarn.session.Session;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the folder that the engine means by an address.
public final class LocalPlace {
  private LocalPlace() {}

  /// Understands a location of an engine. A path that another server tells is never looked at,
  /// since something else may be there on this machine.
  ///
  /// @param session on the engine
  /// @param location such as `file:/home/you/Tarn/lakehouse/orders`, or null
  /// @return empty if it is not on this machine
  public static Optional<Path> of(Session session, @Nullable String location) {
    return session.endpoint().own() ? of(location) : Optional.empty();
  }

  /// Understands a location as engines write it.
  ///
  /// @param location such as `file:/home/you/Tarn/lakehouse/orders`, or null
  /// @return empty if it is not on this machine
  public static Optional<Path> of(@Nullable String location) {
    if (location == null || location.isBlank()) {
      return Optional.empty();
    }
    try {
      if (location.startsWith("file:")) {
        // Engines write blanks and other signs as they are, and also encoded.
        String path = location.substring("file:".length()).replaceFirst("^//+(?=/)", "");
        return Optional.of(
            location.contains("%")
                ? Path.of(URI.create("file:" + path.replace(" ", "%20")))
                : Path.of(withoutDriveSlash(path)));
      }
      return location.startsWith("/") ? Optional.of(Path.of(location)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String withoutDriveSlash(String path) {
    return path.matches("/[A-Za-z]:/.*") ? path.substring(1) : path;
  }
}
