package dev.tarn.workspace.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.registry.RegisteredSchema;
import dev.tarn.session.registry.RegisteredTable;
import dev.tarn.session.registry.RegisteredTable.Kind;
import dev.tarn.session.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What folders and the catalog's database make of each other.
class RepairPlanTest {
  @TempDir Path folder;
  private Path lakehouse;

  @BeforeEach
  void make() throws IOException {
    lakehouse = Files.createDirectories(folder.toRealPath().resolve("my lake ä/lakehouse"));
  }

  @Test
  void anEmptyCatalogLacksAllThatTheFoldersHold() throws IOException {
    delta("orders");
    delta("sales.db/items");
    Files.createDirectories(lakehouse.resolve("empty.db"));
    delta(".trash");

    RepairPlan plan = plan(Registry.EMPTY);

    assertThat(plan.schemas()).containsExactly("empty", "sales");
    assertThat(plan.tables())
        .extracting(TableFolder::name)
        .containsExactly("default.orders", "sales.items");
    assertThat(plan.isClear()).isTrue();
  }

  @Test
  void whatIsRegisteredUnderAnyNameIsNotMissing() throws IOException {
    delta("orders");
    delta("Upper");

    RepairPlan plan =
        plan(
            registry(
                table("orders", Kind.MANAGED, lakehouse.resolve("orders")),
                table("other_name", Kind.EXTERNAL, lakehouse.resolve("Upper")),
                new RegisteredTable("default", "v", Kind.VIEW, "", "", "SELECT 1")));

    assertThat(plan.isEmpty()).isTrue();
  }

  @Test
  void anEntryWithoutAFolderIsGoneAndOneWithoutALogIsNamed() throws IOException {
    Files.createDirectories(lakehouse.resolve("logless"));
    RegisteredTable gone = table("gone", Kind.MANAGED, lakehouse.resolve("gone"));
    RegisteredTable logless = table("logless", Kind.MANAGED, lakehouse.resolve("logless"));
    RegisteredTable far =
        new RegisteredTable("default", "far", Kind.EXTERNAL, "delta", "s3a://b/far", "");

    RepairPlan plan = plan(registry(gone, logless, far));

    assertThat(plan.gone()).containsExactly(gone);
    assertThat(plan.logless()).containsExactly(logless);
  }

  @Test
  void aNameThatNoTableCanHaveOrThatIsTakenIsForTheUser() throws IOException {
    delta("My Orders");
    delta("orders");
    Files.writeString(Files.createDirectories(lakehouse.resolve("files")).resolve("a.csv"), "1");

    RepairPlan plan = plan(registry(table("orders", Kind.EXTERNAL, lakehouse.resolve("files"))));

    assertThat(plan.tables()).isEmpty();
    assertThat(plan.unnamable()).extracting(TableFolder::table).containsExactly("My Orders");
    assertThat(plan.taken()).extracting(TableFolder::table).containsExactly("orders");
    assertThat(plan.isClear()).isFalse();
  }

  @Test
  void aSchemaWithAFolderElsewhereIsLookedIntoToo() throws IOException {
    Path elsewhere = folder.toRealPath().resolve("elsewhere");
    Files.createDirectories(elsewhere.resolve("t/_delta_log"));
    Registry registry =
        new Registry(
            List.of(new RegisteredSchema("far", elsewhere.toUri().toString(), "")), List.of());

    assertThat(plan(registry).tables()).extracting(TableFolder::name).containsExactly("far.t");
  }

  @Test
  void filesOfNoTableAreNamed() throws IOException {
    Files.writeString(Files.createDirectories(lakehouse.resolve("raw")).resolve("a.csv"), "1");
    Files.createDirectories(lakehouse.resolve("nothing"));

    assertThat(plan(Registry.EMPTY).others()).containsExactly(lakehouse.resolve("raw"));
  }

  @Test
  void volumesAreLeftAloneThoughATableLiesInOne() throws IOException {
    delta("sales.volumes/raw");
    delta("default.volumes");
    Files.writeString(lakehouse.resolve("sales.volumes/raw/a.csv"), "1");

    assertThat(plan(Registry.EMPTY).isEmpty()).isTrue();
  }

  private RepairPlan plan(Registry registry) throws IOException {
    return RepairPlan.of(LakehouseScan.of(lakehouse, registry), registry);
  }

  private void delta(String name) throws IOException {
    Files.createDirectories(lakehouse.resolve(name).resolve("_delta_log"));
  }

  private static Registry registry(RegisteredTable... tables) {
    return new Registry(List.of(), List.of(tables));
  }

  private static RegisteredTable table(String name, Kind kind, Path folder) {
    return new RegisteredTable("default", name, kind, "delta", folder.toUri().toString(), "");
  }
}
