/// What the tests of all modules share: the house rules, the formatter and a running engine.
@NullMarked
package dev.tarn.testkit;

import org.jspecify.annotations.NullMarked;
