package dev.tarn.engine.copy;

import dev.tarn.engine.statement.Scala;
import java.util.HashMap;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.delta.DeltaOperations;
import scala.Option;
import scala.collection.immutable.Map;
import scala.jdk.javaapi.CollectionConverters;

/// A load as the history of a table tells it.
final class CopyOperation extends DeltaOperations.Write {
  private static final long serialVersionUID = 1;

  private final String source;
  private final int files;

  CopyOperation(String source, int files) {
    super(
        SaveMode.Append,
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty());
    this.source = source;
    this.files = files;
  }

  @Override
  public String name() {
    return "COPY INTO";
  }

  @Override
  public Map<String, Object> parameters() {
    java.util.Map<String, Object> all =
        new HashMap<>(CollectionConverters.asJava(super.parameters()));
    all.put("source", source);
    all.put("sourceFiles", Integer.toString(files));
    return Scala.map(all);
  }
}
