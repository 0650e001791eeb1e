package dev.tarn.engine.copy;

import java.util.List;
import java.util.Map;
import scala.Tuple2;
import scala.collection.immutable.Map$;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// Collections as Scala takes them.
final class Scala {
  private Scala() {}

  static <A> Seq<A> seq(List<A> list) {
    return CollectionConverters.asScala(list).toSeq();
  }

  static <K, V> scala.collection.immutable.Map<K, V> map(Map<K, V> map) {
    return Map$.MODULE$.from(
        CollectionConverters.asScala(
            map.entrySet().stream()
                .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
                .toList()));
  }
}
