package dev.tarn.ui.sql;

import dev.tarn.session.export.CopyFormat;
import dev.tarn.session.export.Header;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.result.RowVerbs;
import dev.tarn.ui.result.RowsView;
import dev.tarn.ui.text.Strings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the rows in front, for the palette, the sheet of shortcuts and the keymap.
/// Made once for a tab, so that keys that the user chose stay.
final class RowCommands {
  private final Supplier<Optional<RunView>> front;
  private final ObservableBooleanValue present;
  private final List<Command> all;

  /// Names the verbs.
  ///
  /// @param front the result in front
  /// @param present true if there is one
  RowCommands(Supplier<Optional<RunView>> front, ObservableBooleanValue present) {
    this.front = front;
    this.present = present;
    all =
        List.of(
            verb(Strings.of("rows.command.up"), Feather.ARROW_UP, RowVerbs::sortUp),
            verb(Strings.of("rows.command.down"), Feather.ARROW_DOWN, RowVerbs::sortDown),
            verb(Strings.of("rows.command.thenUp"), Feather.ARROW_UP, RowVerbs::thenUp),
            verb(Strings.of("rows.command.thenDown"), Feather.ARROW_DOWN, RowVerbs::thenDown),
            verb(Strings.of("rows.command.unsort"), Feather.X, RowVerbs::unsort),
            view(Strings.of("rows.command.filter"), Feather.FILTER, RowsView::focusFilter),
            verb(Strings.of("rows.command.values"), Feather.FILTER, RowVerbs::values),
            verb(Strings.of("rows.command.only"), Feather.FILTER, RowVerbs::onlyThis),
            verb(Strings.of("rows.command.without"), Feather.SLASH, RowVerbs::withoutThis),
            verb(Strings.of("rows.command.nulls"), Feather.CIRCLE, RowVerbs::nulls),
            verb(Strings.of("rows.command.notNull"), Feather.CHECK_CIRCLE, RowVerbs::notNull),
            verb(Strings.of("rows.command.unfilter"), Feather.X, RowVerbs::unfilter),
            verb(Strings.of("rows.clear"), Feather.ROTATE_CCW, RowVerbs::clear),
            verb(Strings.of("rows.command.pin"), Feather.BOOKMARK, RowVerbs::pin),
            verb(Strings.of("rows.command.hide"), Feather.EYE_OFF, RowVerbs::hide),
            verb(Strings.of("rows.menu.showAll"), Feather.EYE, RowVerbs::showAll),
            verb(Strings.of("rows.command.fit"), Feather.MAXIMIZE_2, RowVerbs::fit),
            view(Strings.of("rows.command.groups"), Feather.LAYERS, RowsView::toggleGroups),
            verb(Strings.of("rows.command.group"), Feather.LAYERS, RowVerbs::group),
            verb(Strings.of("rows.find"), Feather.SEARCH, RowVerbs::find),
            view(Strings.of("rows.profiles"), Feather.BAR_CHART_2, RowsView::toggleProfiles),
            view(Strings.of("rows.command.toQuery"), Feather.EDIT_3, RowsView::addToQuery),
            verb(Strings.of("rows.menu.copy"), Feather.COPY, RowVerbs::copyColumn),
            verb(Strings.of("rows.menu.copyList"), Feather.LIST, RowVerbs::copyList),
            copy(Strings.of("grid.copy"), CopyFormat.TSV, Header.WITHOUT),
            copy(Strings.of("grid.copy.names"), CopyFormat.TSV, Header.WITH),
            copy(as(Strings.of("grid.copy.csv")), CopyFormat.CSV, Header.WITHOUT),
            copy(as(Strings.of("grid.copy.csvNames")), CopyFormat.CSV, Header.WITH),
            copy(as(Strings.of("grid.copy.json")), CopyFormat.JSON, Header.WITH),
            copy(as(Strings.of("grid.copy.markdown")), CopyFormat.MARKDOWN, Header.WITH),
            copy(as(Strings.of("grid.copy.in")), CopyFormat.IN_LIST, Header.WITHOUT),
            copy(as(Strings.of("grid.copy.insert")), CopyFormat.INSERT, Header.WITH));
  }

  /// All of them.
  ///
  /// @return in the order of the palette, always the same
  List<Command> all() {
    return all;
  }

  private Command verb(String title, Ikon icon, Consumer<RowVerbs> verb) {
    return view(title, icon, view -> verb.accept(view.verbs()));
  }

  private Command view(String title, Ikon icon, Consumer<RowsView> verb) {
    return run(title, icon, run -> verb.accept(run.table()));
  }

  private Command copy(String title, CopyFormat format, Header header) {
    return run(title, Feather.COPY, run -> run.grid().copy(format, header));
  }

  private static String as(String form) {
    return Strings.of("rows.command.copyAs", form);
  }

  private Command run(String title, Ikon icon, Consumer<RunView> verb) {
    return Command.of(title, Strings.of("grid.place"), icon, () -> front.get().ifPresent(verb))
        .enabled(present);
  }
}
