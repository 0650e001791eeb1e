package dev.tarn.workspace.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.session.format.FormatOptions;
import dev.tarn.session.format.FormatOptions.KeywordCase;
import dev.tarn.workspace.file.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/// The settings in `settings.json` of the user's configuration folder. People may edit it: a value
/// that makes no sense is left out with a notice, a key that is not known here is kept.
public final class SettingsFile {
  private static final int VERSION = 1;

  private final JsonFile file;

  /// Takes the user's folders.
  ///
  /// @param folders where the file is
  public SettingsFile(UserFolders folders) {
    this(folders.config().resolve("settings.json"));
  }

  SettingsFile(Path file) {
    this.file = new JsonFile(file);
  }

  /// What was read.
  ///
  /// @param settings the usual ones where the file does not tell others
  /// @param notices what the user should know, as sentences
  public record Read(Settings settings, List<String> notices) {}

  /// Reads the settings.
  ///
  /// @return settings that can be used in any case
  public Read read() {
    JsonFile.Read found = file.read();
    Reader reader = new Reader(found.value().orElseGet(JsonFile::object));
    found.notice().ifPresent(reader.notices::add);
    reader.take("theme", SettingsFile::withTheme);
    reader.take("rowLimit", (settings, value) -> settings.withRowLimit(whole(value)));
    reader.take(
        "engineHeapMegabytes",
        (settings, value) -> settings.withEngine(whole(value) << 20, settings.engineIdle()));
    reader.take(
        "engineIdleMinutes",
        (settings, value) ->
            settings.withEngine(settings.engineHeap(), Duration.ofMinutes(whole(value))));
    reader.take(
        "resultDays",
        (settings, value) ->
            settings.withResults(Duration.ofDays(whole(value)), settings.resultBytes()));
    reader.take(
        "resultMegabytes",
        (settings, value) -> settings.withResults(settings.resultAge(), whole(value) << 20));
    reader.take("wrapLines", SettingsFile::withWrap);
    reader.take("keywordCase", SettingsFile::withKeywords);
    reader.take("formatIndent", SettingsFile::withIndent);
    return new Read(reader.settings, List.copyOf(reader.notices));
  }

  /// Writes the settings.
  ///
  /// @param settings what the user chose
  /// @throws IOException if the file cannot be written
  public void write(Settings settings) throws IOException {
    ObjectNode object = file.read().value().orElseGet(JsonFile::object);
    object
        .put("version", VERSION)
        .put("theme", settings.theme().name().toLowerCase(Locale.ROOT))
        .put("rowLimit", settings.rowLimit())
        .put("engineHeapMegabytes", settings.engineHeap() >> 20)
        .put("engineIdleMinutes", settings.engineIdle().toMinutes())
        .put("resultDays", settings.resultAge().toDays())
        .put("resultMegabytes", settings.resultBytes() >> 20)
        .put("wrapLines", settings.editor().wrap())
        .put("keywordCase", settings.editor().format().keywords().name().toLowerCase(Locale.ROOT))
        .put("formatIndent", settings.editor().format().indent());
    file.write(object);
  }

  private static Settings withTheme(Settings settings, JsonNode value) {
    return settings.withTheme(ThemeChoice.valueOf(value.asText().toUpperCase(Locale.ROOT)));
  }

  private static Settings withWrap(Settings settings, JsonNode value) {
    if (!value.isBoolean()) {
      throw new IllegalArgumentException("neither true nor false");
    }
    return settings.withEditor(
        new EditorSettings(value.booleanValue(), settings.editor().format()));
  }

  private static Settings withKeywords(Settings settings, JsonNode value) {
    KeywordCase keywords = KeywordCase.valueOf(value.asText().toUpperCase(Locale.ROOT));
    return withFormat(settings, settings.editor().format().with(keywords));
  }

  private static Settings withIndent(Settings settings, JsonNode value) {
    int indent = Math.toIntExact(whole(value));
    return withFormat(settings, settings.editor().format().with(indent));
  }

  private static Settings withFormat(Settings settings, FormatOptions format) {
    return settings.withEditor(new EditorSettings(settings.editor().wrap(), format));
  }

  private static long whole(JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException("not a whole number");
    }
    return value.longValue();
  }

  private static final class Reader {
    private final ObjectNode object;
    private final List<String> notices = new ArrayList<>();
    private Settings settings = Settings.USUAL;

    Reader(ObjectNode object) {
      this.object = object;
    }

    void take(String key, BiFunction<Settings, JsonNode, Settings> change) {
      JsonNode value = object.get(key);
      if (value == null) {
        return;
      }
      try {
        settings = change.apply(settings, value);
      } catch (IllegalArgumentException | ArithmeticException e) {
        notices.add("The setting " + key + " cannot be " + value + "; the usual one holds.");
      }
    }
  }
}
