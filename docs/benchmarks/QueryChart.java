import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Makes a table and a chart of what `QueryBenchmark` and `QueryPeer` printed. Arguments: the file
/// with their lines, a title, and the picture to write. The table goes to the standard output.
///
/// Engines stand in the order in which they were measured; ratios are to the first. The chart's
/// axis is logarithmic.
public final class QueryChart {
  private static final List<String> COLOURS = List.of("#9aa4b2", "#4c8dd6", "#1f9d72", "#e0a32e");
  private static final int LEFT = 60;
  private static final int TOP = 60;
  private static final int HEIGHT = 300;
  private static final int BAR = 7;

  /// By engine, then by query: milliseconds.
  private final Map<String, Map<String, Double>> times = new LinkedHashMap<>();

  public static void main(String[] arguments) throws IOException {
    QueryChart chart = new QueryChart();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] words = line.split(" ");
      if (words.length == 4) {
        chart
            .times
            .computeIfAbsent(words[0], _ -> new TreeMap<>())
            .put(words[1], Double.valueOf(words[2]));
      }
    }
    System.out.println(chart.table());
    Files.writeString(Path.of(arguments[2]), chart.picture(arguments[1]));
  }

  private List<String> queries() {
    return times.values().iterator().next().keySet().stream()
        .filter(query -> query.startsWith("q"))
        .toList();
  }

  private String table() {
    StringBuilder text =
        new StringBuilder("| Query | " + String.join(" | ", times.keySet()) + " |\n");
    text.append("|---").repeat("|---", times.size()).append("|\n");
    for (String query : queries()) {
      row(text, query, engine -> times.get(engine).get(query), "%.0f");
    }
    row(text, "**geometric mean**, ms", this::mean, "**%.0f**");
    for (String other : times.keySet()) {
      row(text, "to " + other, engine -> ratio(engine, other), "%.3f");
    }
    row(text, "first query after the start, ms", engine -> times.get(engine).get("first"), "%.0f");
    return text.toString();
  }

  private void row(
      StringBuilder text,
      String name,
      java.util.function.Function<String, Double> value,
      String format) {
    text.append("| ").append(name);
    for (String engine : times.keySet()) {
      Double found = value.apply(engine);
      text.append(" | ").append(found == null ? "–" : String.format(Locale.ROOT, format, found));
    }
    text.append(" |\n");
  }

  private Double mean(String engine) {
    double sum = 0;
    int count = 0;
    for (String query : queries()) {
      Double time = times.get(engine).get(query);
      if (time != null) {
        sum += Math.log(time);
        count++;
      }
    }
    return Math.exp(sum / count);
  }

  /// The geometric mean of the ratios of those queries that both answered.
  private Double ratio(String engine, String other) {
    double sum = 0;
    int count = 0;
    for (String query : queries()) {
      Double a = times.get(engine).get(query);
      Double b = times.get(other).get(query);
      if (a != null && b != null) {
        sum += Math.log(a / b);
        count++;
      }
    }
    return Math.exp(sum / count);
  }

  private String picture(String title) {
    int group = BAR * times.size() + 8;
    int width = LEFT + group * queries().size() + 20;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"11\">\n"
            .formatted(width, TOP + HEIGHT + 40));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    text(svg, LEFT, 20, "start", title + ", milliseconds, logarithmic");
    legend(svg);
    for (int power = 1; power <= 5; power++) {
      int y = y(Math.pow(10, power));
      svg.append(
          "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#d5dae1\"/>\n"
              .formatted(LEFT, width - 20, y, y));
      text(svg, LEFT - 6, y + 4, "end", String.format(Locale.ROOT, "%.0f", Math.pow(10, power)));
    }
    int x = LEFT + 4;
    for (String query : queries()) {
      int bar = x;
      int colour = 0;
      for (Map<String, Double> engine : times.values()) {
        Double time = engine.get(query);
        if (time != null) {
          svg.append(
              "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n"
                  .formatted(
                      bar,
                      y(time),
                      BAR - 1,
                      TOP + HEIGHT - y(time),
                      COLOURS.get(colour % COLOURS.size())));
        }
        bar += BAR;
        colour++;
      }
      text(svg, x + group / 2 - 4, TOP + HEIGHT + 16, "middle", query.substring(1));
      x += group;
    }
    return svg.append("</svg>\n").toString();
  }

  private void legend(StringBuilder svg) {
    int x = LEFT;
    int colour = 0;
    for (String engine : times.keySet()) {
      svg.append(
          "<rect x=\"%d\" y=\"32\" width=\"10\" height=\"10\" fill=\"%s\"/>\n"
              .formatted(x, COLOURS.get(colour++ % COLOURS.size())));
      text(svg, x + 14, 41, "start", engine);
      x += 24 + 7 * engine.length();
    }
  }

  private static void text(StringBuilder svg, int x, int y, String anchor, String text) {
    svg.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"#2b3440\">%s</text>\n"
            .formatted(x, y, anchor, text));
  }

  /// From 3 ms at the bottom to 100 s at the top.
  private static int y(double milliseconds) {
    double share = Math.log(Math.max(milliseconds, 3) / 3) / Math.log(100_000 / 3.0);
    return TOP + HEIGHT - (int) Math.round(share * HEIGHT);
  }
}
