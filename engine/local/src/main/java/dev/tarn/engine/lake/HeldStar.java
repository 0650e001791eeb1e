package dev.tarn.engine.lake;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedStar;
import org.apache.spark.sql.catalyst.analysis.UnresolvedStarBase;
import org.apache.spark.sql.catalyst.analysis.UnresolvedStarExceptOrReplace;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.trees.TreeNodeTag;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// A star whose name begins with the catalog's, such as `lake.default.orders.*`, in the form of a
/// column, until [LakeColumns] sees the tables that it stands for.
///
/// Spark refuses a star that it cannot expand at once, before any rule of ours comes. A column that
/// it does not know may wait.
final class HeldStar {
  private static final TreeNodeTag<UnresolvedStarBase> STAR = new TreeNodeTag<>("lake star");
  private static final Seq<String> NO_COLUMN =
      CollectionConverters.asScala(List.of("lake star")).toSeq();

  private HeldStar() {}

  /// Holds back a star whose name begins with the catalog's; returns all else.
  static Expression of(Expression expression) {
    if (!(expression instanceof UnresolvedStarBase star)
        || star.target().isEmpty()
        || LakeName.inSpark(star.target().get()).isEmpty()) {
      return expression;
    }
    UnresolvedAttribute column = new UnresolvedAttribute(NO_COLUMN);
    column.setTagValue(STAR, star);
    return column;
  }

  /// The star that a column stands for.
  static Optional<UnresolvedStarBase> in(UnresolvedAttribute column) {
    Option<UnresolvedStarBase> star = column.getTagValue(STAR);
    return star.isDefined() ? Optional.of(star.get()) : Optional.empty();
  }

  /// The same star with another name.
  static Expression named(UnresolvedStarBase star, Seq<String> name) {
    return star instanceof UnresolvedStarExceptOrReplace except
        ? new UnresolvedStarExceptOrReplace(
            Option.apply(name), except.excepts(), except.replacements())
        : new UnresolvedStar(Option.apply(name));
  }
}
