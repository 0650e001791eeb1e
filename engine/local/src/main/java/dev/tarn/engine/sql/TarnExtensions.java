package dev.tarn.engine.sql;

import dev.tarn.engine.accelerator.Accelerator;
import dev.tarn.engine.difference.DifferenceFunctions;
import dev.tarn.engine.lineage.SystemGuard;
import dev.tarn.engine.listing.ListingRule;
import dev.tarn.engine.log.DamageGuard;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.classic.SparkSession;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/// Tarn's extension of each session. Spark makes it from its name in the settings, which must stand
/// after Delta's: each parser wraps those before it.
public final class TarnExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {
  /// Called by Spark alone.
  public TarnExtensions() {}

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    extensions.injectParser((_, parser) ->
        new OwnParser(new RenameParser(new SystemReader(new ParameterParser(parser)))));
    extensions.injectPostHocResolutionRule(_ -> new ListingRule());
    extensions.injectCheckRule(session -> new SystemGuard((SparkSession) session));
    extensions.injectCheckRule(_ -> new DamageGuard());
    DifferenceFunctions.inject(extensions);
    Accelerator.inject(extensions);
    return BoxedUnit.UNIT;
  }
}
