package dev.tarn.workspace.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What the journal tells of a document beside its text.
///
/// @param version of this record's form
/// @param title what an untitled document is called
/// @param path of its file, relative to the workspace if it lies in it, with `/` between names; or
///   null for none
/// @param mark true if the file begins with a byte order mark
/// @param lineEnd the file's line ends, or null for the usual
/// @param stamp the file's content as last read or written, or null
/// @param modified true if the text is not what the file has
/// @param charset the name of the file's encoding, or null for UTF-8
/// @param ends how each line ends, if they do not end alike, see [LineEnds#packed()]
/// @param page what the tab shows if that is not a text, see [Document#page()], or null
@JsonIgnoreProperties(ignoreUnknown = true)
record DocumentMeta(
    int version,
    String title,
    @Nullable String path,
    boolean mark,
    @Nullable LineEnd lineEnd,
    @Nullable FileStamp stamp,
    boolean modified,
    @Nullable String charset,
    @Nullable String ends,
    @Nullable String page) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A document without a file.
  static DocumentMeta untitled(String title) {
    return new DocumentMeta(1, title, null, false, null, null, false, null, null, null);
  }

  /// A tab that shows something else than a text.
  static DocumentMeta page(String title, String page) {
    return new DocumentMeta(1, title, null, false, null, null, false, null, null, page);
  }

  /// A document as its file has it.
  static DocumentMeta of(String title, @Nullable String path, TextFile file) {
    return new DocumentMeta(
        1,
        title,
        path,
        file.encoding().mark(),
        file.ends().main(),
        file.stamp(),
        false,
        file.encoding().charset().name(),
        file.ends().packed(),
        null);
  }

  /// The same with other line ends.
  DocumentMeta with(LineEnds now) {
    return new DocumentMeta(
        version, title, path, mark, now.main(), stamp, modified, charset, now.packed(), page);
  }

  byte[] toJson() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @throws IOException if these are not what [#toJson()] makes
  static DocumentMeta fromJson(byte[] json) throws IOException {
    DocumentMeta meta = JSON.readValue(json, DocumentMeta.class);
    if (meta == null || meta.title() == null) {
      throw new IOException("no title");
    }
    return meta;
  }

  TextEncoding encoding() {
    String name = charset == null ? "UTF-8" : charset;
    return TextEncoding.named(name)
        .map(found -> new TextEncoding(found.charset(), mark))
        .orElse(TextEncoding.UTF_8);
  }

  LineEnds lineEnds() {
    return LineEnds.unpacked(lineEnd == null ? LineEnd.LF : lineEnd, ends);
  }
}
