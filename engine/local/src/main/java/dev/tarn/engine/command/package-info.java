/// Commands that Tarn's own clients send to the Connect server.
@NullMarked
package dev.tarn.engine.command;

import org.jspecify.annotations.NullMarked;
