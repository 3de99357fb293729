package id.paritrana.edition;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.site.Objection;
import id.paritrana.site.form.Typed;

/**
 * What the secretariat typed into the settings of an edition.
 *
 * @param version of the settings that the form began from
 */
public record SettingsForm(
        @RestForm String zone,
        @RestForm String deadline,
        @RestForm String quorum,
        @RestForm String quorumRule,
        @RestForm String version) {
    private static final String OVER = "over";
    private static final String LEAST = "least";
    static final Set<String> ZONES = Set.of("Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura");

    public SettingsForm {
        zone = Typed.plain(zone);
        deadline = Typed.plain(deadline);
        quorum = Typed.plain(quorum);
        quorumRule = Typed.plain(quorumRule);
        version = Typed.plain(version);
    }

    static SettingsForm of(Edition edition) {
        var stored = new SettingsForm(
                edition.zone(),
                edition.deadline() == null
                        ? ""
                        : Typed.momentField(LocalDateTime.ofInstant(edition.deadline(), edition.zoneId())),
                edition.quorum().share(),
                edition.quorum().over() ? OVER : LEAST,
                "");
        return new SettingsForm(
                stored.zone,
                stored.deadline,
                stored.quorum,
                stored.quorumRule,
                String.join(" ", stored.fields().values()));
    }

    /** The fields that carry a setting, in their order. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("zone", zone);
        fields.put("deadline", deadline);
        fields.put("quorumRule", quorumRule);
        fields.put("quorum", quorum);
        return fields;
    }

    List<Objection> objections() {
        var objections = new ArrayList<Objection>();
        if (!ZONES.contains(zone)) {
            objections.add(Objection.of("zone", "edition.zone-unknown"));
        }
        if (!deadline.isBlank() && moment().isEmpty()) {
            objections.add(Objection.of("deadline", "edition.deadline-unreadable"));
        }
        if (Typed.share(quorum).isEmpty()) {
            objections.add(Objection.of("quorum", "edition.quorum-unreadable"));
        } else if (rule().isEmpty()) {
            objections.add(Objection.of("quorum", "edition.quorum-more-than-all"));
        }
        return objections;
    }

    /** The deadline in the edition's zone; nothing for an empty field and for what is none. */
    Optional<LocalDateTime> moment() {
        return Typed.moment(deadline);
    }

    /** The quorum, or nothing when what was typed is not a share of at most one, or is more than everybody. */
    Optional<QuorumRule> rule() {
        boolean over = quorumRule.equals(OVER);
        return Typed.share(quorum)
                .filter(share -> !over || share.numerator() < share.denominator())
                .map(share -> new QuorumRule(share.numerator(), share.denominator(), over));
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
