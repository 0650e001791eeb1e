package dev.tarn.engine.owner;

import dev.tarn.engine.statement.OwnStatement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.Some;

/// Writes another owner into the catalog when it is executed. Public since Spark copies plans by
/// their constructors.
public final class OwnerStatement extends OwnStatement {
  private static final long serialVersionUID = 1;

  private final transient Owned owned;

  /// Takes what was read.
  ///
  /// @param owned what gets which owner
  public OwnerStatement(Owned owned) {
    super(new StructType());
    this.owned = owned;
  }

  @Override
  protected Object work() {
    return owned;
  }

  @Override
  public Optional<TableIdentifier> table() {
    List<String> name = owned.name();
    return owned.kind() == Owned.Kind.SCHEMA || name.size() < 2
        ? Optional.empty()
        : Optional.of(new TableIdentifier(name.getLast(), new Some<>(name.get(name.size() - 2))));
  }

  @Override
  protected List<Row> rows(SparkSession session) {
    new Ownership(session).give(owned);
    return List.of();
  }

  @Override
  public String nodeName() {
    return "alter " + owned.kind().name().toLowerCase(Locale.ROOT) + " owner";
  }
}
