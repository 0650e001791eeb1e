/// Tests of the Connect client against a real engine.
@NullMarked
package dev.tarn.session.connect;

import org.jspecify.annotations.NullMarked;
