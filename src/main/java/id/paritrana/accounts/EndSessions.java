package id.paritrana.accounts;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.Office;
import id.paritrana.access.OthersSessions;
import id.paritrana.access.OthersSessions.Person;
import id.paritrana.access.Role;
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
    private final CurrentUser user;

    EndSessions(OthersSessions others, Solemn solemn, Journal journal, EndedSessions ended, CurrentUser user) {
        this.others = others;
        this.solemn = solemn;
        this.journal = journal;
        this.ended = ended;
        this.user = user;
    }

    /** Everybody of the viewer's offices who is signed in somewhere, the current session apart. */
    List<Person> people() {
        return others.of(offices(), user.session());
    }

    /** What was done here last to people of the viewer's offices. */
    List<EndedSessions.Ended> last() {
        return ended.last(offices());
    }

    /** People come and go while the page is read; whose sessions are looked after does not change. */
    String seal() {
        return Solemn.seal(offices().stream().map(Office::code).toArray());
    }

    private List<Office> offices() {
        return user.viewer().offices(Role.OPERATORS);
    }

    @Transactional
    public void end(EndSessionsForm form, SolemnForm sent) {
        List<Person> people = people();
        if (people.isEmpty()) {
            throw new Refusal(Objection.overall("accounts.signed-in.none-left"));
        }
        solemn.check(sent, seal());
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
