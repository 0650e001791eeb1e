package dev.tarn.engine.listing;

import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.execution.command.ShowTablesCommand;

/// Has `SHOW TABLE EXTENDED` answered by [TableListing]. Partitions stay with Spark.
public final class ListingRule extends Rule<LogicalPlan> {
  /// Called by the extension alone.
  public ListingRule() {}

  @Override
  public LogicalPlan apply(LogicalPlan plan) {
    return plan instanceof ShowTablesCommand show
            && show.isExtended()
            && show.partitionSpec().isEmpty()
        ? new TableListing(show)
        : plan;
  }
}
