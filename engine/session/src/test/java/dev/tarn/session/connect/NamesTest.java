package dev.tarn.session.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import dev.tarn.session.complete.Completion;
import dev.tarn.session.complete.FunctionHelp;
import dev.tarn.session.complete.MetadataCache;
import dev.tarn.session.complete.Proposal;
import dev.tarn.session.complete.Proposals;
import dev.tarn.session.complete.Usage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What completion learns from a real engine.
class NamesTest extends EngineTest {
  @Test
  void namesAreAskedForUntilNothingIsMissing() {
    assertThat(labels("SELECT n.| FROM samples.tpch.nation n"))
        .startsWith("n_nationkey", "n_name", "n_regionkey", "n_comment");
    assertThat(labels("SELECT * FROM samples.tpch.orders o JOIN samples.tpch.customer c ON |"))
        .startsWith("o.o_custkey = c.c_custkey");
    assertThat(labels("SELECT * FROM samples.tpch.parts|")).containsExactly("partsupp");
  }

  @Test
  void temporaryViewsOfTheSessionAreKnown() {
    succeeded("CREATE OR REPLACE TEMPORARY VIEW passing AS SELECT 1 AS one, 'b' AS two");

    assertThat(session.catalog().temporaryViews())
        .contains(new TableInfo(new TableName("", "", "passing"), TableInfo.Kind.VIEW, null));
    assertThat(labels("SELECT p.| FROM passing p")).startsWith("one", "two");
    assertThat(labels("SELECT * FROM pass|")).contains("passing");
  }

  @Test
  void functionsAreToldWithSignatureAndSummary() {
    FunctionHelp help =
        FunctionHelp.of("date_trunc", session.catalog().describeFunction("date_trunc"));

    assertThat(help.signature()).isEqualTo("date_trunc(fmt, ts)");
    assertThat(help.summary()).startsWith("Returns timestamp");
    assertThat(FunctionHelp.of("substr", session.catalog().describeFunction("substr")).signatures())
        .hasSizeGreaterThan(1);
  }

  private List<String> labels(String marked) {
    int caret = marked.indexOf('|');
    String text = marked.replace("|", "");
    AtomicInteger answers = new AtomicInteger();
    try (MetadataCache cache =
        new MetadataCache(
            () -> Optional.of(session.catalog()), Runnable::run, answers::incrementAndGet)) {
      Proposals found = Proposals.none(caret);
      int known = -1;
      while (known != answers.get()) {
        known = answers.get();
        found = Completion.at(text, caret, cache.snapshot(), Usage.NONE);
        cache.want(found.wants());
      }
      return found.list().stream().map(Proposal::label).toList();
    }
  }
}
