package dev.tarn.engine.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a commit as text, without making sense of its actions.
final class CommitText {
  private static final JsonFactory JSON = new JsonFactory();

  private CommitText() {}

  /// Looks for what keeps a commit from being read.
  ///
  /// @param commit a file
  /// @return what is wrong, in words that follow the version; empty if all lines are actions
  static Optional<String> damage(Path commit) {
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(commit)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!isObject(line)) {
          return Optional.of("line " + number + " of its commit is no action");
        }
      }
      return number == 0 ? Optional.of("its commit is empty") : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.of("line " + number + " of its commit is no JSON");
    } catch (CharacterCodingException e) {
      return Optional.of("its commit is no text");
    } catch (IOException e) {
      return Optional.of("its commit cannot be read");
    }
  }

  private static boolean isObject(String line) throws IOException {
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      parser.skipChildren();
      return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    }
  }
}
