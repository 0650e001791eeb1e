package dev.tarn.app.repair;

import dev.tarn.session.registry.RegisteredTable;
import dev.tarn.workspace.repair.RepairPlan;
import dev.tarn.workspace.repair.RepairStep;
import dev.tarn.workspace.repair.TableFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;

/// Says what a repair of the catalog found and did, line by line.
public final class RepairWords {
  private static final String LOST =
      "Views, functions and tables outside the lakehouse are not told by its folders: make them"
          + " again.";

  private final PrintWriter out;
  private final Path workspace;

  /// Writes to somewhere.
  ///
  /// @param out where to
  /// @param workspace its folder, to which paths are told
  public RepairWords(PrintWriter out, Path workspace) {
    this.out = out;
    this.workspace = workspace;
  }

  /// Tells what was found.
  ///
  /// @param plan the difference
  /// @param anew if the catalog is to be made anew
  /// @param damaged if it cannot be read
  public void found(RepairPlan plan, boolean anew, boolean damaged) {
    if (damaged) {
      line("The catalog in .tarn/metastore cannot be read.");
    }
    if (plan.isEmpty() && !anew) {
      line("The catalog agrees with the folders of the lakehouse.");
    }
    list(
        counted(plan.schemas().size(), "schema is", "schemas are")
            + (anew ? " in the lakehouse:" : " in the lakehouse, but not in the catalog:"),
        plan.schemas());
    list(
        counted(plan.tables().size(), "table is", "tables are")
            + (anew ? " in the lakehouse:" : " in the lakehouse, but not in the catalog:"),
        plan.tables().stream().map(this::line).toList());
    list(
        counted(plan.gone().size(), "entry has no folder", "entries have no folder") + " any more:",
        plan.gone().stream().map(this::line).toList());
    attention(plan);
    out.flush();
  }

  private void attention(RepairPlan plan) {
    list(
        "Only letters, digits and _ can be in a table's name. Rename the folder, or register it by"
            + " hand under another name (CREATE TABLE name USING delta LOCATION '…'):",
        plan.unnamable().stream().map(TableFolder::folder).map(this::path).toList());
    list(
        "Another table has the name already. Rename the folder, or register it by hand under"
            + " another name (CREATE TABLE name USING delta LOCATION '…'):",
        plan.taken().stream().map(this::line).toList());
    list(
        "The folder has lost its Delta log (_delta_log). Restore it from a backup; the data files"
            + " that are left can be read as parquet.`FOLDER`:",
        plan.logless().stream().map(this::line).toList());
    list(
        "Folders with files that no table of the catalog has and that are no Delta tables, for you"
            + " to look at:",
        plan.others().stream().map(this::path).toList());
  }

  /// Tells what can be done.
  ///
  /// @param plan the difference
  /// @param anew if the catalog is to be made anew
  /// @param forget if entries without a folder are to be taken out
  public void advice(RepairPlan plan, boolean anew, boolean forget) {
    StringJoiner verbs = new StringJoiner(", ");
    if (anew) {
      verbs.add("sets the catalog aside (nothing of it is deleted), makes a new one");
    }
    int missing = plan.schemas().size() + plan.tables().size();
    if (missing > 0) {
      verbs.add("registers what is in the lakehouse");
    }
    if (forget && !plan.gone().isEmpty()) {
      verbs.add("takes out the entries without a folder");
    }
    if (verbs.length() > 0) {
      line("Nothing was changed. With --apply, this " + verbs + ".");
    }
    if (!forget && !plan.gone().isEmpty()) {
      line(
          "With --forget --apply, entries without a folder are taken out. If their folders are on"
              + " a drive that is not connected now, leave them.");
    }
    if (anew) {
      line(LOST);
    }
    out.flush();
  }

  /// Tells where the old catalog is.
  ///
  /// @param aside its new name
  public void setAside(Path aside) {
    line("The old catalog is kept in " + path(aside) + ".");
    out.flush();
  }

  /// Tells what was done.
  ///
  /// @param step one thing
  /// @param verb what happened to it
  public void step(RepairStep step, String verb) {
    line(
        step.isDone()
            ? step.what() + ": " + verb
            : step.what() + ": not " + verb + ": " + step.problem());
    out.flush();
  }

  /// Tells how it ended.
  ///
  /// @param plan what was to do
  /// @param anew if the catalog was made anew
  /// @param forget if entries without a folder were taken out
  /// @param left if something is left to do
  public void end(RepairPlan plan, boolean anew, boolean forget, boolean left) {
    if (!forget && !plan.gone().isEmpty()) {
      line("Entries without a folder were left; --forget takes them out.");
    }
    if (anew) {
      line(LOST);
    }
    if (!left && !plan.isEmpty()) {
      line("The catalog agrees with the folders of the lakehouse.");
    }
    out.flush();
  }

  private void list(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      line(title);
      lines.forEach(each -> line("  " + each));
    }
  }

  private String line(TableFolder table) {
    return table.name() + "  (" + path(table.folder()) + ")";
  }

  private String line(RegisteredTable table) {
    return table.name() + "  (" + table.folder().map(this::path).orElse(table.location()) + ")";
  }

  private String path(Path path) {
    return path.startsWith(workspace) ? workspace.relativize(path).toString() : path.toString();
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private void line(String text) {
    out.println(text);
  }
}
