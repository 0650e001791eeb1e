package dev.tarn.ui.grid;

import dev.tarn.session.Result;
import dev.tarn.session.Schema;
import dev.tarn.session.export.CopyFormat;
import dev.tarn.session.export.Header;
import dev.tarn.ui.text.Strings;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/// What a grid knows: the shown result, its widths, the visible part and the selection.
final class GridModel {
  private final ResultGrid grid;
  private final GridViewport viewport = new GridViewport();
  private final GridSelection selection = new GridSelection();
  private final TileWindow tiles;
  private @Nullable Result result;
  private Schema schema = Schema.EMPTY;
  private ZoneId zone = ZoneId.systemDefault();
  private GridColumns layout = new GridColumns(List.of(), 0, Map.of());
  private List<ColumnHead> heads = List.of();
  private HeaderCaptions captions = HeaderCaptions.NONE;
  private Cells text = new Cells(zone);
  private long shownSince;
  private long measuredRows = -1;
  private boolean measuring;
  private boolean whole;

  GridModel(ResultGrid grid) {
    this.grid = grid;
    tiles =
        new TileWindow(
            grid.background(), grid.window(), grid::requestLayout, error -> failed(error));
  }

  GridViewport viewport() {
    return viewport;
  }

  GridSelection selection() {
    return selection;
  }

  TileWindow tiles() {
    return tiles;
  }

  Schema schema() {
    return schema;
  }

  void show(@Nullable Result shown, ZoneId shownIn, GridColumns columns) {
    boolean sameColumns =
        shown != null && shown.schema().equals(schema) && columns.ids().equals(layout.ids());
    ColumnWidths kept = viewport.columns();
    List<Integer> before = layout.ids();
    boolean related =
        shown != null && !before.isEmpty() && columns.ids().stream().anyMatch(before::contains);
    layout = columns;
    result = shown;
    shownSince++;
    schema = shown == null ? Schema.EMPTY : shown.schema();
    zone = shownIn;
    captions = HeaderCaptions.of(schema, zone);
    text = new Cells(zone, columns.formats());
    tiles.show(shown, text);
    measuring = false;
    measuredRows = -1;
    whole = false;
    grid.say("");
    if (!sameColumns) {
      ColumnWidths old = kept;
      kept = new ColumnWidths(schema.size(), 0);
      kept.propose(auto().ofNames(schema));
      for (int i = 0; related && i < schema.size(); i++) {
        int place = before.indexOf(columns.ids().get(i));
        if (place >= 0 && place < old.count()) {
          kept.take(i, old, place);
        }
      }
    }
    viewport.pinned(columns.pinned());
    heads = List.of();
    viewport.rowCount(0);
    viewport.columns(kept);
    viewport.scrollTo(sameColumns || related ? viewport.offsetX() : 0, 0);
    selection.clear();
    refresh();
    grid.selected(null, "");
  }

  void refresh() {
    Result shown = result;
    long rows = shown == null ? 0 : shown.rowCount();
    viewport.rowCount(rows);
    selection.bounds(rows, schema.size());
    measure(rows);
    grid.requestLayout();
  }

  /// What the header of a column tells.
  ColumnHead head(int column) {
    return column < heads.size() ? heads.get(column) : ColumnHead.PLAIN;
  }

  void heads(List<ColumnHead> newHeads) {
    heads = List.copyOf(newHeads);
    grid.requestLayout();
  }

  /// What stands in the header beside names.
  HeaderCaptions captions() {
    return captions;
  }

  /// The look of this moment, with a line under the names if there is something to say.
  GridLook look() {
    GridLook look = grid.style().look();
    return captions.isAny(isProfiled()) ? look.withCaptions() : look;
  }

  /// Tells if there is room in the header for profiles.
  boolean isProfiled() {
    return grid.style().isProfiled();
  }

  /// Tells if the widths suit the first rows, so that cells may be shown.
  boolean isMeasured() {
    return measuredRows > 0;
  }

  /// Tells if all visible cells were there when they were drawn last.
  boolean isWhole() {
    return whole;
  }

  /// Remembers if all visible cells are being drawn.
  void drawn(boolean all) {
    whole = all;
  }

  void selectionChanged() {
    long row = selection.row();
    viewport.reveal(row, selection.column());
    grid.selected(selection.range(), row < 0 ? "" : spoken(row, selection.column()));
  }

  /// Widens or narrows a column to what it shows now.
  void fit(int column) {
    AutoWidths auto = auto();
    double width = auto.ofName(schema.column(column));
    long last = Math.min(viewport.rowCount() - 1, viewport.lastRow() + Tile.ROWS);
    for (long row = Math.max(0, viewport.firstRow() - Tile.ROWS); row <= last; row++) {
      Cell cell = tiles.cell(row, column);
      if (cell != null) {
        width = Math.max(width, auto.of(cell));
      }
    }
    viewport.columns().resize(column, width);
    grid.requestLayout();
  }

  void copy(CopyFormat format, Header header) {
    CellRange range = selection.range();
    TileReader reader = tiles.reader();
    if (range == null || reader == null) {
      return;
    }
    if (GridCopy.isTooLarge(range)) {
      grid.say(Strings.of("grid.copy.large", GridCopy.MOST_CELLS));
      return;
    }
    Schema columns = schema;
    ZoneId shownIn = zone;
    reader.read(
        rows -> GridCopy.text(rows, columns, range, format, header, shownIn),
        copy -> grid.window().execute(() -> copied(range, copy)));
  }

  private void copied(CellRange range, String copy) {
    ClipboardContent content = new ClipboardContent();
    content.putString(copy);
    Clipboard.getSystemClipboard().setContent(content);
    grid.say(Strings.of("grid.copy.done", range.rows(), range.columns()));
  }

  private String spoken(long row, int column) {
    Cell cell = tiles.cell(row, column);
    return Strings.of(
        "grid.spoken", row + 1, schema.column(column).name(), cell == null ? "" : cell.text());
  }

  private void measure(long rows) {
    TileReader reader = tiles.reader();
    if (reader == null || measuring || rows <= measuredRows || rows == 0 || schema.size() == 0) {
      return;
    }
    boolean complete = result != null && result.isComplete();
    boolean spread = result != null && result.isRandomAccess();
    if (measuredRows >= AutoWidths.ROWS && !complete) {
      return;
    }
    measuring = true;
    AutoWidths auto = auto();
    Schema columns = schema;
    Cells cells = text;
    long mine = shownSince;
    reader.read(
        source ->
            spread
                ? auto.ofSpread(columns, source, cells, rows)
                : auto.ofFirst(columns, source, cells, rows),
        widths -> grid.window().execute(() -> measured(mine, widths, rows)));
  }

  private void measured(long of, double[] widths, long rows) {
    if (of == shownSince) {
      measuring = false;
      measuredRows = rows;
      viewport.columns().propose(widths);
      refresh();
    }
  }

  private AutoWidths auto() {
    GridLook.Fonts fonts = grid.style().look().fonts();
    return new AutoWidths(fonts.character(), fonts.nameCharacter());
  }

  private void failed(RuntimeException error) {
    measuring = false;
    grid.say(Strings.of("grid.unreadable", String.valueOf(error.getMessage())));
  }
}
