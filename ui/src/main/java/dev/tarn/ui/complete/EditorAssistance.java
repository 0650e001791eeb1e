package dev.tarn.ui.complete;

import dev.tarn.session.Threads;
import dev.tarn.session.complete.MetadataCache;
import dev.tarn.session.complete.Proposal;
import dev.tarn.session.complete.Want;
import dev.tarn.ui.editor.SqlArea;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Strings;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/// Helps while SQL is typed in an editor: proposals at the caret, how functions are called, what
/// names mean. For the window's thread.
public final class EditorAssistance implements AutoCloseable {
  private final SqlArea area;
  private final MetadataCache cache;
  private final Proposing proposing;
  private final Calls calls;
  private final Hovering hovering;
  private boolean told;

  /// Attaches the help to an editor.
  ///
  /// @param area the editor's text
  /// @param background finds proposals
  /// @param door the way to the session's catalog
  /// @param context current catalog and schema with a point between, empty if not known
  /// @param assist what the window gives
  public EditorAssistance(
      SqlArea area,
      Background background,
      MetadataCache.Door door,
      ObservableValue<String> context,
      Assist assist) {
    this.area = area;
    cache = new MetadataCache(door, Threads.perTask("tarn-names"), this::knowMore);
    calls = new Calls(area, cache, background);
    hovering = new Hovering(area, cache, background, assist);
    proposing = new Proposing(area, cache, background, assist, this::accepted);
    context.subscribe(this::moved);
    area.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          // Control and Alt together are how some keyboards write signs.
          if (!event.isMetaDown() && event.isControlDown() == event.isAltDown()) {
            // What was typed is in the text only after this event.
            FxThread.later(() -> typed(event.getCharacter()));
          }
        });
  }

  /// The verbs with their keys.
  ///
  /// @return for the palette
  public List<Command> commands() {
    String place = Strings.of("complete.place");
    return List.of(
        Command.of(Strings.of("complete.command.propose"), place, Feather.LIST, proposing::bid)
            .key("Ctrl+Space"),
        Command.of(Strings.of("complete.command.call"), place, Feather.INFO, calls::start)
            .key("Shortcut+P"),
        Command.of(
                Strings.of("complete.command.reveal"),
                place,
                Feather.CROSSHAIR,
                () -> hovering.goTo(area.getCaretPosition()))
            .key("F12"));
  }

  /// Says that names may have changed; they are asked for again when they are wanted.
  public void refresh() {
    cache.refresh();
  }

  /// What is proposed now, for tests and pictures.
  ///
  /// @return empty if the list is not in sight
  public List<Proposal> proposals() {
    return proposing.isShowing() ? proposing.proposals() : List.of();
  }

  /// What Enter would write now, for tests and pictures.
  ///
  /// @return empty if the list is not in sight
  public Optional<Proposal> selected() {
    return proposing.isShowing() ? proposing.list().selected() : Optional.empty();
  }

  /// Tells if help for a call is in sight, for tests and pictures.
  ///
  /// @return true if it is
  public boolean isCallShown() {
    return calls.isShowing();
  }

  /// Tells if a name is explained now, for tests and pictures.
  ///
  /// @return true if it is
  public boolean isNameShown() {
    return hovering.isShowing();
  }

  @Override
  public void close() {
    cache.close();
    proposing.close();
    calls.close();
    hovering.close();
  }

  private void moved(String name) {
    int point = name.indexOf('.');
    if (point > 0) {
      cache.current(name.substring(0, point), name.substring(point + 1));
      cache.want(List.of(new Want.Functions(), new Want.Catalogs()));
    }
  }

  private void typed(String character) {
    if (character.isEmpty() || !area.isFocused()) {
      return;
    }
    int c = character.codePointAt(0);
    boolean deletes = c == '\b' || c == 127;
    if (Character.isLetter(c) || c == '_' || c == '.' || c == ':' || c == '`') {
      proposing.typed();
    } else if (Character.isDigit(c) || deletes) {
      proposing.known();
    } else if (c > ' ' || c == ' ') {
      proposing.stop();
    }
    if (c == '(') {
      calls.start();
    }
  }

  private void accepted(Proposal proposal) {
    if (proposal.kind() == Proposal.Kind.FUNCTION
        && proposal.caret() < proposal.insert().length()) {
      calls.start();
    }
  }

  /// Many answers in a moment are one reason to look again.
  private void knowMore() {
    FxThread.later(() -> {
      if (!told) {
        told = true;
        FxThread.later(() -> {
          told = false;
          proposing.known();
          calls.known();
          hovering.known();
        });
      }
    });
  }
}
