package dev.tarn.session.view;

/// How much of a text has come after each of the characters that come, as a table: the states are
/// the number of its characters, and the last one stays. Immutable.
final class TextSteps {
  private static final int CHARACTERS = 128;

  private final int length;
  private final int[] next;
  private final int[] two;
  private final int[] twoBackwards;

  /// Makes the table.
  ///
  /// @param text ASCII characters, not empty
  TextSteps(String text) {
    length = text.length();
    next = new int[(length + 1) * CHARACTERS];
    next[text.charAt(0)] = 1;
    int shorter = 0; // where the text would be if its first character had not come
    for (int state = 1; state < length; state++) {
      System.arraycopy(next, shorter * CHARACTERS, next, state * CHARACTERS, CHARACTERS);
      next[state * CHARACTERS + text.charAt(state)] = state + 1;
      shorter = next[shorter * CHARACTERS + text.charAt(state)];
    }
    java.util.Arrays.fill(next, length * CHARACTERS, next.length, length);
    two = new int[(length + 1) * 100];
    twoBackwards = new int[(length + 1) * 100];
    for (int i = 0; i < two.length; i++) {
      int tens = '0' + i % 100 / 10;
      int ones = '0' + i % 10;
      two[i] = after(after(i / 100, tens), ones);
      twoBackwards[i] = after(after(i / 100, ones), tens);
    }
  }

  int states() {
    return length + 1;
  }

  boolean isWhole(int state) {
    return state == length;
  }

  /// The state after a character.
  int after(int state, int character) {
    return next[state * CHARACTERS + character];
  }

  /// The state after a number of two digits.
  int afterTwo(int state, int number) {
    return two[state * 100 + number];
  }

  /// The state after a number of two digits, the last one first.
  int afterBackwards(int state, int number) {
    return twoBackwards[state * 100 + number];
  }
}
