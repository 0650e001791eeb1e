@NullMarked
package dev.tarn.workspace.avro;

import org.jspecify.annotations.NullMarked;
