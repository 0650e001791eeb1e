package dev.tarn.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The sheets share one space of names, so that a second use of a name changes another screen.
class StylesheetTest {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
  private static final Pattern SELECTORS = Pattern.compile("([^{}]+)\\{");
  private static final Pattern CLASS = Pattern.compile("\\.[\\w-]+");

  @Test
  void aStyleHasItsRulesInOneSheet() throws IOException {
    Map<String, SortedSet<String>> sheets = new TreeMap<>();
    Path folder =
        Path.of(System.getProperty("tarn.module", "."), "src/main/resources/dev/tarn/ui/theme");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".css")).toList()) {
        String name = String.valueOf(file.getFileName());
        for (String style : styles(Files.readString(file))) {
          sheets.computeIfAbsent(style, _ -> new TreeSet<>()).add(name);
        }
      }
    }
    sheets.remove(".root");
    assertThat(sheets).isNotEmpty();
    sheets.values().removeIf(names -> names.size() == 1);
    assertThat(sheets).isEmpty();
  }

  private static List<String> styles(String css) {
    return SELECTORS
        .matcher(COMMENT.matcher(css).replaceAll(""))
        .results()
        .flatMap(found -> Stream.of(found.group(1).split(",", -1)))
        .map(String::strip)
        .filter(selector -> CLASS.matcher(selector).matches())
        .toList();
  }
}
