package id.paritrana.site;

import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.FormToken;
import id.paritrana.access.WantedAddresses;
import id.paritrana.limit.TooOften;
import id.paritrana.once.Once;
import id.paritrana.refusal.NotAsRecorded;
import id.paritrana.refusal.NotThere;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;
import id.paritrana.stored.DatabaseRule;

/** Error pages: what is wrong and what to do, never a stack trace. */
class ErrorPages {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    /** A longer wait is told in minutes. */
    private static final long SECONDS_TOLD = 120;

    private static final long SECONDS_OF_A_MINUTE = 60;

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance differs(Objection told, String reference);

        static native TemplateInstance ended(SentForm form);

        static native TemplateInstance noSeat(List<Objection> why, boolean represented, boolean sent, SentForm form);

        static native TemplateInstance stale(SentForm form, boolean ours);

        static native TemplateInstance tooLarge(long megabytes);

        static native TemplateInstance tooOften(SentForm form, String text, long wait);

        static native TemplateInstance error(String title, String text, String reference, List<Objection> why);
    }

    private final CurrentUser user;
    private final NotAnswered notAnswered;
    private final UploadLimit limit;
    private final FormToken token;
    private final PageOwner owner;
    private final WantedAddresses wanted;
    private final Site site;

    ErrorPages(
            CurrentUser user,
            NotAnswered notAnswered,
            UploadLimit limit,
            FormToken token,
            PageOwner owner,
            WantedAddresses wanted,
            Site site) {
        this.user = user;
        this.notAnswered = notAnswered;
        this.limit = limit;
        this.token = token;
        this.owner = owner;
        this.wanted = wanted;
        this.site = site;
    }

    /** Shows nothing of the data, and tells the operator where to begin. */
    @ServerExceptionMapper(NotAsRecorded.class)
    Response notAsRecorded(NotAsRecorded found) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(found, "reference %s: not as recorded", reference);
        return Response.status(500)
                .entity(Templates.differs(found.told(), reference))
                .type(MediaType.TEXT_HTML_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Missing, foreign and forbidden look alike; a person without any role is told so. */
    @ServerExceptionMapper({NotThere.class, NotFoundException.class, ForbiddenException.class})
    Uni<Response> notThere(Exception e, ContainerRequestContext asked, RoutingContext routing) {
        if (!user.viewer().signedIn() || user.viewer().hasAnyRole()) {
            return Uni.createFrom().item(page(404, "site.not-there"));
        }
        return user.notNow().isEmpty()
                ? Uni.createFrom().item(page(403, "site.no-access"))
                : noSeatNow(routing.request(), ReadForm.of(asked));
    }

    /** Tells a person whose seat is held by another now why; returns the form they have just sent, to them alone. */
    private Uni<Response> noSeatNow(HttpServerRequest request, @Nullable FormData read) {
        List<Objection> why = user.notNow().stream().map(NoSeatNow::said).toList();
        if (!request.method().equals(HttpMethod.POST)) {
            return Uni.createFrom().item(noSeatNow(why, false, SentForm.nothing(request)));
        }
        if (Scripts.said(request.getHeader(Scripts.HEADER))) {
            request.resume();
            return Uni.createFrom()
                    .item(new Scripts.Message("refused", NoSeatNow.sentence(why, site.locale())).refused());
        }
        return SentForm.of(request, read)
                .map(form -> noSeatNow(
                        why,
                        true,
                        owner.other(form.first(PageOwner.FIELD), null).isPresent() ? SentForm.nothing(request) : form));
    }

    private Response noSeatNow(List<Objection> why, boolean sent, SentForm form) {
        return Response.status(403)
                .entity(Templates.noSeat(why, NoSeatNow.isRepresented(why), sent, form))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    /**
     * Sends a reader to sign in and back here. A form or script changes nothing and is told so: after the way to the
     * provider and back nobody would know what had happened.
     */
    @ServerExceptionMapper(UnauthorizedException.class)
    Uni<Response> notSignedIn(UnauthorizedException e, RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (Scripts.said(request.getHeader(Scripts.HEADER))) {
            request.resume();
            return Uni.createFrom().item(Response.status(401).build());
        }
        return request.method().equals(HttpMethod.POST)
                ? SentForm.of(request).map(form -> Response.status(401)
                        .entity(Templates.ended(form))
                        .type(MediaType.TEXT_HTML_TYPE)
                        .build())
                : Uni.createFrom().item(Answer.to(wayIn(routing)));
    }

    /** What somebody typed into the address of the page does not stand in that of the sign-in. */
    private String wayIn(RoutingContext routing) {
        String page = routing.request().uri();
        String untyped = Paths.untyped(page);
        return untyped.equals(page)
                ? SiteAddress.signIn(page)
                : wanted.keep(routing, page).map(SiteAddress::signInOn).orElseGet(() -> SiteAddress.signIn(untyped));
    }

    /** A script takes a new token from a fresh page; a person checks the form and sends it again. */
    @ServerExceptionMapper(StaleForm.class)
    Response stale(StaleForm stale, RoutingContext routing) {
        return Response.status(400)
                .entity(Templates.stale(stale.form().withToken(token.of(routing).orElse("")), stale.ours()))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    @ServerExceptionMapper(UploadLimit.TooLarge.class)
    Response tooLarge() {
        return Response.status(413)
                .entity(Templates.tooLarge(limit.megabytes()))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    @ServerExceptionMapper(TooOften.class)
    Response tooOften(TooOften often, ContainerRequestContext asked, RoutingContext routing) {
        boolean inMinutes = often.seconds() > SECONDS_TOLD;
        return Response.status(429)
                .entity(Templates.tooOften(
                        SentForm.of(routing.request().uri(), ReadForm.of(asked)),
                        inMinutes ? "site.too-often-minutes" : "site.too-often-text",
                        inMinutes
                                ? (often.seconds() + SECONDS_OF_A_MINUTE - 1) / SECONDS_OF_A_MINUTE
                                : often.seconds()))
                .type(MediaType.TEXT_HTML_TYPE)
                .header(HttpHeaders.RETRY_AFTER, often.seconds())
                .build();
    }

    @ServerExceptionMapper(SameOrigin.ForeignSite.class)
    Response foreignSite(SameOrigin.ForeignSite foreign) {
        var why = List.of(Objection.overall("site.foreign-site.text", foreign.own()));
        return Response.status(403)
                .entity(Templates.error("site.foreign-site.title", "", "", why))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    @ServerExceptionMapper({OptimisticLockException.class, Once.KeyReused.class})
    Response changedMeanwhile(Exception e) {
        return page(409, "site.changed-meanwhile");
    }

    @ServerExceptionMapper(PageOwner.Foreign.class)
    Response foreign(PageOwner.Foreign foreign) {
        return Answer.changed(
                Templates.error("site.foreign-page.title", "site.foreign-page.text", "", List.of(foreign.whose())));
    }

    /** Returns what was typed, because it comes from the same person. */
    @ServerExceptionMapper(PageOwner.NotHeld.class)
    Uni<Response> notHeld(PageOwner.NotHeld form, ContainerRequestContext asked, RoutingContext routing) {
        return SentForm.of(routing.request(), ReadForm.of(asked)).map(sent -> noSeatNow(form.why(), true, sent));
    }

    @ServerExceptionMapper(Refusal.class)
    Response refused(Refusal refusal) {
        return Answer.refused(Templates.error("site.refused.title", "", "", refusal.objections()));
    }

    @ServerExceptionMapper(WebApplicationException.class)
    Uni<Response> known(WebApplicationException e, RoutingContext routing) {
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return unknown(e, routing);
        }
        boolean elsewhere = status >= 300 && status < 400;
        return Uni.createFrom()
                .item(elsewhere ? e.getResponse() : status == 413 ? tooLarge() : page(status, "site.bad-request"));
    }

    @ServerExceptionMapper(Throwable.class)
    Uni<Response> unknown(Throwable e, RoutingContext routing) {
        Optional<DatabaseRule> rule = DatabaseRule.brokenBy(e);
        if (rule.isPresent()) {
            LOG.infof(e, "refused by the database: %s", rule.get());
            return Uni.createFrom().item(refused(rule.get().refusal()));
        }
        if (hungUp(e)) {
            // nobody waits for the answer, and a stack trace per impatient reader would hide what matters
            LOG.debugf("a client hung up: %s", e.getClass().getSimpleName());
            return Uni.createFrom().item(page(400, "site.bad-request"));
        }
        return notAnswered.to(routing.request(), e);
    }

    private static boolean hungUp(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            String said = String.valueOf(t.getMessage());
            if (t instanceof HttpClosedException
                    || t instanceof ClosedChannelException
                    || t instanceof SocketException
                            && (said.contains("Connection reset") || said.contains("Broken pipe"))
                    || t instanceof IOException
                            && (said.contains("Connection was closed")
                                    || said.contains("Connection terminated parsing"))) {
                return true;
            }
            if (t instanceof java.sql.SQLException) {
                return false;
            }
        }
        return false;
    }

    private static Response page(int status, String key) {
        return Response.status(status)
                .entity(Templates.error(key + ".title", key + ".text", "", List.of()))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
