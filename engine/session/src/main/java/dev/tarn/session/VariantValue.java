package dev.tarn.session;

import java.nio.ByteBuffer;

/// A value of type `variant`, in Spark's binary form.
///
/// @param value the value's bytes, read-only
/// @param metadata the dictionary of field names
/// @see <a href="https://github.com/apache/parquet-format/blob/master/VariantEncoding.md">Variant
///   binary encoding</a>
public record VariantValue(ByteBuffer value, ByteBuffer metadata) {}
