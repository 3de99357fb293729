package id.paritrana.nomination;

import java.util.Map;

import id.paritrana.edition.proposal.ProposedFields;

/** A nomination that is proposed, as it is kept between the first officer and the second. */
record AddedNomination(String category, String code, String name, String regionCode, String sector) {
    String text() {
        return ProposedFields.text(
                Map.of("category", category, "code", code, "name", name, "regionCode", regionCode, "sector", sector));
    }

    static AddedNomination of(String text) {
        Map<String, String> fields = ProposedFields.read(text);
        return new AddedNomination(
                fields.getOrDefault("category", ""),
                fields.getOrDefault("code", ""),
                fields.getOrDefault("name", ""),
                fields.getOrDefault("regionCode", ""),
                fields.getOrDefault("sector", ""));
    }
}
