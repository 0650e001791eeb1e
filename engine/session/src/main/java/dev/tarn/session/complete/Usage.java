package dev.tarn.session.complete;

/// How often things were picked.
@FunctionalInterface
public interface Usage {

  /// Nothing was picked yet.
  Usage NONE = _ -> 0;

  /// Counts.
  ///
  /// @param key see [Proposal#key()]
  /// @return zero or more
  int count(String key);
}
