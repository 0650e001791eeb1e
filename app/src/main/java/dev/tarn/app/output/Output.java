package dev.tarn.app.output;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Where a program's output goes: as text or as bytes, but not both at a time.
public final class Output {
  private static final int BUFFER = 1 << 16;

  private final OutputStream stream;
  private final Writer writer;

  /// Writes text in UTF-8.
  ///
  /// @param stream where all goes
  public Output(OutputStream stream) {
    this(stream, StandardCharsets.UTF_8);
  }

  private Output(OutputStream stream, Charset charset) {
    this.stream = new BufferedOutputStream(stream, BUFFER);
    this.writer = new BufferedWriter(new OutputStreamWriter(this.stream, charset), BUFFER);
  }

  /// The program's own standard output, which, other than `System.out`, tells if nobody reads it
  /// any more.
  ///
  /// @return in the terminal's own encoding if it is one, else in UTF-8
  public static Output standard() {
    OutputStream stream = new FileOutputStream(FileDescriptor.out);
    return isTerminal()
        ? new Output(stream, Charset.forName(System.getProperty("stdout.encoding", "UTF-8")))
        : new Output(stream);
  }

  /// Tells if a person sits before this program: both its input and its output are a terminal.
  ///
  /// @return false if one of them is a file or another program
  @SuppressWarnings("SystemConsoleNull") // It is null in JDK 25 unless jdk.console says otherwise.
  public static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /// Tells if a failure means that the reader has gone, which is no error.
  ///
  /// @param failure of writing
  /// @return true for a closed pipe
  public static boolean isReaderGone(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("Broken pipe")
        || message.contains("pipe is being closed")
        || message.contains("pipe has been ended");
  }

  /// For text.
  Writer writer() {
    return writer;
  }

  /// For bytes.
  OutputStream stream() {
    return stream;
  }

  /// Writes a line of text.
  ///
  /// @param line without its end
  /// @throws IOException if it cannot be written
  public void line(String line) throws IOException {
    writer.write(line);
    writer.write('\n');
  }

  /// Passes everything on.
  ///
  /// @throws IOException if it cannot be written
  public void flush() throws IOException {
    writer.flush();
    stream.flush();
  }
}
