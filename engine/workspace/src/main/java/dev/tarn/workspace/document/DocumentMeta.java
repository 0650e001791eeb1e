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
@JsonIgnoreProperties(ignoreUnknown = true)
record DocumentMeta(
    int version,
    String title,
    @Nullable String path,
    boolean mark,
    @Nullable LineEnd lineEnd,
    @Nullable FileStamp stamp,
    boolean modified) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

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

  TextFile.Format format() {
    return new TextFile.Format(mark, lineEnd == null ? LineEnd.LF : lineEnd);
  }
}
