package id.paritrana.edition;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import id.paritrana.site.Objection;
import id.paritrana.site.form.Typed;

/** What the secretariat typed into the settings of an edition. */
public record SettingsForm(
        @RestForm String zone,
        @RestForm String deadline,
        @RestForm String quorum) {
    static final Set<String> ZONES = Set.of("Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

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
                        : TYPED.format(edition.deadline().atZone(edition.zoneId())),
                edition.quorumNumerator() + "/" + edition.quorumDenominator());
    }

    List<Objection> objections() {
        var objections = new ArrayList<Objection>();
        if (!ZONES.contains(zone)) {
            objections.add(Objection.of("zone", "edition.zone-unknown"));
        }
        if (!deadline.isBlank() && moment() == null) {
            objections.add(Objection.of("deadline", "edition.deadline-unreadable"));
        }
        if (fraction() == null) {
            objections.add(Objection.of("quorum", "edition.quorum-unreadable"));
        }
        return objections;
    }

    @Nullable
    LocalDateTime moment() {
        try {
            return deadline.isBlank() ? null : LocalDateTime.parse(deadline, TYPED);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Numerator and denominator, or nothing when what was typed is not a share of at most one. */
    int @Nullable [] fraction() {
        if (!quorum.matches("\\s*\\d{1,3}\\s*/\\s*\\d{1,3}\\s*")) {
            return null;
        }
        String[] parts = quorum.split("/");
        int numerator = Integer.parseInt(parts[0].strip());
        int denominator = Integer.parseInt(parts[1].strip());
        return numerator < 1 || denominator < numerator ? null : new int[] {numerator, denominator};
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
