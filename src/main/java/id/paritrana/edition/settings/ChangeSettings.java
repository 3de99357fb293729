package id.paritrana.edition.settings;

import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.edition.QuorumRule;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.ChangedMeanwhile;

/**
 * Changes what the workbook does not carry: deadline of scoring, until scoring is opened the time zone by which every moment is
 * told, and until freezing the quorum of the plenary ({@link ChangeQuorum} from then on).
 */
@ApplicationScoped
public class ChangeSettings {
    private final Editions editions;
    private final Journal journal;

    ChangeSettings(Editions editions, Journal journal) {
        this.editions = editions;
        this.journal = journal;
    }

    /**
     * @throws ChangedMeanwhile when the form began from other settings than those stored
     * @throws Refusal with what is wrong, beside its field
     */
    @Transactional
    public void change(Edition edition, SettingsForm typed) {
        Edition locked = editions.locked(edition);
        SettingsForm form = typed.completed(locked);
        Refusal.unlessNone(form.objections());
        SettingsForm stored = SettingsForm.of(locked);
        if (!stored.version().equals(form.version())) {
            throw new ChangedMeanwhile(stored.fields(), stored.version());
        }
        QuorumRule quorum = form.quorumTyped().rule().orElseThrow();
        if (locked.frozen() && !quorum.equals(locked.quorum())) {
            throw new Refusal(Objection.of("quorum", "edition.quorum-frozen"));
        }
        if (locked.opened() && !form.zone().equals(locked.zone())) {
            throw new Refusal(Objection.of("zone", "edition.zone-stays"));
        }
        var before = state(locked);
        Instant deadline =
                form.moment().map(m -> m.atZone(form.zoneId()).toInstant()).orElse(null);
        locked.set(form.zone(), deadline, quorum);
        journal.act(RecordedAct.SETTINGS_CHANGED)
                .in(locked.id(), locked.code())
                .about("edition", locked.code())
                .before(before)
                .after(state(locked))
                .write();
    }

    private static Map<String, String> state(Edition e) {
        return Map.of(
                "zone", e.zone(),
                "deadline", String.valueOf(e.deadline()),
                "quorum", e.quorum().toString());
    }
}
