package dev.tarn.engine.statement;

import java.util.List;
import java.util.Map;
import scala.Tuple2;
import scala.collection.immutable.Map$;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// Collections as Scala takes them.
public final class Scala {
  private Scala() {}

  /// Copies a list.
  ///
  /// @param list any
  /// @param <A> what it holds
  /// @return a sequence that cannot be changed
  public static <A> Seq<A> seq(List<A> list) {
    return CollectionConverters.asScala(list).toSeq();
  }

  /// Copies a map.
  ///
  /// @param map any
  /// @param <K> the keys
  /// @param <V> the values
  /// @return a map that cannot be changed
  public static <K, V> scala.collection.immutable.Map<K, V> map(Map<K, V> map) {
    return Map$.MODULE$.from(
        CollectionConverters.asScala(
            map.entrySet().stream()
                .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
                .toList()));
  }
}
