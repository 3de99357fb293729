package id.paritrana.workbook.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.paritrana.region.Regions;
import id.paritrana.tables.Canon;
import id.paritrana.tables.TableCell;
import id.paritrana.workbook.NominationRow;

/** Finds a nominee by its name or region code, which tables of other offices have instead of our code. */
public final class NomineeNames {
    private static final Set<String> KINDS = Set.of("kabupaten", "kab", "pemkab", "pemerintah", "daerah", "pemda");
    private static final Set<String> CITY = Set.of("kota", "pemkot");
    private static final String A_CITY = "kota";

    private final Map<Set<String>, List<String>> byName;
    private final Map<String, List<String>> bySpelling;
    private final Map<String, List<String>> ofCities;
    private final Map<String, List<String>> byRegion;

    public NomineeNames(List<NominationRow> nominations) {
        this.byName = nominations.stream()
                .collect(Collectors.groupingBy(
                        row -> words(row.name()), Collectors.mapping(NominationRow::code, Collectors.toList())));
        this.bySpelling = nominations.stream()
                .collect(Collectors.groupingBy(
                        row -> spelling(row.name()), Collectors.mapping(NominationRow::code, Collectors.toList())));
        this.ofCities = nominations.stream()
                .filter(row -> spelling(row.name()).startsWith(A_CITY))
                .collect(Collectors.groupingBy(
                        row -> spelling(row.name()).substring(A_CITY.length()),
                        Collectors.mapping(NominationRow::code, Collectors.toList())));
        this.byRegion = nominations.stream()
                .collect(Collectors.groupingBy(
                        NominationRow::regionCode, Collectors.mapping(NominationRow::code, Collectors.toList())));
    }

    /**
     * The code of the only nominee of that name, with blanks in other places too. Only the word tells a city from a regency of the same
     * name, so that a city is found without it where no regency bears its name. Nor may a province, whose figures a table by provinces
     * would give to the city; what else begins with that word, as a firm does, bears the name of no city.
     */
    public Optional<String> byName(String name) {
        Set<String> wanted = words(name);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<String> same = byName.getOrDefault(wanted, bySpelling.getOrDefault(spelling(name), List.of()));
        return same.isEmpty() && Regions.isNameOfCityAlone(name) ? only(ofCities.get(spelling(name))) : only(same);
    }

    /**
     * The code of the only nominee of that region, written {@code 63.10}, {@code 6310} or as a number that lost its
     * zero.
     */
    public Optional<String> byRegion(TableCell cell) {
        String written = Canon.text(cell.asText());
        String dotted = written.matches("\\d{4}") ? written.substring(0, 2) + "." + written.substring(2) : written;
        String code = Regions.withLostZero(dotted).orElse(dotted);
        return code.isEmpty() ? Optional.empty() : only(byRegion.get(code));
    }

    private static Optional<String> only(@Nullable List<String> codes) {
        return codes != null && codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }

    private static Set<String> words(String name) {
        return told(name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The telling words in their order, without blanks: {@code Kota Baru} and {@code Kotabaru} are spelt alike. */
    private static String spelling(String name) {
        return told(name).collect(Collectors.joining());
    }

    private static Stream<String> told(String name) {
        return Arrays.stream(Canon.text(name).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !KINDS.contains(word))
                .map(word -> CITY.contains(word) ? A_CITY : word);
    }
}
