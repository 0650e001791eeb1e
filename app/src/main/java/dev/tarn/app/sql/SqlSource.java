package dev.tarn.app.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A text with statements, and where it came from.
///
/// @param name put before places in error messages; empty for text from the command line
/// @param text the SQL
public record SqlSource(String name, String text) {

  /// What was given on the command line.
  ///
  /// @param text the SQL
  /// @return a source without a name
  public static SqlSource argument(String text) {
    return new SqlSource("", text);
  }

  /// A file's text.
  ///
  /// @param file in UTF-8
  /// @return a source with the file's name
  /// @throws SourceException if it cannot be read
  public static SqlSource file(Path file) {
    try {
      return new SqlSource(file.toString(), decode(file.toString(), Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      throw new SourceException("There is no file " + file);
    } catch (IOException e) {
      String why = Files.isDirectory(file) ? "it is a folder" : String.valueOf(e.getMessage());
      throw new SourceException("The file " + file + " cannot be read: " + why);
    }
  }

  /// All that comes from a stream.
  ///
  /// @param stream in UTF-8
  /// @return a source named as standard input
  /// @throws SourceException if it cannot be read
  public static SqlSource input(InputStream stream) {
    String name = "standard input";
    try {
      return new SqlSource(name, decode(name, stream.readAllBytes()));
    } catch (IOException e) {
      throw new SourceException("Standard input cannot be read: " + e.getMessage());
    }
  }

  private static String decode(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new SourceException("The text of " + name + " is not in UTF-8. Convert it first");
    }
  }
}
