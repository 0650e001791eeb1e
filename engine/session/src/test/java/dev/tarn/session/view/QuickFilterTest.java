package dev.tarn.session.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.result.RandomRows;
import dev.tarn.session.result.ResultWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickFilterTest {
  private static final String[] PIECES = {
    "ber", "l", "i", "k", "s", "\\d", "\\d+", ".", ".*", "[a-f]+", "(n|x)", "-", "1", "0+?", "a?",
    "e{2}", "in", "\\.", "\\b", "^", "$", "co", "mment", "\\w*", "ends", "[^s]", "ſ", "é|o", "E"
  };

  @TempDir private Path folder;

  /// What each cell shows, by column.
  private static List<List<@Nullable String>> texts(Result source) {
    List<List<@Nullable String>> columns = new ArrayList<>();
    for (int column = 0; column < source.schema().size(); column++) {
      DataType type = source.schema().column(column).type();
      List<@Nullable String> texts = new ArrayList<>();
      for (Object value : Plain.column(source, column)) {
        texts.add(value == null ? null : Plain.text(value, type));
      }
      columns.add(texts);
    }
    return columns;
  }

  private static List<Integer> slowly(
      Result source, List<List<@Nullable String>> texts, Function<DataType, Pattern> patterns) {
    List<Pattern> ofColumns =
        source.schema().columns().stream().map(column -> patterns.apply(column.type())).toList();
    return IntStream.range(0, (int) source.rowCount())
        .filter(row ->
            IntStream.range(0, texts.size())
                .anyMatch(column -> {
                  String text = texts.get(column).get(row);
                  return text != null && ofColumns.get(column).matcher(text).find();
                }))
        .boxed()
        .toList();
  }

  private static ViewSpec spec(String text, TextMode mode) {
    return ViewSpec.ALL.withQuick(Optional.of(new QuickFilter(text, mode)));
  }

  private static List<Integer> built(ResultView view) {
    view.build(new Work());
    return Plain.sourceRows(view);
  }

  private static List<Integer> found(Result source, String text, TextMode mode) {
    return built(new ResultView(source, spec(text, mode), Plain.ZONE));
  }

  /// A part of what a random cell shows, in letters of random case.
  private static String part(List<List<@Nullable String>> texts, Random random) {
    List<@Nullable String> column = texts.get(random.nextInt(texts.size()));
    String text = column.get(random.nextInt(column.size()));
    if (text == null || text.isEmpty()) {
      return "z";
    }
    int from = random.nextInt(text.length());
    int to = from + 1 + random.nextInt(Math.min(9, text.length() - from));
    String part = text.substring(from, to);
    return switch (random.nextInt(3)) {
      case 0 -> part.toUpperCase(Locale.ROOT);
      case 1 -> part.toLowerCase(Locale.ROOT);
      default -> part;
    };
  }

  @Test
  void aPartOfAnyCellIsFoundWhereverItStands() {
    Random random = new Random(11);
    Result source = RandomRows.make(folder, "rows", 5, 3, 400);
    List<List<@Nullable String>> texts = texts(source);
    for (int i = 0; i < 200; i++) {
      String part = part(texts, random);
      assertThat(found(source, part, TextMode.TEXT))
          .as(part)
          .isEqualTo(
              slowly(
                  source,
                  texts,
                  type -> Needle.literal(TextSearch.meant(part, TextMode.TEXT, type))));
    }
  }

  @Test
  void aPatternOfAnyPiecesFindsWhatItFinds() {
    Random random = new Random(12);
    Result source = RandomRows.make(folder, "rows", 6, 3, 300);
    List<List<@Nullable String>> texts = texts(source);
    for (int i = 0; i < 150; i++) {
      StringBuilder made = new StringBuilder();
      for (int pieces = 1 + random.nextInt(4); pieces > 0; pieces--) {
        made.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String pattern = made.toString();
      assertThat(found(source, pattern, TextMode.REGEX))
          .as(pattern)
          .isEqualTo(slowly(source, texts, _ -> Needle.pattern(pattern)));
    }
  }

  @Test
  void onlyFourLettersBeyondAsciiAreTheSameAsOneOfAscii() {
    for (char letter = 'a'; letter <= 'z'; letter++) {
      Pattern pattern = Needle.literal(String.valueOf(letter));
      for (int other = 128; other <= Character.MAX_CODE_POINT; other++) {
        String text = Character.toString(other);
        if (pattern.matcher(text).find()) {
          assertThat(text).isIn("İ", "ı", "ſ", "\u212a");
          byte[] utf8 = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
          assertThat(CaseFolding.occurs(utf8, 0, utf8.length)).isTrue();
          assertThat(CaseFolding.reaches(String.valueOf(letter))).isTrue();
        }
      }
    }
  }

  @Test
  void theTextsThatMustStandAreReadFromAPattern() {
    assertThat(PatternLiterals.of("comment.*ff\\d+").texts()).containsExactly("comment", "ff");
    assertThat(PatternLiterals.of("ABc?def+g").texts()).containsExactly("ab", "def");
    assertThat(PatternLiterals.of("a\\.b{2}cd(ef|gh)").texts()).isEmpty();
    assertThat(PatternLiterals.of("a\\.b{2,}cd(ef)gh").texts()).containsExactly("a.", "cd");
    assertThat(PatternLiterals.of("(?x)a b").texts()).isEmpty();
    assertThat(PatternLiterals.of("\\Qab.c").texts()).isEmpty();
    assertThat(PatternLiterals.of("größe").texts()).isEmpty();
  }

  @Test
  void oneMoreLetterLooksOnlyAtTheRowsThatAreLeft() {
    Random random = new Random(13);
    Result source = RandomRows.make(folder, "rows", 7, 5, 200);
    List<List<@Nullable String>> texts = texts(source);
    for (int i = 0; i < 30; i++) {
      String whole = part(texts, random);
      ResultView view = new ResultView(source, ViewSpec.ALL, Plain.ZONE);
      for (int length = 1; length <= whole.length(); length++) {
        String typed = whole.substring(0, length);
        view = view.then(spec(typed, TextMode.TEXT));
        assertThat(built(view)).as(typed).isEqualTo(found(source, typed, TextMode.TEXT));
      }
      ViewSpec filtered = view.spec().with(new ColumnFilter.Nulls(1, true));
      assertThat(built(view.then(filtered)))
          .isEqualTo(built(new ResultView(source, filtered, Plain.ZONE)));
      ViewSpec sorted = view.spec().sortedBy(List.of(SortKey.of(7, SortKey.Direction.DOWN)));
      assertThat(built(view.then(sorted)))
          .isEqualTo(built(new ResultView(source, sorted, Plain.ZONE)));
    }
  }

  @Test
  void aLongerTextGoesOnWithRowsThatCameSince() {
    ResultWriter writer = RandomRows.begin(folder, "growing");
    Random random = new Random(3);
    RandomRows.add(writer, random, 0, 300);
    ResultView view = new ResultView(writer.result(), spec("ber", TextMode.TEXT), Plain.ZONE);
    view.build(new Work());
    RandomRows.add(writer, random, 300, 300);
    ResultView longer = view.then(spec("berl", TextMode.TEXT));
    longer.build(new Work());
    RandomRows.add(writer, random, 600, 300);
    writer.complete();
    assertThat(built(longer)).isEqualTo(found(writer.result(), "berl", TextMode.TEXT)).isNotEmpty();
  }

  @Test
  void onlyATextThatGoesOnLeavesOutAtLeastTheSame() {
    ViewSpec earlier = spec("12", TextMode.TEXT);
    assertThat(Narrowing.isNarrower(spec("123", TextMode.TEXT), earlier)).isTrue();
    assertThat(Narrowing.isNarrower(spec("1", TextMode.TEXT), earlier)).isFalse();
    assertThat(Narrowing.isNarrower(spec("12.*", TextMode.REGEX), earlier)).isFalse();
    assertThat(Narrowing.isNarrower(spec("12,3", TextMode.TEXT), earlier)).isFalse();
    assertThat(Narrowing.isNarrower(ViewSpec.ALL, earlier)).isFalse();
  }
}
