/// Tests of what clients are told of their plans.
@NullMarked
package dev.tarn.engine.profile;

import org.jspecify.annotations.NullMarked;
