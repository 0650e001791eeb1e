/// Volumes: folders of any files beside the tables of a schema, known to SQL by `/Volumes/…`.
@NullMarked
package dev.tarn.engine.volume;

import org.jspecify.annotations.NullMarked;
