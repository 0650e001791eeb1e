package dev.tarn.engine.sql;

import dev.tarn.engine.care.CareGrammar;
import dev.tarn.engine.copy.CopyGrammar;
import dev.tarn.engine.owner.OwnerGrammar;
import dev.tarn.engine.statement.OwnGrammar;
import dev.tarn.engine.volume.VolumeGrammar;
import java.util.List;
import org.apache.spark.sql.catalyst.parser.ParameterContext;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/// Takes the statements that Tarn's engine alone knows; all others are left to the next parser.
final class OwnParser extends DelegatingParser {
  private static final List<OwnGrammar> GRAMMARS =
      List.of(CopyGrammar.own(), new VolumeGrammar(), new CareGrammar(), new OwnerGrammar());

  OwnParser(ParserInterface next) {
    super(next);
  }

  @Override
  public LogicalPlan parsePlan(String text) throws ParseException {
    for (OwnGrammar grammar : GRAMMARS) {
      if (grammar.begins(text)) {
        return grammar.parse(text);
      }
    }
    return super.parsePlan(text);
  }

  @Override
  public LogicalPlan parsePlanWithParameters(String text, ParameterContext parameters)
      throws ParseException {
    for (OwnGrammar grammar : GRAMMARS) {
      if (grammar.begins(text)) {
        return grammar.parse(DeltaParameters.substitute(text, parameters));
      }
    }
    return super.parsePlanWithParameters(text, parameters);
  }
}
