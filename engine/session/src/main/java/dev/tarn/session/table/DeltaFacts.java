package dev.tarn.session.table;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `DESCRIBE DETAIL` tells of a Delta table.
///
/// @param id Delta's id, a UUID in text
/// @param changed when it was written last, or null
/// @param files how many files its newest version has
/// @param bytes of those files
/// @param clusters the columns of liquid clustering
/// @param reader the protocol that a reader must know
/// @param writer the protocol that a writer must know
/// @param features the table features that are on, in order
public record DeltaFacts(
    String id,
    @Nullable Instant changed,
    long files,
    long bytes,
    List<String> clusters,
    int reader,
    int writer,
    List<String> features) {

  /// How the keys of check constraints begin.
  static final String CONSTRAINT = "delta.constraints.";

  /// Copies the lists.
  public DeltaFacts {
    clusters = List.copyOf(clusters);
    features = List.copyOf(features);
  }
}
