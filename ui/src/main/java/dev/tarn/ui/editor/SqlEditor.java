package dev.tarn.ui.editor;

import dev.tarn.session.sql.SqlStatement;
import dev.tarn.ui.pane.TextTarget;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;

/// A text of SQL: highlighted, with line numbers, marks that run statements, and a bar beside the
/// statement that the caret means. What is known of the text is found off the window's thread;
/// everything here is for that thread.
public final class SqlEditor extends BorderPane implements TextTarget, AutoCloseable {
  private final SqlArea area = new SqlArea();
  private final Highlighter highlighter = new Highlighter(area);
  private final Reading.Reader reader;
  private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(Reading.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<SqlStatement>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Marks> marks = new ReadOnlyObjectWrapper<>(Marks.NONE);
  private @Nullable TextRange mistake;
  private Consumer<Change> onChange = _ -> {};
  private Consumer<SqlStatement> onRun = _ -> {};
  private boolean loading;

  /// A change that the user made.
  ///
  /// @param offset UTF-16 index from 0
  /// @param removed units that went
  /// @param inserted what came
  public record Change(int offset, int removed, String inserted) {}

  /// Makes an empty editor.
  ///
  /// @param background reads the text
  public SqlEditor(Background background) {
    reader = new Reading.Reader(background, area::getText, this::read);
    getStyleClass().add("sql-editor");
    area.setParagraphGraphicFactory(line -> new GutterLine(line, marks, this::runLine));
    area.plainTextChanges().subscribe(this::changed);
    area.caretPositionProperty().addListener((_, _, _) -> findCurrent());
    new EditorKeys(area);
    setCenter(new VirtualizedScrollPane<>(area));
  }

  /// Replaces the whole text without telling anybody, and forgets what could be undone.
  ///
  /// @param text with `\n` between lines
  public void load(String text) {
    loading = true;
    area.replaceText(text);
    area.getUndoManager().forgetHistory();
    area.moveTo(0);
    loading = false;
  }

  /// The text as it is now.
  ///
  /// @return with `\n` between lines
  public String text() {
    return area.getText();
  }

  /// Who is told what the user changes.
  ///
  /// @param listener takes each change, after it was made
  public void setOnChange(Consumer<Change> listener) {
    onChange = listener;
  }

  /// Who runs a statement when its mark is pressed.
  ///
  /// @param listener takes the statement
  public void setOnRun(Consumer<SqlStatement> listener) {
    onRun = listener;
  }

  /// What is known of the text, most of the time a blink behind it.
  ///
  /// @return the last reading
  public SqlScript script() {
    return reading.get().script();
  }

  /// What is known of the text, told after each reading.
  ///
  /// @return follows the text
  public ObservableValue<SqlScript> scriptProperty() {
    return reading.map(Reading::script);
  }

  /// Tells if [#script()] is of the text as it is now.
  ///
  /// @return false for a moment after each change
  public boolean isRead() {
    return reader.isFresh();
  }

  /// The statement that the caret means.
  ///
  /// @return empty if there is nothing to run
  public ReadOnlyObjectProperty<Optional<SqlStatement>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// The caret's place.
  ///
  /// @return UTF-16 index from 0
  public ObservableValue<Integer> caretProperty() {
    return area.caretPositionProperty();
  }

  /// The selected part.
  ///
  /// @return empty, at the caret, if nothing is selected
  public TextRange selection() {
    return new TextRange(area.getSelection().getStart(), area.getSelection().getEnd());
  }

  /// The other end of the selection.
  ///
  /// @return the caret's place if nothing is selected
  public int anchor() {
    return area.getAnchor();
  }

  /// The topmost line in sight.
  ///
  /// @return from 0
  public int firstLine() {
    return area.getVisibleParagraphs().isEmpty() ? 0 : area.firstVisibleParToAllParIndex();
  }

  /// Line and column of the caret.
  ///
  /// @return both from 1
  public int[] lineAndColumn() {
    return new int[] {area.getCurrentParagraph() + 1, area.getCaretColumn() + 1};
  }

  /// Puts the caret somewhere and shows it.
  ///
  /// @param anchor where the selection begins; cut to the text's bounds
  /// @param caret where it ends; cut to the text's bounds
  public void select(int anchor, int caret) {
    int length = area.getLength();
    area.selectRange(Math.clamp(anchor, 0, length), Math.clamp(caret, 0, length));
    area.requestFollowCaret();
  }

  /// Scrolls so that a line is the topmost.
  ///
  /// @param line from 0
  public void scrollTo(int line) {
    int paragraph = Math.clamp(line, 0, area.getParagraphs().size() - 1);
    // The area cannot scroll before it has a size.
    if (paragraph > 0 && area.getHeight() > 0) {
      area.showParagraphAtTop(paragraph);
    }
  }

  /// Scrolls just so far that a line is in sight.
  ///
  /// @param line from 0
  public void reveal(int line) {
    area.showParagraphInViewport(Math.clamp(line, 0, area.getParagraphs().size() - 1));
  }

  /// Underlines what the engine refused, until it is changed.
  ///
  /// @param range where, or null for nothing
  public void setMistake(@Nullable TextRange range) {
    mistake = range == null ? null : within(range);
    showMistake();
    if (reader.isFresh()) {
      highlighter.show(script(), mistake);
    }
  }

  /// Where the mistake is now.
  ///
  /// @return null for none
  public @Nullable TextRange mistake() {
    return mistake;
  }

  /// Replaces a part of the text, as if the user had typed it.
  ///
  /// @param range what goes
  /// @param text what comes
  public void replace(TextRange range, String text) {
    area.replaceText(range.start(), range.end(), text);
    area.requestFollowCaret();
  }

  /// Puts another text in the place of all, as if the user had typed it: what is equal at the
  /// beginning and the end stays.
  ///
  /// @param text with `\n` between lines
  public void replaceAll(String text) {
    String before = area.getText();
    int start = 0;
    int shorter = Math.min(before.length(), text.length());
    while (start < shorter && before.charAt(start) == text.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.charAt(before.length() - 1 - end) == text.charAt(text.length() - 1 - end)) {
      end++;
    }
    if (start < before.length() - end || start < text.length() - end) {
      area.getUndoManager().preventMerge();
      area.replaceText(start, before.length() - end, text.substring(start, text.length() - end));
      area.getUndoManager().preventMerge();
    }
  }

  /// The bare area, for keys and focus.
  ///
  /// @return always the same
  public SqlArea area() {
    return area;
  }

  @Override
  public void insert(String text) {
    area.replaceSelection(text);
    area.requestFollowCaret();
    area.requestFocus();
  }

  @Override
  public void requestFocus() {
    if (area.getScene() != null) {
      area.requestFocus();
      return;
    }
    // A new tab's nodes come into the scene with its first layout.
    Subscription[] waiting = new Subscription[1];
    waiting[0] =
        area.sceneProperty()
            .subscribe((_, scene) -> {
              if (scene != null) {
                waiting[0].unsubscribe();
                FxThread.later(area::requestFocus);
              }
            });
  }

  @Override
  public void close() {
    reader.close();
    highlighter.close();
    area.dispose();
  }

  private void changed(PlainTextChange change) {
    int removed = change.getRemoved().length();
    int inserted = change.getInserted().length();
    highlighter.stale();
    TextRange before = mistake;
    if (before != null) {
      TextRange after = before.after(change.getPosition(), removed, inserted);
      mistake = after.isEmpty() ? null : after;
      showMistake();
    }
    reader.changed();
    if (!loading) {
      onChange.accept(new Change(change.getPosition(), removed, change.getInserted()));
    }
  }

  private void read(Reading found) {
    reading.set(found);
    highlighter.show(found.script(), mistake);
    findCurrent();
  }

  private void findCurrent() {
    if (!reader.isFresh() || area.getLength() != script().text().length()) {
      return; // The caret moved with a change of which the reader does not know yet.
    }
    SqlScript known = script();
    current.set(known.at(area.getCaretPosition()));
    Marks shown = reading.get().marks();
    if (current.get().isPresent()) {
      TextRange block = known.block(current.get().get());
      shown = shown.current(lineOf(block.start()), lineOf(block.end()));
    }
    marks.set(mistake == null ? shown : shown.mistake(lineOf(mistake.start())));
  }

  private void showMistake() {
    marks.set(marks.get().mistake(mistake == null ? -1 : lineOf(mistake.start())));
  }

  private void runLine(int line) {
    int end = area.getAbsolutePosition(line, area.getParagraphLength(line));
    script().at(end).ifPresent(onRun);
  }

  private int lineOf(int offset) {
    return area.offsetToPosition(Math.min(offset, area.getLength()), Bias.Forward).getMajor();
  }

  private TextRange within(TextRange range) {
    int start = Math.clamp(range.start(), 0, area.getLength());
    return new TextRange(start, Math.clamp(range.end(), start, area.getLength()));
  }
}
