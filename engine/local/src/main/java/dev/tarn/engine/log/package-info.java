/// How commits of Delta tables are written to this machine's disks.
@NullMarked
package dev.tarn.engine.log;

import org.jspecify.annotations.NullMarked;
