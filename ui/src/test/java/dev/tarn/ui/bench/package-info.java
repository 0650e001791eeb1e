@org.jspecify.annotations.NullMarked
package dev.tarn.ui.bench;
