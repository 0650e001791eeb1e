package dev.tarn.engine.accelerator.proof.random;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Templates of expressions, read from `grammar.txt` beside this class.
///
/// A line holds a kind, a weight, which is 1 for what is not common, and a text with holes:
/// `{kind}` takes any expression of a kind, `{kind!}` one whose values are small, and `{a|b}` one
/// of several texts.
final class Grammar {
  /// The templates of values.
  static final Grammar VALUES = new Grammar("grammar.txt");

  /// The templates of aggregates.
  static final Grammar AGGREGATES = new Grammar("aggregates.txt");

  /// Values to write into a query, ordinary and extreme ones.
  static final Grammar LITERALS = new Grammar("literals.txt");

  private static final int COMMON = 2;

  private final Map<Kind, List<String>> templates = new EnumMap<>(Kind.class);
  private final Map<Kind, List<String>> common = new EnumMap<>(Kind.class);

  private Grammar(String name) {
    try (InputStream in = Objects.requireNonNull(Grammar.class.getResourceAsStream(name));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    List<String> words = List.of(line.strip().split("\\s+", 3));
    Kind kind = Kind.valueOf(words.get(0).toUpperCase(Locale.ROOT));
    int weight = Integer.parseInt(words.get(1));
    List<String> copies = Collections.nCopies(weight, words.get(2));
    templates.computeIfAbsent(kind, _ -> new ArrayList<>()).addAll(copies);
    if (weight >= COMMON) {
      common.computeIfAbsent(kind, _ -> new ArrayList<>()).addAll(copies);
    }
  }

  /// A template for an expression of a kind.
  String any(Kind kind, Dice random) {
    List<String> list = (random.calm() ? common : templates).getOrDefault(kind, List.of());
    return list.isEmpty()
        ? Kind.simplest(kind.part()).findFirst().orElseThrow()
        : list.get(random.nextInt(list.size()));
  }
}
