package id.paritrana.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The list of parts that the build makes beside the app (CycloneDX): it is whole, and every part may be handed on. */
class PartsListIT {
    private static final Path LIST = Path.of("target", "quarkus-run-cyclonedx.json");

    /** What the parts' own descriptions say, by SPDX where they do. A licence that is not among these is looked at first. */
    private static final Set<String> AGREED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "GNU Lesser General Public License (LGPL), Version 2.1",
            "GNU Lesser General Public License",
            "GPL-2.0-with-classpath-exception",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "MIT",
            "MIT-0",
            "Mozilla Public License Version 2.0",
            "Public Domain",
            "UPL-1.0",
            "Unicode-3.0");

    @Test
    void every_part_is_named_with_a_licence_that_lets_it_be_handed_on() throws IOException {
        Map<String, List<String>> licences = new TreeMap<>();
        for (JsonNode part : new ObjectMapper().readTree(LIST.toFile()).get("components")) {
            String name = part.path("purl").asText();
            if (name.startsWith("pkg:maven/") && !name.startsWith("pkg:maven/id.paritrana/")) {
                licences.put(name, licences(part));
            }
        }
        assertTrue(licences.size() > 200, licences.size() + " parts");
        for (String known : List.of("/quarkus-rest@", "/quarkus-oidc@", "/postgresql@", "/openhtmltopdf-pdfbox@")) {
            assertTrue(licences.keySet().stream().anyMatch(part -> part.contains(known)), known);
        }
        licences.values().removeIf(found -> found.stream().anyMatch(AGREED::contains));
        assertEquals(Map.of(), licences, "parts without a licence that was agreed to");
    }

    private static List<String> licences(JsonNode part) {
        List<String> found = new ArrayList<>();
        for (JsonNode said : part.path("licenses")) {
            JsonNode licence = said.path("license");
            found.add(
                    said.has("expression")
                            ? said.get("expression").asText()
                            : licence.path("id").asText(licence.path("name").asText()));
        }
        return found;
    }
}
