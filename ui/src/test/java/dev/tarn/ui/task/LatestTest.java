package dev.tarn.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {
  private final Deque<Runnable> pending = new ArrayDeque<>();
  private final List<String> shown = new ArrayList<>();
  private final Latest latest = new Background(pending::add, Runnable::run).latest();

  @Test
  void answersOfOlderQuestionsAreDropped() {
    ask("first");
    ask("second");
    pending.removeLast().run();
    pending.removeLast().run();
    assertThat(shown).containsExactly("second");
  }

  @Test
  void afterCloseNothingIsShown() {
    ask("late");
    latest.close();
    pending.remove().run();
    assertThat(shown).isEmpty();
  }

  @Test
  void failuresComeBackToo() {
    latest.ask(
        () -> {
          throw new IllegalStateException("no");
        },
        _ -> shown.add("answer"),
        error -> shown.add(String.valueOf(error.getMessage())));
    pending.remove().run();
    assertThat(shown).containsExactly("no");
  }

  private void ask(String answer) {
    latest.ask(() -> answer, shown::add, _ -> shown.add("failed"));
  }
}
