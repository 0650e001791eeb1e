package dev.tarn.workspace.document;

import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/// Bytes to text and back, without a loss in either direction.
public final class TextCodec {
  private static final String BINARY =
      " is not a text: it has bytes of zero in it, as programs and data files do.";

  private TextCodec() {}

  /// A text has a character that an encoding cannot write.
  static final class UnencodableException extends IOException {
    @Serial private static final long serialVersionUID = 1L;
    private final int offset;

    UnencodableException(int offset) {
      super("a character cannot be written");
      this.offset = offset;
    }

    /// Where it is in the text.
    int offset() {
      return offset;
    }
  }

  /// The text of a file: by its mark, else as UTF-8.
  ///
  /// @param name of the file in the message
  /// @param bytes the whole file
  /// @return the text as it stands there, without the mark
  /// @throws EncodingException if it is in another encoding
  /// @throws DocumentException if it is no text
  public static String decode(String name, byte[] bytes) {
    TextEncoding encoding = TextEncoding.marked(bytes).orElse(TextEncoding.UTF_8);
    String text;
    try {
      text = decode(bytes, encoding);
    } catch (CharacterCodingException e) {
      if (EncodingGuess.isBinary(bytes)) {
        throw new DocumentException(name + BINARY);
      }
      throw new EncodingException(name + " is not a text in " + encoding.title() + ".", e);
    }
    if (text.indexOf('\0') < 0) {
      return text;
    }
    if (encoding.mark() || EncodingGuess.isBinary(bytes)) {
      throw new DocumentException(name + BINARY);
    }
    throw new EncodingException(name + " is a text in UTF-16 without a mark.", null);
  }

  /// The text of a file whose encoding is known.
  ///
  /// @param name of the file in the message
  /// @param bytes the whole file
  /// @param asked its encoding; whether it has a mark is seen
  /// @return the text as it stands there, without the mark
  /// @throws EncodingException if it is in another encoding
  /// @throws DocumentException if it is no text
  public static String decode(String name, byte[] bytes, TextEncoding asked) {
    TextEncoding encoding = asked.in(bytes);
    try {
      String text = decode(bytes, encoding);
      if (text.indexOf('\0') >= 0) {
        throw new DocumentException(
            name + " is not a text in " + encoding.title() + ": it has characters of zero in it.");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new EncodingException(name + " is not a text in " + encoding.title() + ".", e);
    }
  }

  /// The text of bytes in a known encoding.
  ///
  /// @param bytes with the mark that the encoding tells
  /// @param encoding theirs
  /// @return the text as it stands there, without the mark
  /// @throws CharacterCodingException if it is another encoding, or the bytes could not be had back
  ///   from the text
  static String decode(byte[] bytes, TextEncoding encoding) throws CharacterCodingException {
    int from = encoding.markBytes().length;
    String text =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
            .toString();
    if (!encoding.isUnicode() && !Arrays.equals(text.getBytes(encoding.charset()), bytes)) {
      throw new CharacterCodingException();
    }
    return text;
  }

  /// The bytes of a text.
  ///
  /// @throws UnencodableException if one of its characters has none
  static byte[] encode(String text, TextEncoding encoding) throws UnencodableException {
    CharsetEncoder encoder =
        encoding
            .charset()
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    byte[] mark = encoding.markBytes();
    CharBuffer chars = CharBuffer.wrap(text);
    ByteBuffer bytes =
        ByteBuffer.allocate(
            (int)
                Math.min(
                    Integer.MAX_VALUE - 8,
                    mark.length + 16 + (long) (text.length() * encoder.averageBytesPerChar())));
    bytes.put(mark);
    while (true) {
      var result = encoder.encode(chars, bytes, true);
      if (result.isUnderflow()) {
        result = encoder.flush(bytes);
      }
      if (result.isError()) {
        throw new UnencodableException(chars.position());
      }
      if (result.isUnderflow()) {
        return Arrays.copyOf(bytes.array(), bytes.position());
      }
      bytes = ByteBuffer.allocate(bytes.capacity() * 2).put(bytes.flip());
    }
  }
}
