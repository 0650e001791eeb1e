package dev.tarn.session.complete;

import dev.tarn.session.DataType;
import dev.tarn.session.complete.Proposal.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes what could be proposed and keeps what fits best.
final class Collector {
  private static final int MOST = 300;
  private static final int MOST_USE = 90;
  private static final int USE = 18;

  private static final Comparator<Kept> WORST_FIRST =
      Comparator.<Kept>comparingInt(kept -> kept.proposal().score())
          .thenComparing(Comparator.comparingInt(Kept::number).reversed());

  private final Matcher matcher;
  private final Usage usage;
  private final PriorityQueue<Kept> best = new PriorityQueue<>(WORST_FIRST);
  private final Set<String> labels = new HashSet<>();
  private int number;

  private record Kept(Proposal proposal, int number) {}

  Collector(String prefix, Usage usage) {
    this.matcher = new Matcher(prefix);
    this.usage = usage;
  }

  /// Something that may be proposed.
  record Offer(
      Kind kind,
      String label,
      String detail,
      String help,
      String insert,
      int caret,
      @Nullable DataType type) {
    static Offer of(Kind kind, String label, String detail, String insert) {
      return new Offer(kind, label, detail, "", insert, insert.length(), null);
    }

    Offer help(String line) {
      return new Offer(kind, label, detail, line, insert, caret, type);
    }

    Offer of(Field field) {
      String line = field.comment() == null ? "" : field.comment();
      return new Offer(kind, label, detail, line, insert, caret, field.type());
    }
  }

  boolean fits(String label) {
    return matcher.score(label) != Matcher.NO;
  }

  boolean isAll() {
    return matcher.isEmpty();
  }

  /// Takes an offer.
  ///
  /// @param weight how likely its kind is here
  void offer(Offer offer, int weight) {
    offer(offer, weight, offer.label());
  }

  /// Takes an offer of which a part is what was probably typed.
  void offer(Offer offer, int weight, String name) {
    int fit = matcher.score(name);
    if (fit == Matcher.NO) {
      return;
    }
    number++;
    int score = fit + weight + use(offer);
    Kept worst = best.peek();
    if (best.size() >= MOST && worst != null && worst.proposal().score() >= score) {
      return; // Of equal ones the first stay.
    }
    if (!labels.add(offer.label() + "\n" + offer.detail() + "\n" + offer.insert())) {
      return;
    }
    Proposal proposal =
        new Proposal(
            offer.kind(),
            offer.label(),
            offer.detail(),
            offer.help(),
            offer.insert(),
            offer.caret(),
            offer.type(),
            List.of(),
            score);
    best.add(new Kept(proposal, number));
    if (best.size() > MOST) {
      best.poll();
    }
  }

  private int use(Offer offer) {
    int count = usage.count(offer.kind() + " " + offer.label());
    return count == 0 ? 0 : Math.min(MOST_USE, USE * (33 - Integer.numberOfLeadingZeros(count)));
  }

  /// The best first, with their letters marked.
  List<Proposal> list() {
    List<Kept> kept = new ArrayList<>(best);
    kept.sort(WORST_FIRST.reversed());
    return kept.stream()
        .map(Kept::proposal)
        .map(proposal ->
            new Proposal(
                proposal.kind(),
                proposal.label(),
                proposal.detail(),
                proposal.help(),
                proposal.insert(),
                proposal.caret(),
                proposal.type(),
                matcher.marked(proposal.label()),
                proposal.score()))
        .toList();
  }
}
