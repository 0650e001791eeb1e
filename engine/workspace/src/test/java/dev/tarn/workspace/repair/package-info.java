@org.jspecify.annotations.NullMarked
package dev.tarn.workspace.repair;
