package dev.tarn.session.complete;

import static dev.tarn.session.TableName.quoted;

import dev.tarn.session.complete.Collector.Offer;
import dev.tarn.session.complete.Proposal.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Offers the names that count at the caret: columns, tables, functions.
final class NameOffers {
  private static final int COLUMN = Completion.BEST;
  private static final int OUTER = 70;
  private static final int ALIAS = 75;
  private static final int FUNCTION = 50;

  private final Statement statement;
  private final Metadata metadata;
  private final Set<Want> wants;
  private final Resolver resolver;
  private final Collector collector;
  private final TableOffers tables;
  private final Place place;

  NameOffers(
      Statement statement,
      Metadata metadata,
      Set<Want> wants,
      Resolver resolver,
      Collector collector) {
    this.statement = statement;
    this.metadata = metadata;
    this.wants = wants;
    this.resolver = resolver;
    this.collector = collector;
    this.tables = new TableOffers(metadata, wants, collector);
    this.place = statement.place();
  }

  /// Behind a name and a point.
  void qualified() {
    List<String> path = place.qualifier();
    switch (place.kind()) {
      case TABLE -> tables.below(path);
      case SCHEMA -> {
        if (path.size() == 1) {
          tables.schemas(path.getFirst(), Completion.BEST);
        }
      }
      case CATALOG, TYPE, PARAMETER, NOTHING -> {}
      case VALUE, WORDS, COLUMN, FUNCTION -> {
        List<Field> fields = resolver.below(place.block(), path);
        boolean columns =
            path.size() == 1 && Resolver.source(place.block(), path.getFirst()).isPresent();
        for (Field field : fields) {
          collector.offer(
              Offer.of(
                      columns ? Kind.COLUMN : Kind.FIELD,
                      field.name(),
                      field.typeName(),
                      quoted(field.name()))
                  .of(field),
              COLUMN);
        }
        if (fields.isEmpty() && place.kind() == Place.Kind.VALUE) {
          tables.below(path);
        }
      }
    }
  }

  /// Without a name before.
  void plain() {
    switch (place.kind()) {
      case TABLE -> {
        tables.ctes(place.block());
        tables.all();
      }
      case SCHEMA -> {
        tables.schemas(metadata.currentCatalog(), Completion.BEST);
        tables.catalogs(ALIAS);
      }
      case CATALOG -> tables.catalogs(Completion.BEST);
      case FUNCTION -> functions(COLUMN);
      case COLUMN -> targets();
      case VALUE -> {
        new JoinOffers(statement, resolver, collector).offer();
        columns();
        functions(FUNCTION);
      }
      case WORDS, TYPE, PARAMETER, NOTHING -> {}
    }
  }

  private void columns() {
    Block block = place.block();
    if (place.clause() == Clause.AFTER_SELECT) {
      for (Item item : block.items()) {
        if (!item.name().isEmpty() && !item.isStar() && item.path().isEmpty()) {
          collector.offer(Offer.of(Kind.COLUMN, item.name(), "", quoted(item.name())), COLUMN + 1);
        }
      }
    }
    int weight = COLUMN;
    for (Block each = block; each != null; each = each.outer()) {
      columns(each, weight);
      for (Source source : each.sources()) {
        if (!source.name().isEmpty()) {
          String about = source.alias().isEmpty() ? "" : String.join(".", source.path());
          collector.offer(Offer.of(Kind.ALIAS, source.name(), about, quoted(source.name())), ALIAS);
        }
      }
      weight = OUTER;
    }
  }

  private void columns(Block block, int weight) {
    List<Source> sources = Resolver.unqualified(block);
    Map<String, Integer> counts = new HashMap<>();
    Map<Source, List<Field>> all = new HashMap<>();
    for (Source source : sources) {
      List<Field> fields = resolver.fields(block, source);
      all.put(source, fields);
      fields.forEach(field -> counts.merge(field.name().toLowerCase(Locale.ROOT), 1, Integer::sum));
    }
    for (Source source : sources) {
      String name = source.name();
      for (Field field : all.getOrDefault(source, List.of())) {
        boolean several = counts.getOrDefault(field.name().toLowerCase(Locale.ROOT), 1) > 1;
        String insert =
            several && !name.isEmpty()
                ? quoted(name) + "." + quoted(field.name())
                : quoted(field.name());
        String detail =
            name.isEmpty() || sources.size() == 1
                ? field.typeName()
                : (field.typeName() + "  " + name).strip();
        collector.offer(Offer.of(Kind.COLUMN, field.name(), detail, insert).of(field), weight);
      }
    }
  }

  /// The columns of the changed table, or those that both sides of a join have.
  private void targets() {
    Block block = place.block();
    if (place.clause() == Clause.USING) {
      new JoinOffers(statement, resolver, collector).common();
      return;
    }
    List<Source> sources = block.sources();
    if (sources.isEmpty() && statement.words().isWord(0, "ALTER")) {
      List<String> path = new Cursor(statement.words()).pathFrom(2);
      resolver.table(path).map(resolver::columns).orElse(List.of()).forEach(this::target);
    } else if (!sources.isEmpty()) {
      resolver.fields(block, sources.getFirst()).forEach(this::target);
    }
  }

  private void target(Field field) {
    collector.offer(
        Offer.of(Kind.COLUMN, field.name(), field.typeName(), quoted(field.name())).of(field),
        COLUMN);
  }

  private void functions(int weight) {
    wants.add(new Want.Functions());
    boolean called = statement.words().isSign(statement.words().before(place.to()) + 1, "(");
    boolean upper =
        place.prefix().length() > 1
            && place.prefix().equals(place.prefix().toUpperCase(Locale.ROOT))
            && place.prefix().chars().anyMatch(Character::isLetter);
    for (String name : metadata.functions().orElse(List.of())) {
      if (collector.fits(name) && Character.isLetter(name.charAt(0))) {
        offer(name, upper ? name.toUpperCase(Locale.ROOT) : name, called, weight);
      }
    }
  }

  private void offer(String name, String written, boolean called, int weight) {
    Optional<FunctionHelp> help = metadata.help(name);
    String insert = called || place.kind() == Place.Kind.FUNCTION ? written : written + "()";
    boolean bare = help.isPresent() && help.get().isWithoutArguments();
    collector.offer(
        new Offer(
            Kind.FUNCTION,
            written,
            help.map(FunctionHelp::signature).orElse(""),
            help.map(FunctionHelp::summary).orElse(""),
            insert,
            insert.endsWith("()") && !bare ? insert.length() - 1 : insert.length(),
            null),
        weight);
  }
}
