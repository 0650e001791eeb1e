package dev.tarn.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.fxmisc.richtext.CaretNode;
import org.fxmisc.richtext.MultiChangeBuilder;

/// Several carets at once: what is typed is typed at all of them, in one step that can be undone.
/// Any change or move that is not made here ends it. For the window's thread.
final class SeveralCarets {
  /// Carets of their own are drawn for so many; the others act without being drawn.
  private static final int DRAWN = 300;

  private final SqlArea area;
  private final Runnable shown;
  private final List<CaretNode> nodes = new ArrayList<>();
  private List<Span> spans = List.of();
  private boolean acting;
  private long named;

  /// Adds carets to an area.
  ///
  /// @param area where
  /// @param shown told when [#overlays()] changed
  SeveralCarets(SqlArea area, Runnable shown) {
    this.area = area;
    this.shown = shown;
    area.onChange(_ -> leave());
    area.selectionProperty().addListener((_, _, _) -> leave());
  }

  /// Tells if there is more than one.
  boolean isActive() {
    return spans.size() > 1;
  }

  /// All carets, in the order of the text; one if it is not active.
  List<Span> spans() {
    return isActive() ? spans : List.of(new Span(area.getAnchor(), area.getCaretPosition()));
  }

  /// What is selected beside the area's own selection.
  List<Overlay> overlays() {
    return spans.stream()
        .filter(span -> !span.isEmpty())
        .map(span -> new Overlay(new TextRange(span.start(), span.end()), Overlay.SELECTED))
        .toList();
  }

  /// Sets the carets.
  ///
  /// @param wanted at least one; those that overlap become one
  /// @param primary which of them is the area's own
  void set(List<Span> wanted, Span primary) {
    acting = true;
    try {
      List<Span> sorted = merged(wanted);
      clearNodes();
      spans = sorted.size() > 1 ? sorted : List.of();
      Span own =
          sorted.stream()
              .filter(span -> span.start() <= primary.caret() && primary.caret() <= span.end())
              .findFirst()
              .orElse(sorted.getLast());
      area.selectRange(own.anchor(), own.caret());
      if (isActive()) {
        draw(own);
      }
    } finally {
      acting = false;
    }
    shown.run();
  }

  /// Ends it with the area's own caret left.
  void end() {
    if (isActive()) {
      spans = List.of();
      clearNodes();
      shown.run();
    }
  }

  /// Replaces something at each caret.
  ///
  /// @param edit gives what goes and what comes, by the caret
  void edit(Function<Span, Edit> edit) {
    List<Span> before = spans;
    List<Span> after = new ArrayList<>();
    MultiChangeBuilder<?, ?, ?> builder = area.createMultiChange(before.size());
    int by = 0;
    int free = 0;
    boolean any = false;
    for (Span span : before) {
      Edit one = edit.apply(span);
      int start = Math.max(free, one.start());
      int end = Math.max(start, one.end());
      free = end;
      if (end > start || !one.text().isEmpty()) {
        builder.replaceText(start, end, one.text());
        any = true;
      }
      int at = start + by + one.text().length();
      after.add(new Span(at, at));
      by += one.text().length() - (end - start);
    }
    if (any) {
      int own = ownIndex();
      acting = true;
      try {
        builder.commit();
      } finally {
        acting = false;
      }
      set(after, after.get(own));
    }
  }

  /// Moves each caret.
  void move(Function<Span, Span> move) {
    int own = ownIndex();
    List<Span> after = spans.stream().map(move).toList();
    set(after, after.get(own));
  }

  /// What is to be done at one caret.
  ///
  /// @param start where it begins
  /// @param end where that ends which goes
  /// @param text what comes
  record Edit(int start, int end, String text) {}

  private int ownIndex() {
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).caret() == area.getCaretPosition()) {
        return i;
      }
    }
    return spans.size() - 1;
  }

  private void leave() {
    if (!acting) {
      end();
    }
  }

  private void draw(Span own) {
    for (Span span : spans) {
      if (!span.equals(own) && nodes.size() < DRAWN) {
        CaretNode node = new CaretNode("caret-" + named++, area, span.caret());
        if (area.addCaret(node)) {
          nodes.add(node);
        }
      }
    }
  }

  private void clearNodes() {
    nodes.forEach(area::removeCaret);
    nodes.clear();
  }

  private static List<Span> merged(List<Span> wanted) {
    List<Span> sorted = new ArrayList<>(wanted);
    sorted.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    List<Span> merged = new ArrayList<>();
    for (Span span : sorted) {
      Span last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && (span.start() < last.end() || span.caret() == last.caret())) {
        int end = Math.max(last.end(), span.end());
        boolean back = last.caret() < last.anchor();
        merged.set(
            merged.size() - 1, back ? new Span(end, last.start()) : new Span(last.start(), end));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
