package dev.tarn.session.rewrite;

import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table's name as a statement has it. Finds out which table it means; for that it asks the
/// engine, so keep it off the window's thread.
///
/// @param parts the name as it is written
/// @param session in which it is written
public record WrittenName(List<String> parts, Session session) {
  /// Why something has no versions.
  public enum Reason {
    /// It is a view.
    VIEW,
    /// Its files are of another format.
    NOT_DELTA
  }

  private static final String DELTA = "delta";
  private static final int SCHEMA_AND_TABLE = 2;

  /// Copies the list.
  public WrittenName {
    parts = List.copyOf(parts);
  }

  /// The name in full.
  ///
  /// @return with what the session adds to it
  public TableName full() {
    return switch (parts.size()) {
      case 1 ->
          new TableName(
              session.catalog().currentCatalog(),
              session.catalog().currentSchema(),
              parts.getFirst());
      case SCHEMA_AND_TABLE ->
          new TableName(
              isFolder() ? "lake" : session.catalog().currentCatalog(), parts.get(0), parts.get(1));
      default -> new TableName(parts.get(0), parts.get(1), parts.get(2));
    };
  }

  /// Tells if it is a folder by its path.
  private boolean isFolder() {
    return parts.size() == SCHEMA_AND_TABLE
        && parts.get(0).equalsIgnoreCase(DELTA)
        && parts.get(1).contains("/");
  }

  /// Why it has no versions.
  ///
  /// @return empty for a Delta table
  /// @throws dev.tarn.session.SessionException if there is nothing of that name
  public Optional<Reason> refusal() {
    if (isFolder()) {
      return Optional.empty();
    }
    String name =
        parts.stream()
            .map(part -> "`" + part.replace("`", "``") + "`")
            .collect(Collectors.joining("."));
    String type = "";
    String provider = "";
    for (List<@Nullable Object> row :
        session.ask(Statement.of("DESCRIBE TABLE EXTENDED " + name)).rows()) {
      String fact = String.valueOf(row.get(0));
      String value = String.valueOf(row.get(1));
      type = fact.equals("Type") ? value : type;
      provider = fact.equals("Provider") ? value : provider;
    }
    // Of a temporary view only the columns are told.
    boolean view = type.contains("VIEW") || (type + provider).isEmpty();
    return provider.toLowerCase(Locale.ROOT).equals(DELTA)
        ? Optional.empty()
        : Optional.of(view ? Reason.VIEW : Reason.NOT_DELTA);
  }
}
