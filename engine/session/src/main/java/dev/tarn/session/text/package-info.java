/// Values as text: as Spark SQL shows them, and as JSON.
@NullMarked
package dev.tarn.session.text;

import org.jspecify.annotations.NullMarked;
