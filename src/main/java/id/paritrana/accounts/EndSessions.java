package id.paritrana.accounts;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.Office;
import id.paritrana.access.OthersSessions;
import id.paritrana.access.OthersSessions.Person;
import id.paritrana.access.Role;
import id.paritrana.access.Session;
import id.paritrana.access.Viewer;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.Solemn;
import id.paritrana.site.form.SolemnForm;
import id.paritrana.site.form.Typed;
import id.paritrana.tables.TextLimits;

/**
 * Signs other people out everywhere, one of them or all, where a device is lost or an account is in wrong hands. It keeps nobody from
 * signing in again; that is up to the provider.
 */
@ApplicationScoped
public class EndSessions {
    static final String ALL = "all";

    private final OthersSessions others;
    private final Solemn solemn;
    private final Journal journal;
    private final EndedSessions ended;

    EndSessions(OthersSessions others, Solemn solemn, Journal journal, EndedSessions ended) {
        this.others = others;
        this.solemn = solemn;
        this.journal = journal;
        this.ended = ended;
    }

    /** Everybody of the viewer's offices who is signed in somewhere, the current session apart. */
    List<Person> people(Viewer viewer, @Nullable Session current) {
        return others.of(offices(viewer), current);
    }

    /** What was done here last to people of the viewer's offices. */
    List<EndedSessions.Ended> last(Viewer viewer) {
        return ended.last(offices(viewer));
    }

    /** People come and go while the page is read; whose sessions are looked after does not change. */
    String seal(Viewer viewer) {
        return Solemn.seal(offices(viewer).stream().map(Office::code).toArray());
    }

    private static List<Office> offices(Viewer viewer) {
        return viewer.offices(Role.OPERATORS);
    }

    @Transactional
    public void end(Viewer viewer, @Nullable Session current, EndSessionsForm form, SolemnForm sent) {
        List<Person> people = people(viewer, current);
        if (people.isEmpty()) {
            throw new Refusal(Objection.overall("accounts.signed-in.none-left"));
        }
        solemn.check(sent, seal(viewer));
        List<Person> chosen = people.stream()
                .filter(person -> form.who().equals(ALL)
                        || form.who().equals(person.account().publicId()))
                .toList();
        var typed = new Typed();
        String reason = typed.required("reason", form.reason(), TextLimits.TEXT, "accounts.signed-in.why");
        if (chosen.isEmpty()) {
            typed.object("who", "accounts.signed-in.choose");
        }
        typed.refuseIfAny();
        others.end(chosen);
        for (Person person : chosen) {
            journal.act(RecordedAct.SESSIONS_ENDED)
                    .about("account", person.account().publicId())
                    .before(Map.of("sessions", person.sessions().size()))
                    .after(Map.of("sessions", 0))
                    .because(reason)
                    .write();
        }
    }
}
