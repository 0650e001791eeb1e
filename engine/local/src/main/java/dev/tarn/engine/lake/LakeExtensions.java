package dev.tarn.engine.lake;

import org.apache.spark.sql.SparkSessionExtensions;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/// Makes columns that are named with the catalog `lake` known to each session. Spark makes it from
/// its name in the settings, which must stand before Delta's: Delta's parser wraps Spark's, and
/// Delta's rules for MERGE take a column that has no meaning yet for an error.
public final class LakeExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {
  /// Called by Spark alone.
  public LakeExtensions() {}

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    // The one that it replaces is Spark's own, since ours is the first extension.
    extensions.injectParser((session, parser) -> new LakeParser());
    extensions.injectResolutionRule(session -> new LakeColumns());
    return BoxedUnit.UNIT;
  }
}
