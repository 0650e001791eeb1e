package dev.tarn.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StringsTest {
  private static final Path SOURCES = Path.of(System.getProperty("tarn.module", "."), "src/main");
  private static final Path BUNDLE = SOURCES.resolve("resources/dev/tarn/ui/strings.properties");
  private static final Pattern USE = Pattern.compile("Strings\\.of\\(\\s*\"([^\"]+)\"");

  @Test
  void everyKeyThatTheCodeAsksForIsInTheBundle() throws IOException {
    Set<String> asked =
        USE.matcher(code()).results().map(match -> match.group(1)).collect(Collectors.toSet());
    asked.removeAll(keys());
    assertThat(asked).as("keys missing in %s", BUNDLE.getFileName()).isEmpty();
  }

  @Test
  void everyKeyOfTheBundleIsAskedFor() throws IOException {
    String code = code();
    assertThat(keys().stream().filter(key -> !code.contains("\"" + key + "\"")))
        .as("keys that no code asks for")
        .isEmpty();
  }

  /// Texts with values in them are patterns, in which an apostrophe is written twice.
  @Test
  void apostrophesAreWrittenTwiceInPatternsAlone() throws IOException {
    Properties bundle = bundle();
    assertThat(bundle.stringPropertyNames())
        .allSatisfy(key -> {
          String text = bundle.getProperty(key);
          String single = text.replace("''", "");
          assertThat(text.contains("{") ? single.contains("'") : !single.equals(text))
              .as("%s = %s", key, text)
              .isFalse();
        });
  }

  private static Set<String> keys() throws IOException {
    return new TreeSet<>(bundle().stringPropertyNames());
  }

  private static Properties bundle() throws IOException {
    Properties bundle = new Properties();
    try (InputStream in = Files.newInputStream(BUNDLE)) {
      bundle.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
    }
    return bundle;
  }

  private static String code() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES.resolve("java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(StringsTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
