/// The client of Spark Connect servers: our own engine's and remote ones alike.
///
/// @see <a
///   href="https://github.com/apache/spark/blob/v4.2.0/sql/connect/docs/client-connection-string.md">
///   Spark Connect</a>
@NullMarked
package dev.tarn.session.connect;

import org.jspecify.annotations.NullMarked;
