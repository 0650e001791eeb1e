package dev.tarn.ui.editor;

import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is searched in an editor, what was found, and what replaces it. It searches off the
/// window's thread, again after each change while it is open. For the window's thread.
final class FindModel {
  private final SqlEditor editor;
  private final Background background;
  private final Latest latest;
  private final StringProperty wanted = new SimpleStringProperty("");
  private final StringProperty template = new SimpleStringProperty("");
  private final BooleanProperty matchCase = new SimpleBooleanProperty();
  private final BooleanProperty wholeWord = new SimpleBooleanProperty();
  private final BooleanProperty expression = new SimpleBooleanProperty();
  private final BooleanProperty inSelection = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
  private Search.Found found = Search.Found.NOTHING;
  private @Nullable TextRange limit;
  private boolean open;
  private boolean follow;

  FindModel(SqlEditor editor) {
    this.editor = editor;
    this.background = editor.background();
    this.latest = background.latest();
    wanted.subscribe(_ -> changed());
    matchCase.subscribe(_ -> changed());
    wholeWord.subscribe(_ -> changed());
    expression.subscribe(_ -> changed());
    inSelection.subscribe(this::limited);
    editor
        .area()
        .plainTextChanges()
        .subscribe(change -> {
          TextRange part = limit;
          if (part != null) {
            int by = change.getInserted().length() - change.getRemoved().length();
            boolean before = change.getRemovalEnd() <= part.start();
            limit =
                new TextRange(
                    before ? part.start() + by : part.start(),
                    Math.max(
                        part.start(),
                        change.getPosition() <= part.end() ? part.end() + by : part.end()));
          }
          if (open) {
            search(false);
          }
        });
  }

  StringProperty wantedProperty() {
    return wanted;
  }

  StringProperty templateProperty() {
    return template;
  }

  BooleanProperty matchCaseProperty() {
    return matchCase;
  }

  BooleanProperty wholeWordProperty() {
    return wholeWord;
  }

  BooleanProperty expressionProperty() {
    return expression;
  }

  BooleanProperty inSelectionProperty() {
    return inSelection;
  }

  /// How many there are, or what is wrong.
  ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /// True if nothing is found.
  BooleanExpression emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  /// Searches from now on.
  void start() {
    open = true;
    search(false);
  }

  /// Searches no more, and shows nothing.
  void stop() {
    open = false;
    latest.close();
    inSelection.set(false);
    editor.setFound(List.of());
  }

  /// Searches in a part of the text alone.
  void limitTo(TextRange part) {
    limit = part;
    inSelection.set(true);
  }

  /// Selects the next find.
  void next() {
    int from = editor.selection().end();
    select(
        found.ranges().stream()
            .filter(range -> range.start() >= from)
            .findFirst()
            .or(() -> found.ranges().stream().findFirst())
            .orElse(null));
  }

  /// Selects the find before.
  void previous() {
    int from = editor.selection().start();
    List<TextRange> back = found.ranges().reversed();
    select(
        back.stream()
            .filter(range -> range.end() <= from)
            .findFirst()
            .or(() -> back.stream().findFirst())
            .orElse(null));
  }

  /// Replaces the selected find and selects the next one.
  void replace() {
    TextRange selection = editor.selection();
    if (!found.ranges().contains(selection)) {
      next();
      return;
    }
    try {
      editor.replace(selection, search().replacement(editor.text(), selection, template.get()));
      follow = true;
    } catch (IllegalArgumentException e) {
      words.set(Strings.of("editor.replace.invalid"));
    }
  }

  /// Replaces all finds in one step.
  void replaceAll() {
    String text = editor.text();
    TextRange part = part();
    Search search = search();
    String by = template.get();
    if (search.wanted().isEmpty()) {
      return;
    }
    background.run(
        () -> search.replaced(text, part, by),
        replaced -> {
          if (replaced.count() > 0 && editor.text().equals(text)) {
            editor.replace(part, replaced.text());
            words.set(Strings.of("editor.replace.done", replaced.count()));
          }
        },
        error -> words.set(Strings.of("editor.replace.invalid")));
  }

  private void select(@Nullable TextRange range) {
    if (range != null) {
      editor.select(range.start(), range.end());
      tell();
    }
  }

  private void limited(boolean on) {
    if (!on) {
      limit = null;
    } else if (limit == null && !editor.selection().isEmpty()) {
      limit = editor.selection();
    }
    changed();
  }

  private void changed() {
    if (open) {
      search(true);
    }
  }

  private void search(boolean go) {
    Search search = search();
    String text = editor.text();
    TextRange part = part();
    latest.ask(() -> search.in(text, part), now -> take(now, go), this::failed);
  }

  private void take(Search.Found now, boolean go) {
    found = now;
    empty.set(now.ranges().isEmpty());
    editor.setFound(now.ranges());
    if (go && !now.ranges().isEmpty()) {
      int from = editor.selection().start();
      select(
          now.ranges().stream()
              .filter(range -> range.start() >= from)
              .findFirst()
              .orElse(now.ranges().getFirst()));
    } else if (follow) {
      follow = false;
      next();
    }
    tell();
  }

  private void failed(Throwable error) {
    found = Search.Found.NOTHING;
    empty.set(true);
    editor.setFound(List.of());
    words.set(
        error instanceof PatternSyntaxException syntax
            ? Strings.of("editor.find.invalid", syntax.getDescription())
            : Strings.of("editor.find.tooSlow"));
  }

  private void tell() {
    if (wanted.get().isEmpty()) {
      words.set("");
    } else if (found.ranges().isEmpty()) {
      words.set(Strings.of("editor.find.none"));
    } else {
      int at = found.ranges().indexOf(editor.selection()) + 1;
      words.set(
          at > 0
              ? Strings.of("editor.find.which", at, found.ranges().size())
              : Strings.of("editor.find.count", found.ranges().size()));
    }
  }

  private TextRange part() {
    TextRange part = limit;
    int length = editor.area().getLength();
    return part == null
        ? new TextRange(0, length)
        : new TextRange(Math.min(part.start(), length), Math.min(part.end(), length));
  }

  private Search search() {
    return new Search(wanted.get(), matchCase.get(), wholeWord.get(), expression.get());
  }
}
