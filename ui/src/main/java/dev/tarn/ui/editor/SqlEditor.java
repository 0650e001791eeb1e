package dev.tarn.ui.editor;

import dev.tarn.session.sql.SqlStatement;
import dev.tarn.ui.control.Focus;
import dev.tarn.ui.pane.TextTarget;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.PlainTextChange;

/// A text of SQL: highlighted, with line numbers, marks that run statements, and a bar beside the
/// statement that the caret means. What is known of the text is found off the window's thread;
/// everything here is for that thread.
public final class SqlEditor extends BorderPane implements TextTarget, AutoCloseable {
  private final SqlArea area = new SqlArea();
  private final SeveralCarets carets;
  final LargeText loads;
  final EditorKeys keys;
  private final TextOverlays overlays;
  private final Highlighter highlighter;
  private final GutterDigits digits = new GutterDigits(area);
  private final UndoQueue undo = new UndoQueue();
  private final Folding folding = new Folding(area, this::script);
  private final TextReader reader;
  private final SyntaxWatch syntax;
  private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(Reading.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<SqlStatement>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Marks> marks = new ReadOnlyObjectWrapper<>(Marks.NONE);
  private final EditorProblems problems;
  private Consumer<Change> onChange = _ -> {};
  private Consumer<SqlStatement> onRun = _ -> {};

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
    overlays = new TextOverlays(this::selectedBeside);
    highlighter = new Highlighter(area, overlays::over);
    reader = new TextReader(background, this::read);
    loads = new LargeText(area, reader, undo, this::tell);
    area.keepUndoIn(undo);
    problems = new EditorProblems(this, this::showMistakes);
    syntax = new SyntaxWatch(background, area::getCaretPosition, problems.list()::setGrammar);
    getStyleClass().add("sql-editor");
    GutterLine.Actions gutter =
        new GutterLine.Actions(this::runLine, folding::toggle, folding::isFolded);
    area.setParagraphGraphicFactory(line -> new GutterLine(line, marks, gutter));
    area.onChange(this::changed);
    area.caretPositionProperty().addListener((_, _, _) -> findCurrent());
    carets = new SeveralCarets(area, highlighter::refresh);
    new CaretKeys(area, carets);
    keys = new EditorKeys(area, loads);
    area.wrapTextProperty()
        .subscribe(on -> area.pseudoClassStateChanged(Styles.state("wrapped"), on));
    setCenter(new VirtualizedScrollPane<>(area));
    setBottom(loads.edits().bar());
  }

  /// Replaces the whole text without telling anybody, and forgets what could be undone.
  ///
  /// @param text with `\n` between lines
  public void load(String text) {
    loads.load(text);
  }

  /// Runs something when the text is there. That of a large text comes some moments after
  /// [#load(String)], and the editor takes no keys until then.
  ///
  /// @param work on the window's thread; runs at once if nothing is being loaded
  public void whenLoaded(Runnable work) {
    loads.then(work);
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
    folding.reveal(caret);
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

  /// What is wrong in the text.
  ///
  /// @return always the same
  public EditorProblems problems() {
    return problems;
  }

  /// Shows what a search found.
  ///
  /// @param ranges in order; nothing to show no more
  void setFound(List<TextRange> ranges) {
    overlays.setFound(ranges);
    highlighter.refresh();
  }

  /// Several carets at once.
  SeveralCarets carets() {
    return carets;
  }

  /// What can be undone.
  UndoQueue undoQueue() {
    return undo;
  }

  /// Runs what takes long.
  Background background() {
    return reader.background();
  }

  /// How many lines the text has, at least 1.
  public int lines() {
    return area.getParagraphs().size();
  }

  /// Takes the caret to a line and shows it.
  ///
  /// @param line from 1; cut to the text's bounds
  /// @param column from 1; cut to the line's bounds
  public void goTo(int line, int column) {
    int to = Math.clamp(line, 1, lines()) - 1;
    int at = area.getAbsolutePosition(to, Math.clamp(column - 1, 0, area.getParagraphLength(to)));
    select(at, at);
  }

  /// Takes the caret to the partner of the bracket beside it.
  void goToBracket() {
    int to = Brackets.partner(script(), area.getCaretPosition());
    if (to >= 0 && isRead()) {
      select(to, to);
    }
  }

  /// Folds and unfolds lines.
  Folding folding() {
    return folding;
  }

  /// Replaces a part of the text, as if the user had typed it, unless a large text is on its way.
  ///
  /// @param range what goes
  /// @param text what comes
  public void replace(TextRange range, String text) {
    loads.ifWhole(() -> {
      area.replaceText(range.start(), range.end(), text);
      area.requestFollowCaret();
    });
  }

  /// Puts another text in the place of all, as if the user had typed it: what is equal at the
  /// beginning and the end stays.
  ///
  /// @param text with `\n` between lines
  public void replaceAll(String text) {
    loads.ifWhole(() -> area.replaceAll(text));
  }

  /// The bare area, for keys and focus.
  ///
  /// @return always the same
  public SqlArea area() {
    return area;
  }

  @Override
  public void insert(String text) {
    loads.then(() -> loads.edits().paste(text));
    area.requestFocus();
  }

  @Override
  public void requestFocus() {
    Focus.soon(area);
  }

  @Override
  public void close() {
    loads.close();
    reader.close();
    syntax.close();
    highlighter.close();
    area.dispose();
  }

  private void changed(PlainTextChange change) {
    highlighter.stale();
    syntax.stale();
    problems.list().follow(change);
    reader.changed(change);
    digits.show(lines());
    if (!loads.isApplying()) {
      tell(change);
    }
  }

  private void tell(PlainTextChange change) {
    onChange.accept(
        new Change(change.getPosition(), change.getRemoved().length(), change.getInserted()));
  }

  private void read(Reading read) {
    reading.set(read);
    findCurrent();
    highlighter.show(read.script());
    syntax.show(read.script());
  }

  private List<Overlay> selectedBeside() {
    return carets.overlays();
  }

  private void findCurrent() {
    if (!reader.isFresh() || area.getLength() != script().text().length()) {
      return; // The caret moved with a change of which the reader does not know yet.
    }
    SqlScript known = script();
    int caret = area.getCaretPosition();
    current.set(known.at(caret));
    Marks shown = reading.get().marks();
    if (current.get().isPresent()) {
      TextRange block = known.block(current.get().get());
      shown = shown.current(area.lineOf(block.start()), area.lineOf(block.end()));
    }
    marks.set(shown.mistakes(problems.list().lines()));
    if (overlays.look(known, caret)) {
      highlighter.refresh();
    }
  }

  private void showMistakes() {
    overlays.setMistakes(problems.list().now());
    marks.set(marks.get().mistakes(problems.list().lines()));
    highlighter.refresh();
  }

  private void runLine(int line) {
    int end = area.getAbsolutePosition(line, area.getParagraphLength(line));
    script().at(end).ifPresent(onRun);
  }
}
