/// What the engine tells of watched folders.
@NullMarked
package dev.tarn.session.watched;

import org.jspecify.annotations.NullMarked;
