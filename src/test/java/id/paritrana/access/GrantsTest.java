package id.paritrana.access;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the words of a token give, word by word. */
class GrantsTest {
    private static final Office KALTENG = new Office("62");
    private static final Office KALSEL = new Office("63");

    private static Grants without(String... words) {
        return Grants.of(List.of(words), Optional.empty());
    }

    /** @param in62 roles for the office of 62, in63 for that of 63, own the office that the installation is set to */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "secretariat:63              | -  | -                   | secretariat",
                "secretariat:63              | 62 | -                   | secretariat",
                "admin:62                    | -  | admin               | -",
                "auditor:62 secretariat:63   | -  | auditor             | secretariat",
                "secretariat:62 admin:62     | 63 | admin, secretariat  | -",
                "secretariat:62 secretariat:63 | - | secretariat        | secretariat",
                "secretariat                 | 63 | -                   | secretariat",
                "secretariat                 | -  | -                   | -",
                "auditor                     | 62 | auditor             | -",
                "auditor                     | -  | -                   | -",
                "auditor:national            | -  | auditor             | auditor",
                "auditor:national            | 63 | auditor             | auditor",
                "auditor:national secretariat:63 | - | auditor          | auditor, secretariat",
                "office:63                   | -  | -                   | -",
                "office                      | 63 | -                   | -",
            })
    void a_word_gives_its_role_for_its_office_only(String words, String own, String in62, String in63) {
        Grants grants =
                Grants.of(List.of(words.split(" ")), Optional.ofNullable(own).map(Office::new));
        assertEquals(roles(in62), grants.in(KALTENG));
        assertEquals(roles(in63), grants.in(KALSEL));
    }

    private static Set<String> roles(String text) {
        return text == null ? Set.of() : new TreeSet<>(List.of(text.split(", ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Secretariat:63",
                "SECRETARIAT",
                "secretariat:",
                "secretariat: 63",
                "secretariat:63 ",
                " secretariat:63",
                "secretariat:00",
                "secretariat:99",
                "secretariat:6",
                "secretariat:063",
                "secretariat:63.10",
                "secretariat:63:62",
                "secretariat:secretariat:63",
                "secretariat:national",
                "admin:national",
                "auditor:National",
                "auditor:nasional",
                "auditor:*",
                "national",
                "national:auditor",
                "member",
                "member:63",
                "group:offices",
                "group:everybody:63",
                "[\"secretariat:63\"]",
                "secretariat:٦٣",
                "secretariat:63\u0000",
                "office:national",
                "",
                ":",
                ":63",
                "63",
            })
    void any_other_word_gives_nothing_anywhere(String word) {
        Grants grants = without(word);
        assertTrue(grants.isEmpty(), grants.toString());
        assertEquals(Set.of(), grants.in(KALSEL));
        assertEquals(Set.of(), grants.in(KALTENG));
        assertEquals(Set.of(), grants.anywhere());
        assertEquals(Set.of(), grants.belongs());
        assertFalse(grants.nationally(Role.EVERYBODY));
    }

    @Test
    void huge_claims_give_nothing_and_take_no_time() {
        assertTrue(without("secretariat:" + "63".repeat(500_000)).isEmpty());
        Grants many = Grants.of(Collections.nCopies(100_000, "secretariat:63x"), Optional.of(KALSEL));
        assertTrue(many.isEmpty());
    }

    @Test
    void an_account_is_of_the_offices_that_its_words_name() {
        assertEquals(
                Set.of(KALTENG, KALSEL), without("secretariat:62", "office:63").belongs());
        assertEquals(Set.of(KALTENG), without("office:62").belongs());
        assertEquals(Set.of(), without("auditor:national").belongs());
        assertEquals(Set.of(), without().belongs());
        assertEquals(Set.of(KALSEL), Grants.of(List.of(), Optional.of(KALSEL)).belongs());
        assertEquals(
                Set.of(KALTENG),
                Grants.of(List.of("office:62"), Optional.of(KALSEL)).belongs());
        assertEquals(
                Set.of(),
                Grants.of(List.of("auditor:national"), Optional.of(KALSEL)).belongs());
    }

    @Test
    void times_outside_an_edition_are_told_where_the_office_is() {
        assertEquals("Asia/Makassar", zone("admin:63"));
        assertEquals("Asia/Pontianak", zone("secretariat:62"));
        assertEquals("Asia/Makassar", zone("secretariat:63", "office:64"));
        assertEquals("Asia/Jayapura", zone("office:94"));
        assertEquals("Asia/Jakarta", zone("secretariat:62", "office:63"));
        assertEquals("Asia/Jakarta", zone("auditor:national"));
    }

    private static String zone(String... words) {
        return new Viewer(7, "", "tujuh", "", without(words), List.of(), Set.of(), List.of())
                .zone()
                .getId();
    }

    @Test
    void a_viewer_has_each_role_where_it_is_held_and_a_seat_where_it_is() {
        var seat = new HeldSeat(1, 1, "1", "Sekda", true, false, "DUA");
        var viewer = new Viewer(7, "", "dua", "", without("secretariat:62"), List.of(seat), Set.of("DUA"), List.of());
        var own = new Place("SATU", KALTENG);
        var seated = new Place("DUA", KALSEL);
        var other = new Place("TIGA", KALSEL);
        assertEquals(
                Map.of("secretariat", "own", "member", "seated"),
                Map.of(
                        "secretariat",
                        viewer.isSecretariat(own) && !viewer.isSecretariat(seated) && !viewer.isSecretariat(other)
                                ? "own"
                                : "elsewhere",
                        "member",
                        viewer.is(Role.MEMBER, seated) && !viewer.is(Role.MEMBER, own) ? "seated" : "elsewhere"));
        assertTrue(viewer.mayEnter(own));
        assertTrue(viewer.mayEnter(seated));
        assertFalse(viewer.mayEnter(other));
        assertTrue(viewer.is(Role.RESULT_READERS, seated));
        assertFalse(viewer.is(Role.INSPECTORS, seated));
        assertFalse(viewer.keepsRecords(seated));
        assertFalse(Viewer.NOBODY.mayEnter(own));
    }

    private record Place(String code, Office office) implements BelongsToOffice {}

    @Test
    void there_is_no_office_without_a_province() {
        assertThrows(IllegalArgumentException.class, () -> new Office("00"));
        assertThrows(IllegalArgumentException.class, () -> new Office("63.10"));
        assertEquals("Provinsi Kalimantan Selatan", KALSEL.name());
        assertEquals(Optional.empty(), Office.of("6"));
    }
}
