/// The session API: statements go in, executions and results come out.
@NullMarked
package dev.tarn.session;

import org.jspecify.annotations.NullMarked;
