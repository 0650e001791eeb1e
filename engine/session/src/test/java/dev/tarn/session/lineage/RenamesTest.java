package dev.tarn.session.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.lineage.Renames.Rename;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenamesTest {
  private static final Place A = new Place("lake.s.a");
  private static final Place B = new Place("lake.s.b");
  private static final Place C = new Place("lake.s.c");

  @Test
  void aTableIsFollowedThroughAllItsNames() {
    Renames renames = new Renames(List.of(rename(B, C, 20), rename(A, B, 10)));
    assertThat(renames.present(A, at(5))).isEqualTo(C);
    assertThat(renames.present(B, at(15))).isEqualTo(C);
    assertThat(renames.former(C)).containsExactly(B, A);
  }

  @Test
  void aNameThatAnotherTableGotLaterIsThatTables() {
    Renames renames = new Renames(List.of(rename(A, B, 10)));
    assertThat(renames.present(A, at(5))).isEqualTo(B);
    assertThat(renames.present(A, at(15))).isEqualTo(A);
    assertThat(renames.former(A)).isEmpty();
    assertThat(renames.former(B)).containsExactly(A);
  }

  @Test
  void aTableThatGotItsNameBackHasIt() {
    Renames renames = new Renames(List.of(rename(A, B, 10), rename(B, A, 20)));
    assertThat(renames.present(A, at(5))).isEqualTo(A);
    assertThat(renames.present(B, at(15))).isEqualTo(A);
    assertThat(renames.former(A)).containsExactly(B);
  }

  @Test
  void withoutRenamesAColumnIsItself() {
    assertThat(new Renames(List.of()).sql("target_table")).isEqualTo("target_table");
  }

  private static Rename rename(Place from, Place to, long at) {
    return new Rename(from, to, at(at));
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }
}
