package dev.tarn.app.sql;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.StatementError;
import dev.tarn.session.parameter.Choice;
import dev.tarn.session.parameter.ChoiceQuery;
import dev.tarn.session.parameter.Choices;
import dev.tarn.session.parameter.ParameterDefinition;
import dev.tarn.session.parameter.ParameterException;
import dev.tarn.session.parameter.ParameterHeader;
import dev.tarn.session.parameter.ParameterKind;
import dev.tarn.session.parameter.ValueType;
import dev.tarn.session.parameter.Written;
import dev.tarn.session.sql.SqlParameters;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The values of a run: what was given, read as the text's header says, and the header's defaults.
public final class CommandParameters {
  private final ParameterHeader header;
  private final Map<String, ParameterValue> values;
  private final Map<String, Written> chosen;

  private CommandParameters(
      ParameterHeader header, Map<String, ParameterValue> values, Map<String, Written> chosen) {
    this.header = header;
    this.values = Map.copyOf(values);
    this.chosen = new LinkedHashMap<>(chosen);
  }

  /// Takes apart what was given.
  ///
  /// @param written each as `name=value` or `name:type=value`
  /// @return in order
  /// @throws SourceException if one is not well written or comes twice
  public static List<ParameterText.Given> given(List<String> written) {
    Set<String> names = new HashSet<>();
    List<ParameterText.Given> all = new ArrayList<>();
    for (String each : written) {
      ParameterText.Given given = ParameterText.given(each);
      if (!names.add(given.name())) {
        throw new SourceException("The parameter " + given.name() + " is given twice");
      }
      all.add(given);
    }
    return all;
  }

  /// Finds the values for a text.
  ///
  /// @param source the text
  /// @param given what was given for it
  /// @return all values that it asks for
  /// @throws SourceException if its header is wrong, or a value is missing or wrong
  public static CommandParameters of(SqlSource source, List<ParameterText.Given> given) {
    ParameterHeader header = ParameterHeader.of(source.text());
    if (!header.problems().isEmpty()) {
      String file = source.name().isEmpty() ? "" : source.name() + ": ";
      throw new SourceException(
          header.problems().stream()
              .map(problem -> file + problem.words())
              .collect(Collectors.joining("\ntarn: ")));
    }
    Map<String, ParameterValue> values = new LinkedHashMap<>();
    Map<String, Written> chosen = new LinkedHashMap<>();
    for (ParameterText.Given each : given) {
      ParameterDefinition definition = header.find(each.name()).orElse(null);
      if (definition == null) {
        values.put(each.name(), ParameterText.read(each));
      } else {
        Written written = written(definition, each);
        values.put(each.name(), read(definition, written));
        chosen.put(each.name(), written);
      }
    }
    addDefaults(SqlParameters.of(source.text()).names(), header, values, chosen);
    return new CommandParameters(header, values, chosen);
  }

  /// All values.
  ///
  /// @return by name
  public Map<String, ParameterValue> values() {
    return values;
  }

  /// Checks the values of dropdowns whose choices a query tells. Blocks.
  ///
  /// @param session where the queries run
  /// @param finished told the ids of executions that are needed no more
  /// @throws SourceException if a value is not among the choices
  /// @throws SessionException if a query fails
  /// @throws InterruptedException if the thread is interrupted
  public void checkChoices(Session session, Consumer<String> finished) throws InterruptedException {
    for (Map.Entry<String, Written> each : chosen.entrySet()) {
      ParameterDefinition definition = header.find(each.getKey()).orElseThrow();
      if (choices(definition.kind()) instanceof Choices.Asked asked) {
        check(definition, each.getValue(), choices(definition, asked, session, finished));
      }
    }
  }

  private static void addDefaults(
      List<String> asked,
      ParameterHeader header,
      Map<String, ParameterValue> values,
      Map<String, Written> chosen) {
    List<String> missing = new ArrayList<>();
    for (String name : asked) {
      if (values.containsKey(name)) {
        continue;
      }
      ParameterDefinition definition = header.find(name).orElse(null);
      if (definition == null) {
        missing.add("The parameter " + name + " has no value: add --param " + name + "=VALUE");
      } else if (definition.fallback().isNothing()) {
        missing.add(
            "The parameter "
                + name
                + " has no value: write "
                + definition.takes()
                + " behind --param "
                + name
                + "=");
      } else {
        values.put(name, read(definition, Written.NOTHING));
        chosen.put(name, definition.fallback());
      }
    }
    if (!missing.isEmpty()) {
      throw new SourceException(String.join("\ntarn: ", missing));
    }
  }

  private static Written written(ParameterDefinition definition, ParameterText.Given given) {
    if (given.type().equals("null") && given.value().isEmpty()) {
      return Written.NULL;
    }
    ParameterKind kind = definition.kind();
    boolean same = ValueType.of(given.type()).filter(kind.type()::equals).isPresent();
    if (!given.type().isEmpty() && !same) {
      throw new SourceException(
          "The header says what "
              + given.name()
              + " is: leave out ':"
              + given.type()
              + "' and write "
              + definition.takes());
    }
    return kind.written(given.value());
  }

  private static ParameterValue read(ParameterDefinition definition, Written written) {
    try {
      return definition.read(written, ZonedDateTime.now(ZoneId.systemDefault()));
    } catch (ParameterException e) {
      throw new SourceException("The value of parameter " + definition.name() + ": " + e.words());
    }
  }

  private static Set<String> choices(
      ParameterDefinition definition,
      Choices.Asked asked,
      Session session,
      Consumer<String> finished)
      throws InterruptedException {
    try {
      return ChoiceQuery.run(session, asked, finished).stream()
          .map(Choice::value)
          .collect(Collectors.toSet());
    } catch (SessionException e) {
      StatementError error = e.error();
      throw new SessionException(
          new StatementError(
              error.kind(),
              "The choices of parameter " + definition.name() + " cannot be had: " + e.getMessage(),
              error.condition(),
              error.sqlState(),
              error.parameters(),
              null,
              error.detail()));
    }
  }

  private static void check(ParameterDefinition definition, Written written, Set<String> known) {
    for (String part : written.parts()) {
      // A longer list was not read to its end.
      if (known.size() < ChoiceQuery.MOST && !known.contains(part)) {
        throw new SourceException(
            "The value of parameter "
                + definition.name()
                + ": '"
                + part
                + "' is not in the list: write "
                + definition.takes());
      }
    }
  }

  private static @Nullable Choices choices(ParameterKind kind) {
    return switch (kind) {
      case ParameterKind.Dropdown dropdown -> dropdown.choices();
      case ParameterKind.Multi multi -> multi.choices();
      case ParameterKind.Single _, ParameterKind.DateRange _ -> null;
    };
  }
}
