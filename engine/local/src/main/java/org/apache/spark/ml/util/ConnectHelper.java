package org.apache.spark.ml.util;

import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.NullMarked;

/// Stands in for a class of spark-mllib, which the engine does not carry.
///
/// The Connect server makes one of these whenever a client releases its session, to forget the
/// machine-learning models of that session. Without the class each release fails; without mllib
/// there are no models to forget.
@NullMarked
public final class ConnectHelper {
  /// Called by the Connect server alone.
  ///
  /// @param session the session that may own models
  public ConnectHelper(SparkSession session) {}
}
