package dev.tarn.session;

import dev.tarn.session.Endpoint.Security;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Understands how Spark Connect writes where a server is: `sc://host:port/;name=value;name=value`.
///
/// As in Spark's own clients a token asks for TLS, unless the server is on this machine. What is
/// told of a wrong one never quotes a value: one of them may be a secret.
public final class ConnectionString {
  private static final String SCHEME = "sc://";
  private static final String FORM = "sc://HOST:PORT/;use_ssl=true;token=…";
  private static final int USUAL_PORT = 15002;
  private static final int LAST_PORT = 65_535;

  /// Names that Spark's clients know and that change nothing here: Tarn names itself, and takes
  /// messages of any size.
  private static final Set<String> WITHOUT_EFFECT = Set.of("user_agent", "grpc_max_message_size");

  private ConnectionString() {}

  /// Understands a connection string.
  ///
  /// @param text as Spark's clients take it
  /// @return where to connect
  /// @throws IllegalArgumentException if it is none; the message tells the user why, without values
  public static Endpoint parse(String text) {
    String stripped = text.strip();
    if (!stripped.startsWith(SCHEME)) {
      throw wrong("it begins with sc://");
    }
    int slash = stripped.indexOf('/', SCHEME.length());
    String place = slash < 0 ? stripped : stripped.substring(0, slash);
    String rest = slash < 0 ? "" : stripped.substring(slash + 1);
    if (place.indexOf(';') >= 0) {
      throw wrong("there is a / before the first ;");
    }
    if (!rest.isEmpty() && !rest.startsWith(";")) {
      throw wrong("nothing but ; and parameters stands behind the /");
    }
    URI uri = uri(place);
    return endpoint(host(uri), port(uri), parameters(rest));
  }

  private static URI uri(String place) {
    try {
      return new URI(place);
    } catch (URISyntaxException e) {
      throw wrong("host and port are written as in a web address");
    }
  }

  private static String host(URI uri) {
    String host = uri.getHost();
    if (uri.getUserInfo() != null) {
      throw wrong("a user is named by user_id=…, not before the host");
    }
    if (host == null || uri.getQuery() != null || uri.getFragment() != null) {
      throw wrong("a host and a port such as spark.example.com:15002 follow sc://");
    }
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static int port(URI uri) {
    int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
    if (port == 0 || port > LAST_PORT) {
      throw wrong("the port is a number from 1 to 65535");
    }
    return port;
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String pair : text.split(";", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equal = pair.indexOf('=');
      if (equal < 1 || equal == pair.length() - 1) {
        throw wrong("each parameter has a name, = and a value");
      }
      String name = pair.substring(0, equal);
      if (found.put(name, decoded(name, pair.substring(equal + 1))) != null) {
        throw wrong(name + " stands there once");
      }
    }
    return found;
  }

  private static String decoded(String name, String value) {
    try {
      // A plus is a plus here, unlike in a form of the web.
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrong("signs in " + name + " are written like %20, and % itself is %25");
    }
  }

  private static Endpoint endpoint(String host, int port, Map<String, String> parameters) {
    Map<String, String> headers = new LinkedHashMap<>();
    parameters.forEach((name, value) -> {
      if (!Set.of("use_ssl", "token", "user_id").contains(name) && !WITHOUT_EFFECT.contains(name)) {
        headers.put(header(name, value), value);
      }
    });
    @Nullable String token = parameters.get("token");
    if (token != null) {
      checkValue("token", token);
    }
    return new Endpoint(
        host,
        port,
        security(host, parameters.get("use_ssl"), token != null),
        token,
        Objects.requireNonNullElseGet(parameters.get("user_id"), ConnectionString::user),
        headers,
        false);
  }

  private static Security security(String host, @Nullable String ssl, boolean secret) {
    if (ssl == null) {
      return secret && !Endpoint.isLoopback(host) ? Security.TLS : Security.PLAIN;
    }
    if (!ssl.equalsIgnoreCase("true") && !ssl.equalsIgnoreCase("false")) {
      throw wrong("use_ssl is true or false");
    }
    if (ssl.equalsIgnoreCase("true")) {
      return Security.TLS;
    }
    if (secret && !Endpoint.isLoopback(host)) {
      throw new IllegalArgumentException(
          "A token must not travel unencrypted to another machine. Leave out use_ssl=false, or the"
              + " token");
    }
    return Security.PLAIN;
  }

  private static String header(String name, String value) {
    if (name.equals("session_id")) {
      throw new IllegalArgumentException(
          "session_id cannot be used here: each tab of Tarn has a session of its own");
    }
    if (!name.matches("[0-9A-Za-z_.-]+") || name.endsWith("-bin")) {
      throw wrong("the names of parameters have letters, digits, - and _ only");
    }
    checkValue(name, value);
    return name.toLowerCase(Locale.ROOT);
  }

  private static void checkValue(String name, String value) {
    if (!value.chars().allMatch(sign -> sign >= ' ' && sign <= '~')) {
      throw wrong("the value of " + name + " has plain ASCII signs only");
    }
  }

  private static String user() {
    String named = System.getenv("SPARK_USER");
    return named == null || named.isBlank() ? System.getProperty("user.name", "tarn") : named;
  }

  private static IllegalArgumentException wrong(String rule) {
    return new IllegalArgumentException(
        "This is not a connection string of Spark Connect: " + rule + ". It looks like " + FORM);
  }
}
