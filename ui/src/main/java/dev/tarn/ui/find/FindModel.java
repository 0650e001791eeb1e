package dev.tarn.ui.find;

import dev.tarn.workspace.find.FileQuery;
import dev.tarn.workspace.find.FindSummary;
import dev.tarn.workspace.find.Template;
import dev.tarn.workspace.find.TextQuery;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is searched in all files, what was found, and what replaces it. Properties only; for the
/// window's thread.
final class FindModel {
  private final StringProperty wanted = new SimpleStringProperty("");
  private final BooleanProperty matchCase = new SimpleBooleanProperty();
  private final BooleanProperty wholeWord = new SimpleBooleanProperty();
  private final BooleanProperty expression = new SimpleBooleanProperty();
  private final StringProperty include = new SimpleStringProperty("");
  private final StringProperty exclude = new SimpleStringProperty("");
  private final StringProperty template = new SimpleStringProperty("");
  private final BooleanProperty replacing = new SimpleBooleanProperty();
  private final ObservableList<FindRow.OfText> texts = FXCollections.observableArrayList();
  private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Idle());
  private final StringProperty trouble = new SimpleStringProperty("");
  private final IntegerProperty searched = new SimpleIntegerProperty();
  private final IntegerProperty found = new SimpleIntegerProperty();
  private final IntegerProperty chosen = new SimpleIntegerProperty();
  private final BooleanProperty undoable = new SimpleBooleanProperty();
  private List<FileQuery> last = List.of();
  private @Nullable FileQuery shown;

  /// What the search does.
  sealed interface State {
    /// Nothing is asked.
    record Idle() implements State {}

    /// It goes on.
    record Searching() implements State {}

    /// It has ended.
    ///
    /// @param summary how
    record Done(FindSummary summary) implements State {}

    /// It failed.
    ///
    /// @param message why
    record Failed(String message) implements State {}

    /// Finds are being replaced.
    record Replacing() implements State {}

    /// Finds were replaced.
    ///
    /// @param words how many
    record Replaced(String words) implements State {}
  }

  StringProperty wantedProperty() {
    return wanted;
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

  StringProperty includeProperty() {
    return include;
  }

  StringProperty excludeProperty() {
    return exclude;
  }

  StringProperty templateProperty() {
    return template;
  }

  /// Tells if finds are to be replaced.
  BooleanProperty replacingProperty() {
    return replacing;
  }

  /// The texts with finds, in the order of the search.
  ObservableList<FindRow.OfText> texts() {
    return texts;
  }

  ObjectProperty<State> stateProperty() {
    return state;
  }

  /// What is wrong with the query or the replacement; empty if nothing is.
  StringProperty troubleProperty() {
    return trouble;
  }

  /// How many texts were searched.
  IntegerProperty searchedProperty() {
    return searched;
  }

  /// How many finds there are.
  IntegerProperty foundProperty() {
    return found;
  }

  /// How many of them are to be replaced.
  IntegerProperty chosenProperty() {
    return chosen;
  }

  /// Tells if the last replacement can be taken back.
  BooleanProperty undoableProperty() {
    return undoable;
  }

  /// The last searches, the newest first.
  List<FileQuery> last() {
    return last;
  }

  void setLast(List<FileQuery> queries) {
    last = List.copyOf(queries);
  }

  /// What the fields ask for.
  FileQuery query() {
    return new FileQuery(
        new TextQuery(wanted.get(), matchCase.get(), wholeWord.get(), expression.get()),
        include.get(),
        exclude.get());
  }

  /// Fills the fields.
  void ask(FileQuery query) {
    matchCase.set(query.text().matchCase());
    wholeWord.set(query.text().wholeWord());
    expression.set(query.text().expression());
    include.set(query.include());
    exclude.set(query.exclude());
    wanted.set(query.text().wanted());
  }

  /// The query whose finds are seen.
  FileQuery shown() {
    FileQuery query = shown;
    return query == null ? query() : query;
  }

  void setShown(FileQuery query) {
    shown = query;
  }

  /// Fills a replacement for the finds that are seen.
  ///
  /// @throws IllegalArgumentException if the query is no expression
  Template filling() {
    return Template.of(template.get(), shown().text());
  }

  /// Counts what is to be replaced.
  void count() {
    chosen.set(
        texts.stream()
            .flatMap(text -> text.matches().stream())
            .mapToInt(row -> row.chosenProperty().get() ? 1 : 0)
            .sum());
  }
}
