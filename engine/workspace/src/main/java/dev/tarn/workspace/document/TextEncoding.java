package dev.tarn.workspace.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a file writes the characters of a text.
///
/// @param charset the encoding itself
/// @param mark true if the file begins with a byte order mark; only for Unicode's own encodings
public record TextEncoding(Charset charset, boolean mark) {
  /// What new files have.
  public static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, false);

  private static final char MARK = '\uFEFF';
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /// UTF-32 comes first: its mark begins with that of UTF-16.
  private static final List<Charset> UNICODE =
      List.of(
          StandardCharsets.UTF_8,
          UTF_32LE,
          UTF_32BE,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);

  /// The encodings that a user is offered, the most common first.
  ///
  /// @return without those that this Java does not know
  public static List<TextEncoding> common() {
    return List.of(
            "UTF-8",
            "windows-1252",
            "ISO-8859-1",
            "ISO-8859-15",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "KOI8-R",
            "IBM850",
            "x-MacRoman",
            "Shift_JIS",
            "EUC-JP",
            "GB18030",
            "Big5",
            "EUC-KR")
        .stream()
        .filter(Charset::isSupported)
        .map(name -> new TextEncoding(Charset.forName(name), false))
        .toList();
  }

  /// Finds an encoding by the name that it has in menus, settings or other programs.
  ///
  /// @param name such as `windows-1252`, `latin1` or `UTF-16LE`; without regard to case
  /// @return empty if this Java does not know it
  public static Optional<TextEncoding> named(String name) {
    try {
      return Optional.of(new TextEncoding(Charset.forName(name.strip()), false));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The encoding that a byte order mark tells.
  ///
  /// @param bytes the beginning of a file
  /// @return empty without a mark
  public static Optional<TextEncoding> marked(byte[] bytes) {
    return UNICODE.stream()
        .map(charset -> new TextEncoding(charset, true))
        .filter(encoding -> startsWith(bytes, encoding.markBytes()))
        .findFirst();
  }

  /// What the user reads.
  ///
  /// @return such as `UTF-8`, `UTF-16 LE` or `Windows-1252`
  public String title() {
    String name = charset.name();
    String words =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "utf-16le" -> "UTF-16 LE";
          case "utf-16be" -> "UTF-16 BE";
          case "utf-32le" -> "UTF-32 LE";
          case "utf-32be" -> "UTF-32 BE";
          case "x-macroman" -> "Mac Roman";
          case "ibm850" -> "DOS (CP850)";
          default -> name.startsWith("windows-") ? "W" + name.substring(1) : name;
        };
    return mark && charset.equals(StandardCharsets.UTF_8) ? words + " with mark" : words;
  }

  /// Tells if it can write every character.
  ///
  /// @return true for Unicode's own encodings
  public boolean isUnicode() {
    return UNICODE.contains(charset) || charset.name().equals("GB18030");
  }

  /// The same with the mark that is usual: UTF-16 and UTF-32 have one, others have none.
  ///
  /// @return what a text is saved with that had another encoding
  public TextEncoding usual() {
    return new TextEncoding(
        charset, UNICODE.contains(charset) && !charset.equals(StandardCharsets.UTF_8));
  }

  /// The same, with a mark if a file has it.
  TextEncoding in(byte[] bytes) {
    return new TextEncoding(
        charset, marked(bytes).filter(found -> found.charset().equals(charset)).isPresent());
  }

  byte[] markBytes() {
    return mark ? String.valueOf(MARK).getBytes(charset) : new byte[0];
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }
}
