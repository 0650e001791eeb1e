package dev.tarn.ui.profile;

import dev.tarn.session.profile.Operator;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Says in plain words what an operator is.
///
/// @param title such as `Scan orders`
/// @param detail such as its condition; may be empty
/// @param icon of its kind
record OperatorWords(String title, String detail, Ikon icon) {
  private static final Pattern ID = Pattern.compile("#\\d+L?");
  private static final Pattern JOIN = Pattern.compile("^\\[(.*?)], \\[(.*?)], (\\w+)");
  private static final Pattern SCAN =
      Pattern.compile("^(?:Batch)?Scan (?:(parquet|orc|csv|json|text|avro) )?(\\S+).*");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  /// Words for an operator.
  static OperatorWords of(Operator operator) {
    String name = operator.name();
    String detail = detail(operator);
    Matcher scan = SCAN.matcher(name);
    if (scan.matches()) {
      String table = scan.group(2).substring(scan.group(2).lastIndexOf('.') + 1);
      return new OperatorWords(
          Strings.of("profile.scan", table.isBlank() ? scan.group(2) : table),
          scan(operator, scan),
          Icons.TABLE);
    }
    if (DuckWords.isDuck(name)) {
      return new OperatorWords(
          DuckWords.title(name), DuckWords.detail(detail), DuckWords.icon(name));
    }
    return switch (name) {
      case "SortMergeJoin" ->
          new OperatorWords(Strings.of("profile.sortMergeJoin"), join(detail), Feather.GIT_MERGE);
      case "BroadcastHashJoin" ->
          new OperatorWords(Strings.of("profile.broadcastJoin"), join(detail), Feather.GIT_MERGE);
      case "ShuffledHashJoin" ->
          new OperatorWords(Strings.of("profile.hashJoin"), join(detail), Feather.GIT_MERGE);
      case "BroadcastNestedLoopJoin", "CartesianProduct" ->
          new OperatorWords(Strings.of("profile.loopJoin"), join(detail), Feather.GIT_MERGE);
      case "HashAggregate", "ObjectHashAggregate", "SortAggregate" ->
          new OperatorWords(Strings.of("profile.aggregate"), keys(detail), Feather.HASH);
      case "Exchange" -> new OperatorWords(Strings.of("profile.exchange"), detail, Feather.SHUFFLE);
      case "ReusedExchange" ->
          new OperatorWords(Strings.of("profile.reused"), detail, Feather.REPEAT);
      case "BroadcastExchange" ->
          new OperatorWords(Strings.of("profile.broadcast"), "", Feather.RADIO);
      case "Filter" -> new OperatorWords(Strings.of("profile.filter"), detail, Feather.FILTER);
      case "Project" -> new OperatorWords(Strings.of("profile.project"), detail, Feather.COLUMNS);
      case "Sort" -> new OperatorWords(Strings.of("profile.sort"), detail, Feather.BAR_CHART);
      case "TakeOrderedAndProject" ->
          new OperatorWords(Strings.of("profile.top"), detail, Feather.BAR_CHART);
      case "CollectLimit", "GlobalLimit", "LocalLimit" ->
          new OperatorWords(Strings.of("profile.limit"), detail, Feather.SCISSORS);
      case "Window" -> new OperatorWords(Strings.of("profile.window"), detail, Feather.MAXIMIZE);
      case "Union" -> new OperatorWords(Strings.of("profile.union"), "", Feather.PLUS_SQUARE);
      case "LocalTableScan" -> new OperatorWords(Strings.of("profile.values"), "", Icons.TABLE);
      default -> new OperatorWords(spoken(name), detail, Feather.BOX);
    };
  }

  /// The engine's description without the operator's own name and without the numbers of columns.
  private static String detail(Operator operator) {
    String detail = ID.matcher(operator.detail()).replaceAll("");
    String text =
        detail.startsWith(operator.name()) ? detail.substring(operator.name().length()) : detail;
    return text.strip();
  }

  private static String join(String detail) {
    Matcher join = JOIN.matcher(detail);
    return join.find() ? join.group(1) + " = " + join.group(2) : detail;
  }

  private static String keys(String detail) {
    Matcher keys = Pattern.compile("keys=\\[(.*?)]").matcher(detail);
    return keys.find() && !keys.group(1).isBlank()
        ? Strings.of("profile.by", keys.group(1))
        : detail;
  }

  private static String scan(Operator operator, Matcher scan) {
    String files =
        operator
            .measure("number of files read")
            .map(measure -> Strings.of("profile.files", (long) measure.total()))
            .orElse("");
    String kind = scan.group(1) == null ? "" : scan.group(1);
    return files.isEmpty() || kind.isEmpty() ? files + kind : kind + " · " + files;
  }

  /// A name of the engine's as words.
  static String spoken(String name) {
    String words = CAMEL.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
