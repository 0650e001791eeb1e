/// Big results: tasks write the rows of a statement into Arrow files, which the client reads in
/// place.
///
/// The Connect server gathers a result on its own heap before it sends it. Here no row comes to the
/// driver's heap at all; the client hears on the statement's stream how far each file has grown.
@NullMarked
package dev.tarn.engine.result;

import org.jspecify.annotations.NullMarked;
