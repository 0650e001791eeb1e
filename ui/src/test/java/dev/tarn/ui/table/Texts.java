package dev.tarn.ui.table;

import dev.tarn.ui.find.FindTarget;
import dev.tarn.workspace.find.Match;
import dev.tarn.workspace.find.OpenText;
import dev.tarn.workspace.find.Subject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Documents of a test: takes down what is to be shown.
public final class Texts implements FindTarget {
  private final List<OpenText> open = new CopyOnWriteArrayList<>();
  private final List<String> shown = new CopyOnWriteArrayList<>();

  /// What is open.
  public List<OpenText> documents() {
    return open;
  }

  /// What was shown, such as `a.sql:3`.
  public List<String> shown() {
    return shown;
  }

  @Override
  public List<OpenText> open() {
    return List.copyOf(open);
  }

  @Override
  public Optional<OpenText> open(Subject subject) {
    return Optional.empty();
  }

  @Override
  public String selected() {
    return "";
  }

  @Override
  public void show(Subject subject, Match match) {
    shown.add(subject.name() + ":" + match.line());
  }

  @Override
  public void replace(String document, String text) {
    throw new IllegalStateException("Nothing is replaced here");
  }

  @Override
  public void reveal() {
    throw new IllegalStateException("There is no search here");
  }
}
