package id.paritrana.journal;

import java.time.Clock;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.site.form.AddressCodes;

/**
 * Records the reading of pages marked {@link RecordsReading}, by the codes in the address, after the page is rendered and
 * before it is sent.
 */
@RecordsReading(RecordedAct.MARKS_READ)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class NoteReading {
    private final EntityManager em;
    private final CurrentUser user;
    private final UriInfo address;
    private final Clock clock;

    NoteReading(EntityManager em, CurrentUser user, UriInfo address, Clock clock) {
        this.em = em;
        this.user = user;
        this.address = address;
        this.clock = clock;
    }

    @AroundInvoke
    Object noted(InvocationContext page) throws Exception {
        Object answer = page.proceed();
        Map<String, String> codes = AddressCodes.of(address);
        String edition = codes.remove("edition");
        RecordedAct act = page.getMethod().getAnnotation(RecordsReading.class).value();
        QuarkusTransaction.joiningExisting().run(() -> note(act, edition, codes));
        return answer;
    }

    private void note(RecordedAct act, String edition, Map<String, String> codes) {
        Viewer viewer = user.viewer();
        em.unwrap(Session.class)
                .createNativeQuery("select note_read(:at, :actor, :seat, :edition, :act, :about)", Long.class)
                .setParameter("at", clock.instant())
                .setParameter("actor", viewer.accountId())
                .setParameter(
                        "seat", viewer.seatIn(edition).map(HeldSeat::seatId).orElse(null), Long.class)
                .setParameter("edition", edition)
                .setParameter("act", act.code())
                .setParameter("about", About.of(codes).text())
                .getSingleResult();
    }
}
