package dev.tarn.ui.sql;

import dev.tarn.ui.complete.Assist;
import dev.tarn.ui.editor.EditorOptions;
import dev.tarn.ui.export.TestExports;
import dev.tarn.ui.result.GridChoices;
import dev.tarn.workspace.state.ParameterMemory;
import dev.tarn.workspace.undo.UndoStore;
import java.nio.file.Path;

/// What the SQL tabs of tests share.
public final class TestSqlDesk {
  private TestSqlDesk() {}

  /// A desk that keeps all below one folder, and no results or values.
  public static SqlDesk in(Path home) {
    return desk(home, Assist.NONE, new DocumentKeeping(null, KeptResults.NONE, undo(home)));
  }

  /// The same with a memory for completion.
  public static SqlDesk in(Path home, Assist assist) {
    return desk(home, assist, new DocumentKeeping(null, KeptResults.NONE, undo(home)));
  }

  /// The same with a memory for values.
  public static SqlDesk in(Path home, ParameterMemory memory) {
    return desk(home, Assist.NONE, new DocumentKeeping(memory, KeptResults.NONE, undo(home)));
  }

  /// The same with results that stay.
  public static SqlDesk in(Path home, KeptResults results) {
    return desk(home, Assist.NONE, new DocumentKeeping(null, results, undo(home)));
  }

  /// The same with exports of its own.
  public static SqlDesk in(Path home, TestExports exports) {
    DocumentKeeping keeping = new DocumentKeeping(null, KeptResults.NONE, undo(home));
    return new SqlDesk(
        new RunChoices(new GridChoices()),
        new EditorOptions(),
        exports.exports(),
        Assist.NONE,
        keeping);
  }

  private static UndoStore undo(Path home) {
    return new UndoStore(home.resolve("undo"));
  }

  private static SqlDesk desk(Path home, Assist assist, DocumentKeeping keeping) {
    return new SqlDesk(
        new RunChoices(new GridChoices()),
        new EditorOptions(),
        TestExports.in(home, home.resolve("results")).exports(),
        assist,
        keeping);
  }
}
