package dev.tarn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
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

  @Test
  void aDamagedCatalogIsToldByTheLastOfTheReasonsOfItsDatabase() {
    SQLException outer = new SQLException("Failed to start database 'metastore'");
    outer.setNextException(new SQLException("Invalid checksum, page dump follows: 0a 0b"));
    Exception failure = new CatalogException(outer);
    assertThat(StartFailure.reason(failure))
        .isEqualTo(
            "The catalog in .tarn/metastore cannot be read: Invalid checksum. Your tables are safe"
                + " in their folders: `tarn catalog repair` makes a new catalog of them.");
    assertThat(StartFailure.fault(failure)).isEqualTo("catalog");
  }

  @Test
  void aFullDiskIsNoDamageOfTheCatalog() {
    Exception failure = new CatalogException(new IOException("No space left on device"));
    assertThat(StartFailure.reason(failure)).startsWith("The disk is full.");
    assertThat(StartFailure.fault(failure)).isEmpty();
  }
}
