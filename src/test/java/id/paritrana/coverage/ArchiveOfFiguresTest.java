package id.paritrana.coverage;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.paritrana.FormClient;
import id.paritrana.PostgresForTests;
import id.paritrana.workbook.EditionKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An archive that has coverage figures and nothing else: no page of it speaks of what it cannot have. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveOfFiguresTest {
    private static final String EDITION = "/editions/ANGKA-ARSIP";
    private static final Pattern CANNOT_BE =
            Pattern.compile("(?i)[^.>]*\\b(pembekuan|dibekukan|calon|lembar penilaian|pengusulan|seri|kursi)\\b[^<]*");

    @Inject
    EntityManager em;

    private final FormClient officer = FormClient.as("archive-officer secretariat");
    private final FormClient auditor = FormClient.as("archive-auditor auditor");

    @BeforeAll
    void figuresAndNothingElse() {
        PublishedFigures.stored(em, "ANGKA-ARSIP", EditionKind.ARCHIVE);
    }

    private static String words(String html) {
        return html.replaceAll("(?s)<head>.*?</head>", "").replaceAll("(?s)<footer.*", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/coverage",
                "/nominations",
                "/nominations/KUTIM",
                "/nominations/KUTIM/coverage",
                "/export",
                "/journal",
                "/settings"
            })
    void no_page_speaks_of_what_an_archive_cannot_have(String page) {
        for (FormClient who : List.of(officer, auditor)) {
            var answer = who.get(EDITION + page);
            boolean officers = page.equals("/settings");
            assertEquals(officers && who == auditor ? 404 : 200, answer.statusCode(), page);
            var found = CANNOT_BE.matcher(words(answer.asString()));
            assertFalse(found.find(), () -> page + ": " + found.group());
        }
    }

    @Test
    void the_menu_leads_only_to_what_there_is() {
        String menu = officer.get(EDITION).asString().replaceAll("(?s).*<nav id=\"menu\"(.*?)</nav>.*", "$1");
        for (String there : List.of("/coverage", "/nominations", "/export", "/journal")) {
            assertTrue(menu.contains("href=\"" + EDITION + there + "\""), there);
        }
        for (String missing :
                List.of("/committee", "/scheme", "/facts", "/progress", "/ranking", "/verdict", "/documents")) {
            assertFalse(menu.contains("href=\"" + EDITION + missing + "\""), missing);
        }
        assertTrue(menu.contains("Wilayah"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/committee", "/scheme", "/facts", "/method", "/copy", "/ranking"})
    void an_address_of_what_is_not_there_says_what_an_archive_is(String page) {
        String answer = officer.get(EDITION + page).asString();
        assertTrue(answer.contains("Edisi ini arsip: hanya untuk dibaca"), page);
        assertTrue(answer.contains("href=\"" + EDITION + "/coverage\""), page);
    }

    @Test
    void figures_that_contradict_each_other_are_called_so() {
        for (String page : List.of("/coverage", "/nominations/KUTIM", "/nominations/KUTIM/coverage")) {
            assertTrue(officer.get(EDITION + page).asString().contains("Angka bertentangan"), page);
        }
    }
}
