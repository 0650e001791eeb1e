/// What the heads of Avro files tell.
@NullMarked
package dev.tarn.workspace.avro;

import org.jspecify.annotations.NullMarked;
