package dev.tarn.ui.sql;

import dev.tarn.session.parameter.Choice;
import dev.tarn.session.parameter.ChoiceQuery;
import dev.tarn.session.parameter.Choices;
import dev.tarn.ui.parameter.ChoiceSource;
import java.util.List;
import java.util.function.Consumer;

/// Asks a tab's session for the values of dropdowns.
final class SessionChoices implements ChoiceSource {
  private final SqlServices services;

  SessionChoices(SqlServices services) {
    this.services = services;
  }

  @Override
  public void ask(Choices.Asked asked, Consumer<List<Choice>> found, Consumer<Throwable> failed) {
    services
        .background()
        .run(() -> ChoiceQuery.run(services.sessions().ready(), asked, _ -> {}), found, failed);
  }
}
