package id.paritrana.site.form;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import id.paritrana.site.Answer;
import id.paritrana.site.Objection;
import id.paritrana.site.PageOwner;
import id.paritrana.site.Scripts;
import id.paritrana.site.Site;

/**
 * A form from a page that was made for another account or seat does nothing: it is answered with 409 and whose page it is. What
 * was typed stays in the page, for its owner.
 */
@ApplicationScoped
class ForeignForms {
    private final PageOwner owner;
    private final Site site;

    ForeignForms(PageOwner owner, Site site) {
        this.owner = owner;
        this.site = site;
    }

    /** What is answered to a form that has been read; nothing where it is of whoever sends it. */
    Optional<Response> answer(ResteasyReactiveContainerRequestContext request) {
        var read = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return owner.otherPerson(
                        (String) read.getFormParameter(PageOwner.FIELD, true, false),
                        AddressCodes.of(request.getUriInfo()).get("edition"))
                .map(other -> answer(request, other));
    }

    private Response answer(ResteasyReactiveContainerRequestContext request, PageOwner.Other other) {
        Objection whose = other.seat()
                .map(seat -> Objection.overall("site.foreign-page.seat", seat))
                .orElseGet(() -> Objection.overall("site.foreign-page.account"));
        if (!Scripts.said(request.getHeaderString(Scripts.HEADER))) {
            throw new PageOwner.Foreign(whose);
        }
        return Answer.changed(new Scripts.Told("foreign", whose.text(site.locale())));
    }
}
