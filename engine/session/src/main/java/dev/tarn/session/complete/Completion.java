package dev.tarn.session.complete;

import dev.tarn.session.sql.SqlParameters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells what may stand at the caret of a SQL text, finished or not. Pure: it never waits for an
/// engine. Thread-safe.
public final class Completion {
  /// Weights of the kinds where something is looked for; beyond these, how well a name fits counts.
  static final int BEST = 100;

  /// How many functions get their help with the list: as many as are seen.
  private static final int HELPED = 12;

  private static final int LONGEST_LOOK = 300_000;

  private final Statement statement;
  private final Metadata metadata;
  private final Usage usage;
  private final Set<Want> wants = new LinkedHashSet<>();
  private final Resolver resolver;

  private Completion(Statement statement, Metadata metadata, Usage usage) {
    this.statement = statement;
    this.metadata = metadata;
    this.usage = usage;
    this.resolver = new Resolver(metadata, wants);
  }

  /// Finds proposals.
  ///
  /// @param text the whole text of the editor
  /// @param caret UTF-16 index from 0
  /// @param metadata what is known of the catalog
  /// @param usage what was picked often
  /// @return the best first, with what would make them better
  public static Proposals at(String text, int caret, Metadata metadata, Usage usage) {
    return new Completion(Statement.at(text, caret), metadata, usage).find(text);
  }

  private Proposals find(String text) {
    Place place = statement.place();
    if (place.kind() == Place.Kind.NOTHING) {
      return Proposals.none(statement.offset() + statement.caret());
    }
    Collector collector = new Collector(place.prefix(), usage);
    if (place.kind() == Place.Kind.PARAMETER) {
      parameters(collector, text);
    } else if (!place.qualifier().isEmpty()) {
      new NameOffers(statement, metadata, wants, resolver, collector).qualified();
    } else {
      new NameOffers(statement, metadata, wants, resolver, collector).plain();
      new WordOffers(statement, collector).offer();
    }
    List<Proposal> list = collector.list();
    list.stream()
        .limit(HELPED)
        .filter(proposal -> proposal.kind() == Proposal.Kind.FUNCTION)
        .forEach(proposal -> wants.add(new Want.Help(proposal.label().toLowerCase(Locale.ROOT))));
    return new Proposals(
        statement.offset() + place.from(),
        statement.offset() + statement.caret(),
        statement.offset() + place.to(),
        list,
        List.copyOf(wants));
  }

  private static void parameters(Collector collector, String text) {
    List<String> names = text.length() > LONGEST_LOOK ? List.of() : SqlParameters.of(text).names();
    for (String name : names) {
      collector.offer(Collector.Offer.of(Proposal.Kind.PARAMETER, name, "", name), BEST);
    }
  }
}
