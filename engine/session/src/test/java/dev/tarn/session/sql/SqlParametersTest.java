package dev.tarn.session.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlParametersTest {

  @Test
  void namesComeOnceAndInOrder() {
    assertThat(
            SqlParameters.of(
                "SELECT :b, :a, ':c', `:d` /* :e */ WHERE x=:a AND IDENTIFIER(:t) -- :f"))
        .isEqualTo(new SqlParameters(List.of("b", "a", "t"), 0));
  }

  @Test
  void questionMarksAreCounted() {
    assertThat(SqlParameters.of("SELECT ?, '?' WHERE a IN (?, ?)"))
        .isEqualTo(new SqlParameters(List.of(), 3));
    assertThat(SqlParameters.of("SELECT 1").isEmpty()).isTrue();
  }

  @Test
  void pathsTypesAndLabelsAreNoMarkers() {
    assertThat(
            SqlParameters.of(
                "SELECT v:a.b, `v`:c, f(x):d, t.value:e, x::int, CAST(y AS struct<a:int>)"))
        .isEqualTo(new SqlParameters(List.of(), 0));
    assertThat(SqlParameters.of("l:BEGIN END l").isEmpty()).isTrue();
  }
}
