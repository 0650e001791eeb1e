package dev.tarn.session.complete;

import java.util.List;

/// What may stand at a caret.
///
/// @param from UTF-16 index in the whole text where the typed part begins
/// @param caret UTF-16 index of the caret
/// @param to UTF-16 index behind the word in which the caret stands
/// @param list the best first; cut at a few hundred
/// @param wants what it was made of, the most wanted first: what is missing of it, or is old, would
///   make it better
public record Proposals(int from, int caret, int to, List<Proposal> list, List<Want> wants) {

  /// Copies both lists.
  public Proposals {
    list = List.copyOf(list);
    wants = List.copyOf(wants);
  }

  /// Nothing.
  ///
  /// @param caret UTF-16 index of the caret
  /// @return without proposals
  public static Proposals none(int caret) {
    return new Proposals(caret, caret, caret, List.of(), List.of());
  }
}
