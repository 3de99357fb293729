package id.paritrana.site.form;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.SeatBook;
import id.paritrana.refusal.Objection;
import id.paritrana.site.Answer;
import id.paritrana.site.NoSeatNow;
import id.paritrana.site.PageOwner;
import id.paritrana.site.ReadForm;
import id.paritrana.site.Scripts;
import id.paritrana.site.Site;

/**
 * Rejects forms from a page made for another account or seat: the answer is 409 and names the page's owner, whose typed
 * text stays in the page. A sender who owned the page but does not hold the seat now is told why (403) and gets the
 * text back.
 */
@ApplicationScoped
class ForeignForms {
    private final PageOwner owner;
    private final Site site;
    private final CurrentUser user;
    private final SeatBook seats;
    private final Clock clock;

    ForeignForms(PageOwner owner, Site site, CurrentUser user, SeatBook seats, Clock clock) {
        this.owner = owner;
        this.site = site;
        this.user = user;
        this.seats = seats;
        this.clock = clock;
    }

    /** The answer to such a form; empty when the form belongs to its sender. */
    Optional<Response> answer(ResteasyReactiveContainerRequestContext request) {
        String edition = AddressCodes.of(request.getUriInfo()).get("edition");
        return owner.other(ReadForm.first(request, PageOwner.FIELD), edition)
                .map(other -> answer(request, other, edition));
    }

    private Response answer(
            ResteasyReactiveContainerRequestContext request, PageOwner.Other other, @Nullable String edition) {
        List<Objection> notHeld = other.samePerson() ? notHeld(other, edition) : List.of();
        if (!notHeld.isEmpty()) {
            return notHeld(request, notHeld);
        }
        Objection whose = other.seat()
                .map(seat -> Objection.overall("site.foreign-page.seat", seat))
                .orElseGet(() -> Objection.overall("site.foreign-page.account"));
        if (!Scripts.said(request.getHeaderString(Scripts.HEADER))) {
            throw new PageOwner.Foreign(whose);
        }
        return Answer.changed(new Scripts.Message("foreign", whose.text(site.locale())));
    }

    private List<Objection> notHeld(PageOwner.Other other, @Nullable String edition) {
        return other.seat()
                .map(seat -> NoSeatNow.of(seats.notNow(user.viewer().accountId(), clock.instant()), edition, seat))
                .orElse(List.of());
    }

    private Response notHeld(ResteasyReactiveContainerRequestContext request, List<Objection> why) {
        if (!Scripts.said(request.getHeaderString(Scripts.HEADER))) {
            throw new PageOwner.NotHeld(why);
        }
        return new Scripts.Message("refused", NoSeatNow.sentence(why, site.locale())).refused();
    }
}
