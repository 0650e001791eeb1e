package dev.tarn.engine.accelerator.proof.random;

import java.util.List;
import java.util.Map;

/// A query on tables.
///
/// @param settings of both sessions
/// @param tables what it reads, and maybe others
/// @param query what is asked
record Case(Map<String, String> settings, List<Table> tables, Query query) {
  /// The case with another query.
  Case with(Part part) {
    return new Case(settings, tables, new Query(part, query.ordered()));
  }

  /// The case with other tables.
  Case with(List<Table> others) {
    return new Case(settings, others, query);
  }
}
