package id.paritrana.access;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import id.paritrana.region.Regions;

/**
 * The office of a province, which prepares and runs that province's editions of the award.
 *
 * @param code of the province at the Ministry of Home Affairs, two digits: {@code 63}
 */
public record Office(String code) implements Comparable<Office> {

    /** @throws IllegalArgumentException when no province has that code */
    public Office {
        if (!Regions.isProvince(code)) {
            throw new IllegalArgumentException("no province has the code " + code);
        }
    }

    /** The office of the province with exactly that code; empty for any other text. */
    public static Optional<Office> of(String code) {
        return Regions.isProvince(code) ? Optional.of(new Office(code)) : Optional.empty();
    }

    public static Set<String> codes(Collection<Office> offices) {
        return offices.stream().map(Office::code).collect(Collectors.toSet());
    }

    /** {@code Provinsi Kalimantan Selatan}. */
    public String name() {
        return Regions.name(code).orElseThrow();
    }

    /** Its time zone, used for its editions until their settings say otherwise, and outside editions. */
    public ZoneId zone() {
        return Regions.zone(code);
    }

    @Override
    public int compareTo(Office other) {
        return code.compareTo(other.code);
    }
}
