package dev.tarn.engine.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Passwords, keys and tokens in texts of statements.
class SecretsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "OPTIONS (user 'me', password 'a b')|OPTIONS (user 'me', password '***')",
        "OPTIONS ('fs.s3a.secret.key' = 'a\\'b')|OPTIONS ('fs.s3a.secret.key' = '***')",
        "OPTIONS (dbPassword \"x\")|OPTIONS (dbPassword '***')",
        "map('token', 'x')|map('token', '***')",
        "f(api_key => 'x')|f(api_key => '***')",
        "SET spark.hadoop.fs.s3a.access.key=AKIA/+;|SET spark.hadoop.fs.s3a.access.key=***;",
        "SELECT 'jdbc:x://h/d?user=a&password=b c'|SELECT 'jdbc:x://h/d?user=a&password=*** c'",
        "SELECT 'https://me:x@host/p'|SELECT 'https://me:***@host/p'",
        "SELECT token, 'x' FROM t|SELECT token, 'x' FROM t",
        "SELECT password_age FROM t WHERE a = 'b'|SELECT password_age FROM t WHERE a = 'b'",
        "COMMENT ON TABLE tokens IS 'all of them'|COMMENT ON TABLE tokens IS 'all of them'"
      })
  void secretsAreHidden(String text, String hidden) {
    assertThat(Secrets.hidden(text)).isEqualTo(hidden);
  }
}
