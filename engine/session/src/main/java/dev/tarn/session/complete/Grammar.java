package dev.tarn.session.complete;

import dev.tarn.session.sql.Keywords;
import dev.tarn.session.sql.UpperCaseStream;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.PrecedencePredicateTransition;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;

/// Finds the words that Spark's grammar allows behind a text.
///
/// It walks the parser's own network over the tokens, all ways at once; where a way reaches the end
/// of the text, the tokens that could follow are noted. Rules are walked once for each place, so
/// the time grows with the text's length, not with the number of ways.
final class Grammar {
  /// Longer texts are not walked.
  private static final int MOST_TOKENS = 3_000;

  private static final ATN NETWORK = SqlBaseParser._ATN;

  /// Rules under which any word may stand as a name; that is no reason to propose it.
  private static final Set<Integer> NAMES =
      Set.of(
          SqlBaseParser.RULE_identifier,
          SqlBaseParser.RULE_strictIdentifier,
          SqlBaseParser.RULE_simpleIdentifier,
          SqlBaseParser.RULE_simpleStrictIdentifier,
          SqlBaseParser.RULE_nonReserved,
          SqlBaseParser.RULE_ansiNonReserved,
          SqlBaseParser.RULE_strictNonReserved,
          SqlBaseParser.RULE_functionName,
          SqlBaseParser.RULE_unsupportedHiveNativeCommands);

  private final int[] tokens;
  private final int end;
  private final Map<Long, BitSet> walked = new HashMap<>();
  private final Set<String> found = new LinkedHashSet<>();

  private Grammar(int[] tokens) {
    this.tokens = tokens;
    this.end = tokens.length;
  }

  /// Where a text begins.
  enum Start {
    /// A whole statement, or a script of several.
    STATEMENT(SqlBaseParser.RULE_compoundOrSingleStatement),
    /// A query.
    QUERY(SqlBaseParser.RULE_query);

    private final int rule;

    Start(int rule) {
      this.rule = rule;
    }
  }

  /// The words that may follow.
  ///
  /// @param before the text up to the caret
  /// @param start where it begins
  /// @return in upper case; several words, such as `GROUP BY`, if there is no other way to go on
  static Collection<String> after(String before, Start start) {
    int[] tokens = tokens(before);
    if (tokens.length > MOST_TOKENS) {
      return List.of();
    }
    Grammar grammar = new Grammar(tokens);
    try {
      grammar.walk(start.rule, 0, 0);
    } catch (StackOverflowError e) {
      return List.of(); // Nested too deep.
    }
    return grammar.words();
  }

  private static int[] tokens(String text) {
    SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseStream(text));
    lexer.removeErrorListeners();
    return lexer.getAllTokens().stream()
        .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
        .mapToInt(Token::getType)
        .toArray();
  }

  /// Walks a rule from a place on.
  ///
  /// @return the places at which it can end
  private BitSet walk(int rule, int from, int precedence) {
    long key = ((long) rule << 32 | from) << 8 | precedence;
    BitSet known = walked.get(key);
    if (known != null) {
      return known;
    }
    BitSet ends = new BitSet();
    walked.put(key, ends);
    Set<Long> seen = new HashSet<>();
    Deque<Long> work = new ArrayDeque<>();
    push(work, seen, NETWORK.ruleToStartState[rule].stateNumber, from);
    while (!work.isEmpty()) {
      long next = work.pop();
      int place = (int) next;
      ATNState state = NETWORK.states.get((int) (next >>> 32));
      if (state instanceof RuleStopState) {
        ends.set(place);
      } else {
        for (Transition transition : state.getTransitions()) {
          step(transition, place, precedence, work, seen);
        }
      }
    }
    return ends;
  }

  private void step(
      Transition transition, int place, int precedence, Deque<Long> work, Set<Long> seen) {
    switch (transition.getSerializationType()) {
      case Transition.RULE -> {
        RuleTransition call = (RuleTransition) transition;
        if (mayBegin(call, place)) {
          BitSet ends = walk(call.ruleIndex, place, call.precedence);
          for (int at = ends.nextSetBit(0); at >= 0; at = ends.nextSetBit(at + 1)) {
            push(work, seen, call.followState.stateNumber, at);
          }
        }
      }
      case Transition.PRECEDENCE -> {
        if (((PrecedencePredicateTransition) transition).precedence >= precedence) {
          push(work, seen, transition.target.stateNumber, place);
        }
      }
      case Transition.EPSILON, Transition.PREDICATE, Transition.ACTION ->
          push(work, seen, transition.target.stateNumber, place);
      default -> {
        if (place == end) {
          note(transition);
        } else if (transition.matches(tokens[place], 0, NETWORK.maxTokenType)) {
          push(work, seen, transition.target.stateNumber, place + 1);
        }
      }
    }
  }

  /// Spark takes nearly any word as a name; here `WHERE` is no alias of the table before it.
  private boolean mayBegin(RuleTransition call, int place) {
    if (call.ruleIndex == SqlBaseParser.RULE_nonReserved) {
      return false;
    }
    if (place == end) {
      return !NAMES.contains(call.ruleIndex);
    }
    IntervalSet first = NETWORK.nextTokens(call.target);
    return first.contains(tokens[place]) || first.contains(Token.EPSILON);
  }

  private static void push(Deque<Long> work, Set<Long> seen, int state, int place) {
    long next = (long) state << 32 | place;
    if (seen.add(next)) {
      work.push(next);
    }
  }

  private void note(Transition transition) {
    if (transition.getSerializationType() == Transition.NOT_SET
        || transition.getSerializationType() == Transition.WILDCARD) {
      return;
    }
    for (int type : transition.label().toArray()) {
      String word = word(type);
      if (!word.isEmpty()) {
        found.add(word + rest(transition.target));
      }
    }
  }

  /// The words that must follow.
  private static String rest(ATNState from) {
    StringBuilder rest = new StringBuilder();
    ATNState state = from;
    while (state.getNumberOfTransitions() == 1 && !(state instanceof RuleStopState)) {
      Transition only = state.transition(0);
      if (only.getSerializationType() == Transition.ATOM) {
        String word = word(only.label().getMinElement());
        if (word.isEmpty()) {
          break;
        }
        rest.append(' ').append(word);
      } else if (!only.isEpsilon() || only.getSerializationType() == Transition.RULE) {
        break;
      }
      state = only.target;
    }
    return rest.toString();
  }

  private static String word(int type) {
    if (type <= 0) {
      return "";
    }
    String literal = SqlBaseParser.VOCABULARY.getLiteralName(type);
    String name =
        literal == null
            ? SqlBaseParser.VOCABULARY.getSymbolicName(type)
            : literal.substring(1, literal.length() - 1);
    return name != null && Keywords.contains(name) ? name : "";
  }

  /// A word alone is left out if it goes on in one way only.
  private Collection<String> words() {
    return new TreeSet<>(found);
  }
}
