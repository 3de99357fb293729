package id.paritrana.edition.scheme;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;

/** Opens scoring: from then on members fill in their sheets. */
@ApplicationScoped
public class OpenScoring {
    private final Editions editions;
    private final Journal journal;
    private final Clock clock;

    OpenScoring(Editions editions, Journal journal, Clock clock) {
        this.editions = editions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param sure the officer knows that it is opened once
     * @throws Refusal while the scheme is not frozen, when it is open already, and where the tick is missing
     */
    @Transactional
    public void open(Viewer viewer, Edition edition, boolean sure) {
        Edition locked = editions.locked(edition);
        if (!locked.frozen()) {
            throw new Refusal(Objection.overall("edition.open-needs-frozen-scheme"));
        }
        if (locked.opened()) {
            throw new Refusal(Objection.overall("edition.opened-already"));
        }
        if (!sure) {
            throw new Refusal(Objection.of("sure", "site.solemn.tick"));
        }
        locked.open(clock.instant(), viewer.actor());
        journal.act(RecordedAct.SCORING_OPENED)
                .in(locked.id(), locked.code())
                .about("edition", locked.code())
                .before(Map.of("opened", ""))
                .after(Map.of("opened", locked.openedAt().toString()))
                .write();
    }
}
