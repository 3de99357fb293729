package id.paritrana.region;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import id.paritrana.words.Formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RegionsTest {
    @Test
    void a_code_of_any_level_has_the_name_of_its_regency() {
        assertEquals("Kabupaten Tanah Bumbu", Regions.name("63.10").orElseThrow());
        assertEquals("Kabupaten Tanah Bumbu", Regions.name("63.10.01.2001").orElseThrow());
        assertEquals("Provinsi Kalimantan Selatan", Regions.name("63").orElseThrow());
        assertEquals(Optional.empty(), Regions.name("63.99"));
        assertEquals(Optional.empty(), Regions.name("99.01.01"));
        for (String more :
                List.of("63.71.01.1001.05", "63.71.", "63.71.1", "63.71.01.05", "63.71.01.1001a", "6371", "63,71")) {
            assertEquals(Optional.empty(), Regions.name(more), more);
        }
    }

    @Test
    void every_province_keeps_its_clock_by_one_of_the_three_times() {
        var seen = new TreeSet<String>();
        IntStream.range(10, 100)
                .mapToObj(String::valueOf)
                .filter(Regions::isProvince)
                .forEach(province -> seen.add(Formats.zoneName(Regions.zone(province))));
        assertEquals(Set.of("WIB", "WITA", "WIT"), seen);
        assertEquals("WIB", Formats.zoneName(Regions.zone("61")));
        assertEquals("WITA", Formats.zoneName(Regions.zone("64")));
    }

    @Test
    void a_lost_zero_is_put_back_where_only_one_code_can_be_meant() {
        assertEquals(Optional.of("63.10"), Regions.withLostZero("63.1"));
        assertEquals(Optional.empty(), Regions.withLostZero("63.9"));
    }

    @Test
    void a_name_fits_with_or_without_its_kind_but_not_with_another() {
        assertTrue(Regions.fits("Pemerintah Kabupaten Banjar", "Kabupaten Banjar"));
        assertTrue(Regions.fits("Banjarbaru", "Kota Banjarbaru"));
        assertTrue(Regions.fits("Prov. Kalimantan Selatan", "Provinsi Kalimantan Selatan"));
        assertTrue(Regions.fits("Kota Pangkalpinang", "Kota Pangkal Pinang"));
        assertTrue(Regions.fits("Kabupaten Lima Puluh Kota", "Kabupaten Lima Puluh Kota"));
        assertFalse(Regions.fits("Kota Bogor", "Kabupaten Bogor"));
        assertFalse(Regions.fits("Kabupaten Banjar", "Kota Banjarmasin"));
    }
}
