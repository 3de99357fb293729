package id.paritrana.words;

import java.util.Locale;

import id.paritrana.scoring.reason.NodeState;

/** Sentences about a criterion with or without a score. */
final class StateWords {
    private StateWords() {}

    static String of(NodeState state, Locale locale) {
        return Messages.text(locale, "words.state." + state.code());
    }
}
