package dev.tarn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class StartFailureTest {
  @Test
  void aFullDiskIsNamed() {
    Exception failure =
        new RuntimeException(
            "wrapped", new FileSystemException("/w/.tarn/x", null, "No space left on device"));
    assertThat(StartFailure.reason(failure))
        .isEqualTo("The disk is full. Free some space, then restart the engine.");
  }

  @Test
  void aWorkspaceOfSomebodyElseIsNamed() {
    assertThat(StartFailure.reason(new AccessDeniedException("/w/.tarn")))
        .isEqualTo("Tarn may not write to /w/.tarn. Open a workspace in a folder that you own.");
  }

  @Test
  void aReadOnlyDiskIsNamed() {
    assertThat(
            StartFailure.reason(
                new FileSystemException("/cd/.tarn", null, "Read-only file system")))
        .isEqualTo("Tarn may not write to /cd/.tarn. Open a workspace in a folder that you own.");
  }

  @Test
  void anythingElseIsToldByItsRoot() {
    assertThat(
            StartFailure.reason(
                new IllegalStateException("outer", new IOException("the root\nand more"))))
        .isEqualTo("The engine could not start: the root. The log tells more.");
  }
}
