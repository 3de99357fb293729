package id.paritrana.desk;

import java.util.List;
import java.util.Map;

import id.paritrana.edition.Edition;

/**
 * A page of the journal.
 *
 * @param acts kinds of acts that occur
 * @param actors names of accounts that acted, by public id
 * @param seats codes of seats for which somebody acted
 */
public record JournalView(
        Edition edition,
        JournalFilter filter,
        List<JournalLine> lines,
        List<String> acts,
        Map<String, String> actors,
        List<String> seats) {}
