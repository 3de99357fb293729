package id.paritrana.edition;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.site.Objection;
import id.paritrana.site.form.Typed;

/** What the secretariat typed into the settings of an edition. */
public record SettingsForm(
        @RestForm String zone,
        @RestForm String deadline,
        @RestForm String quorum) {
    static final Set<String> ZONES = Set.of("Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura");

    public SettingsForm {
        zone = Typed.plain(zone);
        deadline = Typed.plain(deadline);
        quorum = Typed.plain(quorum);
    }

    static SettingsForm of(Edition edition) {
        return new SettingsForm(
                edition.zone(),
                edition.deadline() == null
                        ? ""
                        : Typed.momentField(LocalDateTime.ofInstant(edition.deadline(), edition.zoneId())),
                new Typed.Share(edition.quorumNumerator(), edition.quorumDenominator()).toString());
    }

    List<Objection> objections() {
        var objections = new ArrayList<Objection>();
        if (!ZONES.contains(zone)) {
            objections.add(Objection.of("zone", "edition.zone-unknown"));
        }
        if (!deadline.isBlank() && moment().isEmpty()) {
            objections.add(Objection.of("deadline", "edition.deadline-unreadable"));
        }
        if (share().isEmpty()) {
            objections.add(Objection.of("quorum", "edition.quorum-unreadable"));
        }
        return objections;
    }

    /** The deadline in the edition's zone; nothing for an empty field and for what is none. */
    Optional<LocalDateTime> moment() {
        return Typed.moment(deadline);
    }

    /** The quorum, or nothing when what was typed is not a share of at most one. */
    Optional<Typed.Share> share() {
        return Typed.share(quorum);
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
