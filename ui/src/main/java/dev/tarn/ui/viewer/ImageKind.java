package dev.tarn.ui.viewer;

import java.util.Optional;

/// The kinds of pictures that can be shown, by the bytes that they begin with.
@SuppressWarnings("ImmutableEnumChecker") // nobody changes the numbers
enum ImageKind {
  PNG(0x89, 'P', 'N', 'G'),
  JPEG(0xFF, 0xD8, 0xFF),
  GIF('G', 'I', 'F', '8'),
  BMP('B', 'M');

  /// A bitmap has a head of so many bytes, so that short binary values are none by chance.
  private static final int SHORTEST = 26;

  private final int[] magic;

  ImageKind(int... magic) {
    this.magic = magic;
  }

  /// Tells what picture bytes are.
  static Optional<ImageKind> of(byte[] bytes) {
    for (ImageKind kind : values()) {
      if (kind.fits(bytes)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private boolean fits(byte[] bytes) {
    if (bytes.length < SHORTEST) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
