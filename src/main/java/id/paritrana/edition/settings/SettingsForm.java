package id.paritrana.edition.settings;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.edition.Edition;
import id.paritrana.refusal.Objection;
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
    static final Set<String> ZONES = Set.of("Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura");

    public SettingsForm {
        zone = Typed.plain(zone);
        deadline = Typed.plain(deadline);
        quorum = Typed.plain(quorum);
        quorumRule = Typed.plain(quorumRule);
        version = Typed.plain(version);
    }

    static SettingsForm of(Edition edition) {
        QuorumForm quorum = QuorumForm.of(edition.quorum());
        var stored = new SettingsForm(
                edition.zone(),
                edition.deadline() == null
                        ? ""
                        : Typed.momentField(LocalDateTime.ofInstant(edition.deadline(), edition.zoneId())),
                quorum.quorum(),
                quorum.quorumRule(),
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
        objections.addAll(quorumTyped().objections());
        return objections;
    }

    /** The deadline in the edition's zone; empty for an empty field and for any other text. */
    Optional<LocalDateTime> moment() {
        return Typed.moment(deadline);
    }

    QuorumForm quorumTyped() {
        return new QuorumForm(quorumRule, quorum, "");
    }

    /**
     * The same with what is stored where the form has no field: the quorum of what is frozen, the zone of what is opened, and what
     * an archive has no use for.
     */
    SettingsForm completed(Edition edition) {
        SettingsForm stored = SettingsForm.of(edition);
        if (edition.onlyRead()) {
            return new SettingsForm(zone, stored.deadline, stored.quorum, stored.quorumRule, version);
        }
        boolean withoutQuorum = edition.frozen() && quorum.isEmpty();
        return new SettingsForm(
                edition.opened() && zone.isEmpty() ? stored.zone : zone,
                deadline,
                withoutQuorum ? stored.quorum : quorum,
                withoutQuorum ? stored.quorumRule : quorumRule,
                version);
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
