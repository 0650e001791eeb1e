package dev.tarn.engine.lineage;

import java.util.regex.Pattern;

/// Takes passwords, keys and tokens out of what is written down.
final class Secrets {
  private static final String INSTEAD = "***";
  private static final String WORDS =
      "(?:secret|password|passwd|pwd|token|access[._-]?key|api[._-]?key|account[._-]?key|credential)";
  private static final String TEXT = "(?:'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")";

  /// Such as `password 'x'`, `password = 'x'`, `'fs.s3a.secret.key' = 'x'`, `'token', 'x'`.
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?i)((?:\\b[\\w.-]*"
              + WORDS
              + "[\\w.-]*`?\\s*(?:=>|==?|:)?|(['\"])[\\w.-]*"
              + WORDS
              + "[\\w.-]*\\2\\s*(?:=>|==?|:|,)?)\\s*)"
              + TEXT);

  /// Such as `SET spark.hadoop.fs.s3a.secret.key=x`.
  private static final Pattern SETTING =
      Pattern.compile(
          "(?i)(\\bSET\\s+[`]?[\\w.-]*" + WORDS + "[\\w.-]*[`]?\\s*=\\s*)(?!['\"])[^\\s;]+");

  /// Such as `jdbc:x://host/db?user=me&password=x`.
  private static final Pattern IN_ADDRESS =
      Pattern.compile("(?i)([?&;](?:[\\w.-]*" + WORDS + "[\\w.-]*|sig)=)[^&;'\"\\s]+");

  /// Such as `https://me:x@host`.
  private static final Pattern BEFORE_HOST = Pattern.compile("(://[^\\s/:@'\"]+:)[^\\s/@'\"]+@");

  private Secrets() {}

  /// The text without what looks like a secret.
  static String hidden(String text) {
    String hidden = QUOTED.matcher(text).replaceAll("$1'" + INSTEAD + "'");
    hidden = SETTING.matcher(hidden).replaceAll("$1" + INSTEAD);
    hidden = IN_ADDRESS.matcher(hidden).replaceAll("$1" + INSTEAD);
    return BEFORE_HOST.matcher(hidden).replaceAll("$1" + INSTEAD + "@");
  }
}
