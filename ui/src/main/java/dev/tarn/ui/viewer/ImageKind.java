package dev.tarn.ui.viewer;

import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of pictures that can be shown, by the bytes that they begin with.
enum ImageKind {
  PNG("89504E47"),
  JPEG("FFD8FF"),
  GIF("47494638"),
  BMP("424D");

  /// A bitmap has a head of so many bytes, so that short binary values are none by chance.
  private static final int SHORTEST = 26;

  private final String magic;

  ImageKind(String magic) {
    this.magic = magic;
  }

  /// Tells what picture bytes are.
  static Optional<ImageKind> of(byte[] bytes) {
    if (bytes.length < SHORTEST) {
      return Optional.empty();
    }
    String first = HexFormat.of().withUpperCase().formatHex(bytes, 0, SHORTEST);
    return Stream.of(values()).filter(kind -> first.startsWith(kind.magic)).findFirst();
  }
}
