package dev.tarn.ui.sql;

import dev.tarn.ui.complete.Assist;
import dev.tarn.ui.export.TestExports;
import java.nio.file.Path;

/// What the SQL tabs of tests share.
public final class TestSqlDesk {
  private TestSqlDesk() {}

  /// A desk that keeps all below one folder.
  public static SqlDesk in(Path home) {
    return in(home, Assist.NONE);
  }

  /// The same with a memory for completion.
  public static SqlDesk in(Path home, Assist assist) {
    return new SqlDesk(new RunChoices(), TestExports.in(home), assist, null, KeptResults.NONE);
  }
}
