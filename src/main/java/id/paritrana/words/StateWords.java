package id.paritrana.words;

import java.util.Locale;

import id.paritrana.scoring.NodeState;

/** What is said of a criterion by whether it has a score. */
final class StateWords {
    private StateWords() {}

    static String of(NodeState state, Locale locale) {
        return Messages.text(locale, "words.state." + state.code());
    }
}
