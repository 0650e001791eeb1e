package dev.tarn.app.sql;

import dev.tarn.session.Entity;
import dev.tarn.workspace.document.DocumentException;
import dev.tarn.workspace.document.EncodingException;
import dev.tarn.workspace.document.EncodingSample;
import dev.tarn.workspace.document.TextCodec;
import dev.tarn.workspace.document.TextEncoding;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A text with statements, and where it came from.
///
/// @param name put before places in error messages; empty for text from the command line
/// @param text the SQL
/// @param file where it is, or null for other texts
public record SqlSource(String name, String text, @Nullable Path file) {

  /// What was given on the command line.
  ///
  /// @param text the SQL
  /// @return a source without a name
  public static SqlSource argument(String text) {
    return new SqlSource("", text, null);
  }

  /// A file's text.
  ///
  /// @param file in UTF-8, or with a byte order mark
  /// @param encoding its encoding if it is another, or null
  /// @return a source with the file's name
  /// @throws SourceException if it cannot be read
  public static SqlSource file(Path file, @Nullable TextEncoding encoding) {
    try {
      SqlSource read = of(file.toString(), Files.readAllBytes(file), encoding);
      return new SqlSource(read.name(), read.text(), file);
    } catch (NoSuchFileException e) {
      throw new SourceException("There is no file " + file);
    } catch (IOException e) {
      String why = Files.isDirectory(file) ? "it is a folder" : String.valueOf(e.getMessage());
      throw new SourceException("The file " + file + " cannot be read: " + why);
    }
  }

  /// All that comes from a stream.
  ///
  /// @param stream in UTF-8, or with a byte order mark
  /// @param encoding its encoding if it is another, or null
  /// @return a source named as standard input
  /// @throws SourceException if it cannot be read
  public static SqlSource input(InputStream stream, @Nullable TextEncoding encoding) {
    try {
      return of("standard input", stream.readAllBytes(), encoding);
    } catch (IOException e) {
      throw new SourceException("Standard input cannot be read: " + e.getMessage());
    }
  }

  /// What the engine writes down as the sender of its statements.
  ///
  /// @param workspace a folder
  /// @return the file, relative to the folder if it lies in it; empty for other texts
  public Optional<Entity> entity(Path workspace) {
    if (file == null) {
      return Optional.empty();
    }
    Path whole = file.toAbsolutePath().normalize();
    Path place = whole.startsWith(workspace) ? workspace.relativize(whole) : whole;
    return Optional.of(
        new Entity(Entity.Type.FILE, place.toString().replace(File.separatorChar, '/')));
  }

  private static SqlSource of(String name, byte[] bytes, @Nullable TextEncoding encoding) {
    try {
      return new SqlSource(
          name,
          encoding == null
              ? TextCodec.decode(name, bytes)
              : TextCodec.decode(name, bytes, encoding),
          null);
    } catch (EncodingException e) {
      String guess = EncodingSample.of(Path.of(name), bytes).choices().getFirst().charset().name();
      throw new SourceException(e.getMessage() + " Name its encoding, such as --encoding " + guess);
    } catch (DocumentException e) {
      throw new SourceException(String.valueOf(e.getMessage()));
    }
  }
}
