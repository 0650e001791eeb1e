package dev.tarn.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.fxmisc.richtext.model.PlainTextChange;
import org.junit.jupiter.api.Test;

class SqlScriptTest {
  private static final String[] PARTS = {
    "SELECT 1;",
    "\n",
    "-- c; d\n",
    "/* ; */",
    "BEGIN SELECT 1; END;",
    "x",
    ";",
    "'a;b'",
    "CASE",
    " ",
    "END",
    "(",
    ")",
    "/*",
    "*/",
    "`;`",
    "SELECT a\nFROM t\n",
    ",",
    "--",
    "BEGIN"
  };

  @Test
  void whatIsReadOfAChangedPartAloneIsWhatTheWholeGives() {
    Random random = new Random(11);
    for (int round = 0; round < 400; round++) {
      Mirror mirror = new Mirror();
      StringBuilder text = new StringBuilder();
      for (int step = 0; step < 40; step++) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + (random.nextBoolean() ? 0 : random.nextInt(12)));
        String part = random.nextInt(4) == 0 ? "" : PARTS[random.nextInt(PARTS.length)];
        PlainTextChange change = new PlainTextChange(from, text.substring(from, to), part);
        text.replace(from, to, part);
        SqlScript read = mirror.follow(List.of(change));
        SqlScript whole = SqlScript.of(text.toString());
        assertThat(read.text()).isEqualTo(whole.text());
        assertThat(read.statements().all()).isEqualTo(whole.statements().all());
        assertThat(List.copyOf(read.tokens())).isEqualTo(List.copyOf(whole.tokens()));
        for (int line = 0; line < 60; line++) {
          assertThat(Marks.of(read).isSame(Marks.of(whole), line)).isTrue();
        }
      }
    }
  }

  @Test
  void aChangeOfOneStatementLeavesTheOthersAsTheyWereRead() {
    SqlScript before = SqlScript.of("SELECT 1;\nSELECT 2;\nSELECT 3;");
    SqlScript after = before.changed("SELECT 1;\nSELECT 22;\nSELECT 3;", 18, 10);
    assertThat(after.pieces().getFirst()).isSameAs(before.pieces().getFirst());
    assertThat(after.pieces().getLast()).isSameAs(before.pieces().getLast());
    assertThat(after.statements().all().get(2).text()).isEqualTo("SELECT 3");
  }
}
