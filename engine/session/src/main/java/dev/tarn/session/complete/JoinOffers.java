package dev.tarn.session.complete;

import static dev.tarn.session.TableName.quoted;

import dev.tarn.session.complete.Collector.Offer;
import dev.tarn.session.complete.Proposal.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Offers conditions that join the last table to those before it, from columns of equal names.
final class JoinOffers {
  private static final int KEY = Completion.BEST + 40;
  private static final int NAME = Completion.BEST + 10;

  /// `o_custkey` means `custkey`: some schemas put a short mark of the table before its columns.
  private static final Pattern MARK = Pattern.compile("^[a-z]{1,3}_(?=.*(key|id|code|no|nr|num)$)");

  private static final Pattern KEYS =
      Pattern.compile("(^|.*_)(id|key|code|no|nr|num|sk|pk|fk)$|.*key$|.*id$");

  private final Statement statement;
  private final Resolver resolver;
  private final Collector collector;
  private final Place place;

  JoinOffers(Statement statement, Resolver resolver, Collector collector) {
    this.statement = statement;
    this.resolver = resolver;
    this.collector = collector;
    this.place = statement.place();
  }

  /// Whole conditions, right behind `ON` or an `AND` of it.
  void offer() {
    int last = statement.words().before(place.from());
    if (place.clause() != Clause.ON
        || !statement.words().isWord(last, Set.of("ON", "AND"))
        || sides().size() < 2) {
      return;
    }
    List<Source> sides = sides();
    Source joined = sides.getLast();
    List<Field> right = resolver.fields(place.block(), joined);
    for (Source other : sides.subList(0, sides.size() - 1)) {
      for (Field left : resolver.fields(place.block(), other)) {
        for (Field field : right) {
          if (isSame(left, other, field, joined)) {
            condition(other, left, joined, field);
          }
        }
      }
    }
  }

  /// Columns that both sides of a join have.
  void common() {
    List<Source> sides = sides();
    if (sides.size() < 2) {
      return;
    }
    Set<String> before = new HashSet<>();
    for (Source other : sides.subList(0, sides.size() - 1)) {
      resolver
          .fields(place.block(), other)
          .forEach(field -> before.add(field.name().toLowerCase(Locale.ROOT)));
    }
    for (Field field : resolver.fields(place.block(), sides.getLast())) {
      if (before.contains(field.name().toLowerCase(Locale.ROOT))) {
        collector.offer(
            Offer.of(Kind.COLUMN, field.name(), field.typeName(), quoted(field.name())).of(field),
            isKey(field.name()) ? KEY : NAME);
      }
    }
  }

  /// The tables before the caret.
  private List<Source> sides() {
    return place.block().sources().stream()
        .filter(source -> source.start() < place.from() && !source.name().isEmpty())
        .toList();
  }

  private void condition(Source left, Field a, Source right, Field b) {
    String text =
        quoted(left.name())
            + "."
            + quoted(a.name())
            + " = "
            + quoted(right.name())
            + "."
            + quoted(b.name());
    String prefix = place.prefix().toLowerCase(Locale.ROOT);
    boolean typed =
        prefix.isEmpty()
            || text.toLowerCase(Locale.ROOT).startsWith(prefix)
            || right.name().toLowerCase(Locale.ROOT).startsWith(prefix);
    if (typed) {
      collector.offer(
          Offer.of(Kind.JOIN, text, "", text),
          isKey(a.name()) || isKey(b.name()) ? KEY : NAME,
          prefix.isEmpty() ? text : place.prefix());
    }
  }

  private static boolean isSame(Field a, Source left, Field b, Source right) {
    String first = a.name().toLowerCase(Locale.ROOT);
    String second = b.name().toLowerCase(Locale.ROOT);
    if (first.equals(second)) {
      return !first.equals("id");
    }
    boolean marked =
        MARK.matcher(first).replaceFirst("").equals(MARK.matcher(second).replaceFirst(""));
    return (marked && MARK.matcher(first).find())
        || isReference(first, second, right)
        || isReference(second, first, left);
  }

  /// `customer_id` and the `id` of `customer` or `customers`.
  private static boolean isReference(String reference, String id, Source owner) {
    if (!id.equals("id") || owner.path().isEmpty() || !reference.endsWith("_id")) {
      return false;
    }
    String name = reference.substring(0, reference.length() - 3);
    String table = owner.path().getLast().toLowerCase(Locale.ROOT);
    return table.equals(name) || table.equals(name + "s") || table.equals(name + "es");
  }

  private static boolean isKey(String name) {
    return KEYS.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
