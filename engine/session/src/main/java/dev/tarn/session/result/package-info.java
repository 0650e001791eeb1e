/// The result store: answers kept on disk as Arrow files, readable while they grow.
@NullMarked
package dev.tarn.session.result;

import org.jspecify.annotations.NullMarked;
