package dev.tarn.engine.samples;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A schema of the catalog `samples`.
sealed interface SampleSchema {
  /// The schemas that are listed; others of TPC-H are there when asked for.
  static List<String> listed() {
    return List.of("real", "tpch", "tpch_sf1", "tpch_sf10");
  }

  /// Finds a schema by its name, in any case of letters.
  static Optional<SampleSchema> of(String[] namespace) {
    if (namespace.length != 1) {
      return Optional.empty();
    }
    String name = namespace[0].toLowerCase(Locale.ROOT);
    return name.equals("real") ? Optional.of(new Real()) : Tpch.named(name);
  }

  /// Tells what the schema holds.
  String comment();

  /// The names of its tables.
  List<String> tables();

  /// Finds a table by its name, in any case of letters.
  Optional<? extends Sample> table(String name);

  /// Small real data sets.
  record Real() implements SampleSchema {
    @Override
    public String comment() {
      return "Small real data sets, each with its source and licence in the table's comment.";
    }

    @Override
    public List<String> tables() {
      return RealTables.ALL.stream().map(RealTables.RealTable::name).toList();
    }

    @Override
    public Optional<? extends Sample> table(String name) {
      return tables().stream().filter(name::equalsIgnoreCase).findFirst().map(RealSample::new);
    }
  }

  /// The tables of TPC-H at one scale.
  ///
  /// @param scale the scale factor; 1 is about 1 GB of text
  record Tpch(double scale) implements SampleSchema {
    private static final Pattern NAME = Pattern.compile("tpch_sf(\\d{1,5}(?:[_.]\\d{1,4})?)");
    private static final double SMALLEST = 0.001;
    private static final double DEFAULT = 0.01;

    static Optional<SampleSchema> named(String name) {
      if (name.equals("tpch")) {
        return Optional.of(new Tpch(DEFAULT));
      }
      Matcher matcher = NAME.matcher(name);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      double scale = Double.parseDouble(matcher.group(1).replace('_', '.'));
      return scale < SMALLEST ? Optional.empty() : Optional.of(new Tpch(scale));
    }

    @Override
    public String comment() {
      return "The tables of the TPC-H benchmark at scale "
          + scale
          + ", made while they are read. Other scales: tpch_sf1, tpch_sf10, tpch_sf0_1, ...";
    }

    @Override
    public List<String> tables() {
      return Stream.of(TpchRelation.values()).map(TpchRelation::tableName).sorted().toList();
    }

    @Override
    public Optional<? extends Sample> table(String name) {
      return Arrays.stream(TpchRelation.values())
          .filter(relation -> relation.tableName().equalsIgnoreCase(name))
          .findFirst()
          .map(relation -> new TpchSample(relation, scale));
    }
  }
}
