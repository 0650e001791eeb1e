package dev.tarn.workspace.document;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mozilla.universalchardet.UniversalDetector;

/// Guesses the encoding of a file without a mark by what stands in it.
final class EncodingGuess {
  private static final int ENOUGH = 1 << 20;
  private static final TextEncoding UTF_16LE = new TextEncoding(StandardCharsets.UTF_16LE, false);
  private static final TextEncoding UTF_16BE = new TextEncoding(StandardCharsets.UTF_16BE, false);

  private static final TextEncoding WINDOWS_1252 =
      new TextEncoding(Charset.forName("windows-1252"), false);

  private EncodingGuess() {}

  /// The encodings in which the bytes may be read, the likeliest first.
  static List<TextEncoding> of(byte[] bytes) {
    Set<TextEncoding> all = new LinkedHashSet<>();
    TextEncoding.marked(bytes).ifPresent(all::add);
    utf16(bytes).ifPresent(all::add);
    if (all.isEmpty() && isWestern(bytes)) {
      all.add(WINDOWS_1252);
    }
    if (all.isEmpty()) {
      detected(bytes).ifPresent(all::add);
    }
    TextEncoding.common().stream()
        .filter(other -> all.stream().noneMatch(one -> one.charset().equals(other.charset())))
        .forEach(all::add);
    return List.copyOf(all);
  }

  /// Tells if bytes of zero show that this is no text. UTF-16 has them, too, but on one side.
  static boolean isBinary(byte[] bytes) {
    return hasZero(bytes) && TextEncoding.marked(bytes).isEmpty() && utf16(bytes).isEmpty();
  }

  private static boolean hasZero(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        return true;
      }
    }
    return false;
  }

  /// UTF-16 of a western text: every other byte is zero, most of the time.
  private static Optional<TextEncoding> utf16(byte[] bytes) {
    if (bytes.length % 2 != 0) {
      return Optional.empty();
    }
    int length = Math.min(bytes.length, ENOUGH);
    int[] zeros = new int[2];
    for (int i = 0; i < length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    int pairs = length / 2;
    int little = zeros[1];
    int big = zeros[0];
    TextEncoding guess = little > big ? UTF_16LE : UTF_16BE;
    boolean clear = Math.max(little, big) * 5 > pairs * 2 && Math.min(little, big) * 50 <= pairs;
    return clear && isText(bytes, guess) ? Optional.of(guess) : Optional.empty();
  }

  private static boolean isText(byte[] bytes, TextEncoding encoding) {
    try {
      return TextCodec.decode(bytes, encoding).indexOf('\0') < 0;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /// Western languages write a letter outside ASCII here and there, others whole words of them; a
  /// detector by statistics needs more text than a query has.
  private static boolean isWestern(byte[] bytes) {
    int length = Math.min(bytes.length, ENOUGH);
    int found = 0;
    int runs = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] < 0) {
        found++;
        runs += i == 0 || bytes[i - 1] >= 0 ? 1 : 0;
      }
    }
    return found > 0 && found * 2 <= runs * 3 && isText(bytes, WINDOWS_1252);
  }

  private static Optional<TextEncoding> detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, ENOUGH));
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .flatMap(TextEncoding::named)
        .filter(encoding -> !encoding.charset().equals(StandardCharsets.US_ASCII))
        .filter(encoding -> isText(bytes, encoding));
  }
}
