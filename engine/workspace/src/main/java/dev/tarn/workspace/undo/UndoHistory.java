package dev.tarn.workspace.undo;

import java.util.ArrayList;
import java.util.List;

/// The steps that led to a text, and those that were undone.
///
/// @param steps from the oldest; together with the text they must fit
/// @param done how many of them are done; the others can be done again
public record UndoHistory(List<UndoStep> steps, int done) {

  /// Nothing that could be undone.
  public static final UndoHistory NONE = new UndoHistory(List.of(), 0);

  /// Copies the steps.
  public UndoHistory {
    steps = List.copyOf(steps);
    if (done < 0 || done > steps.size()) {
      throw new IllegalArgumentException("done must be 0 to " + steps.size());
    }
  }

  /// Makes it fit for another text: what another program, or the last second before a crash, did to
  /// the text becomes a step of its own.
  ///
  /// @param from the text to which the steps led
  /// @param to the text that is there now
  /// @return the same if both are equal
  public UndoHistory bridged(String from, String to) {
    if (from.equals(to)) {
      return this;
    }
    int shorter = Math.min(from.length(), to.length());
    int before = 0;
    while (before < shorter && from.charAt(before) == to.charAt(before)) {
      before++;
    }
    int behind = 0;
    while (behind < shorter - before
        && from.charAt(from.length() - 1 - behind) == to.charAt(to.length() - 1 - behind)) {
      behind++;
    }
    List<UndoStep> all = new ArrayList<>(steps.subList(0, done));
    all.add(
        new UndoStep(
            List.of(
                new UndoStep.Change(
                    before,
                    from.substring(before, from.length() - behind),
                    to.substring(before, to.length() - behind)))));
    return new UndoHistory(all, all.size());
  }

  /// The newest steps that find room.
  ///
  /// @param most UTF-16 units
  UndoHistory within(long most) {
    long size = 0;
    int first = done;
    while (first > 0 && size + steps.get(first - 1).size() <= most) {
      size += steps.get(--first).size();
    }
    int last = done;
    while (last < steps.size() && size + steps.get(last).size() <= most) {
      size += steps.get(last++).size();
    }
    return new UndoHistory(steps.subList(first, last), done - first);
  }
}
