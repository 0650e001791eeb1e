/// Volumes: folders of any files that belong to a schema.
@NullMarked
package dev.tarn.session.volume;

import org.jspecify.annotations.NullMarked;
