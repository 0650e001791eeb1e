package dev.tarn.ui.complete;

import dev.tarn.session.complete.Completion;
import dev.tarn.session.complete.Metadata;
import dev.tarn.session.complete.MetadataCache;
import dev.tarn.session.complete.Proposal;
import dev.tarn.session.complete.Proposals;
import dev.tarn.ui.editor.SqlArea;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Proposes what may stand at the caret, while it is typed or when asked. Proposals are found off
/// the window's thread; all members are for that thread.
final class Proposing implements AutoCloseable {
  private final SqlArea area;
  private final MetadataCache cache;
  private final Assist assist;
  private final Latest asking;
  private final ProposalList list;
  private final Consumer<Proposal> accepted;
  private final EventHandler<KeyEvent> keys = this::pressed;
  private @Nullable Scene listened;
  private Proposals found = Proposals.none(0);
  private boolean active;
  private boolean bidden;

  Proposing(
      SqlArea area,
      MetadataCache cache,
      Background background,
      Assist assist,
      Consumer<Proposal> accepted) {
    this.area = area;
    this.cache = cache;
    this.assist = assist;
    this.accepted = accepted;
    this.asking = background.latest();
    this.list = new ProposalList(area, proposal -> accept(proposal, false));
    area.caretPositionProperty().addListener((_, _, now) -> moved(now));
    area.focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            stop();
          }
        });
  }

  boolean isShowing() {
    return list.isShowing();
  }

  ProposalList list() {
    return list;
  }

  /// Proposes because the user asked for it.
  void bid() {
    active = true;
    bidden = true;
    ask();
  }

  /// Proposes after a letter or point was typed.
  void typed() {
    if (!active) {
      bidden = false;
    }
    active = true;
    ask();
  }

  /// Looks again after more became known.
  void known() {
    if (active) {
      ask();
    }
  }

  void stop() {
    active = false;
    asking.close();
    list.hide();
    listen(null);
  }

  @Override
  public void close() {
    stop();
  }

  private void ask() {
    String text = area.getText();
    int caret = area.getCaretPosition();
    Metadata known = cache.snapshot();
    asking.ask(() -> Completion.at(text, caret, known, assist.usage()), this::show, _ -> stop());
  }

  private void show(Proposals now) {
    if (!active || now.caret() != area.getCaretPosition()) {
      return;
    }
    cache.want(now.wants());
    Optional<Proposal> kept =
        list.isShowing() && now.from() == found.from() && now.caret() == found.caret()
            ? list.chosen()
            : Optional.empty();
    found = now;
    if (!now.list().isEmpty() && (bidden || !isWritten(now))) {
      list.show(now.list(), now.from(), kept);
      listen(area.getScene());
    } else if (bidden) {
      list.say(Strings.of(cache.isBusy() ? "complete.loading" : "complete.nothing"), now.from());
      listen(area.getScene());
    } else {
      list.hide();
      listen(null);
    }
  }

  /// Tells if the best proposal stands there already.
  private boolean isWritten(Proposals now) {
    String word = area.getText(now.from(), now.caret());
    return now.list().getFirst().insert().equalsIgnoreCase(word);
  }

  private void moved(int caret) {
    if (active && (caret < found.from() || (caret != found.caret() && !isTyping(caret)))) {
      stop();
    }
  }

  /// Tells if the caret moved by typing or deleting in the word.
  private boolean isTyping(int caret) {
    if (caret < found.from() || caret > area.getLength()) {
      return false;
    }
    String word = area.getText(found.from(), caret);
    return word.chars()
        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '`');
  }

  /// The scene hears keys before the editor and the pane do.
  private void listen(@Nullable Scene scene) {
    Scene old = listened;
    if (old != null) {
      old.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
    }
    listened = scene;
    if (scene != null) {
      scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
    }
  }

  private void pressed(KeyEvent event) {
    if (!list.isShowing() || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    }
    boolean some = list.selected().isPresent();
    switch (event.getCode()) {
      case ESCAPE -> stop();
      case UP -> list.move(-1);
      case DOWN -> list.move(1);
      case PAGE_UP -> list.move(-list.page());
      case PAGE_DOWN -> list.move(list.page());
      case ENTER, TAB -> {
        if (!some) {
          stop();
          return;
        }
        boolean whole = event.getCode() == KeyCode.TAB;
        list.selected().ifPresent(proposal -> accept(proposal, whole));
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void accept(Proposal proposal, boolean wholeWord) {
    int from = found.from();
    int to = wholeWord ? found.to() : area.getCaretPosition();
    stop();
    String text = indented(proposal.insert(), from);
    int caret = indented(proposal.insert().substring(0, proposal.caret()), from).length();
    // One step to undo, apart from what was typed before and after.
    area.getUndoManager().preventMerge();
    area.replaceText(from, Math.max(from, Math.min(to, area.getLength())), text);
    area.getUndoManager().preventMerge();
    area.moveTo(from + caret);
    area.requestFollowCaret();
    assist.picked().accept(proposal.key());
    accepted.accept(proposal);
  }

  /// Further lines stand below the first.
  private String indented(String text, int from) {
    if (text.indexOf('\n') < 0) {
      return text;
    }
    String before = area.getText(0, from);
    String line = before.substring(before.lastIndexOf('\n') + 1);
    String blanks = line.substring(0, line.length() - line.stripLeading().length());
    return text.replace("\n", "\n" + blanks);
  }

  List<Proposal> proposals() {
    return list.proposals();
  }
}
