package id.paritrana.workbook.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import id.paritrana.region.Regions;
import id.paritrana.tables.Canon;
import id.paritrana.tables.TableCell;
import id.paritrana.workbook.NominationRow;

/** Finds a nominee by its name or region code, which tables of other offices have instead of our code. */
public final class NomineeNames {
    private static final Set<String> KINDS = Set.of("kabupaten", "kab", "pemkab", "pemerintah", "daerah", "pemda");
    private static final Set<String> CITY = Set.of("kota", "pemkot");

    private final List<NominationRow> nominations;

    public NomineeNames(List<NominationRow> nominations) {
        this.nominations = nominations;
    }

    /** The code of the only nominee of that name; only the word tells a city from a regency of the same name. */
    public Optional<String> byName(String name) {
        Set<String> wanted = words(name);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return only(nominations.stream()
                .filter(row -> words(row.name()).equals(wanted))
                .toList());
    }

    /**
     * The code of the only nominee of that region, written {@code 63.10}, {@code 6310} or as a number that lost its
     * zero.
     */
    public Optional<String> byRegion(TableCell cell) {
        String written = Canon.text(cell.asText());
        String dotted = written.matches("\\d{4}") ? written.substring(0, 2) + "." + written.substring(2) : written;
        String code = Regions.withLostZero(dotted).orElse(dotted);
        return only(nominations.stream()
                .filter(row -> !code.isEmpty() && row.regionCode().equals(code))
                .toList());
    }

    private static Optional<String> only(List<NominationRow> rows) {
        return rows.size() == 1 ? Optional.of(rows.get(0).code()) : Optional.empty();
    }

    private static Set<String> words(String name) {
        return Arrays.stream(Canon.text(name).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !KINDS.contains(word))
                .map(word -> CITY.contains(word) ? "kota" : word)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
