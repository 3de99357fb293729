package id.paritrana.site;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.FreshSignIn;
import id.paritrana.access.OwnAddress;
import id.paritrana.access.Session;
import id.paritrana.access.SignInFailure;
import id.paritrana.access.SignInFailures;
import id.paritrana.access.WantedAddresses;
import id.paritrana.access.WayIn;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;

/** Sign-in: to the provider, back from it, and the pages for failures. */
@Path("/sign-in")
@Blocking
public class SignInPages {
    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance again(String why, String back);

        static native TemplateInstance failed(SignInFailure why, String reference, String again);
    }

    private static final String ASKED_AGAIN = "asked-again";
    private static final int ASKED_FOR = 600;
    private static final int LONGEST = 2_000;
    private static final String REFERENCE = "[0-9a-f]{8}";

    private final CurrentUser user;
    private final FreshSignIn fresh;
    private final WayIn way;
    private final SignInFailures failures;
    private final WantedAddresses wanted;
    private final OwnAddress own;
    private final Clock clock;

    SignInPages(
            CurrentUser user,
            FreshSignIn fresh,
            WayIn way,
            SignInFailures failures,
            WantedAddresses wanted,
            OwnAddress own,
            Clock clock) {
        this.user = user;
        this.fresh = fresh;
        this.way = way;
        this.failures = failures;
        this.wanted = wanted;
        this.own = own;
        this.clock = clock;
    }

    /** Sends the person to the identity provider, and afterwards to the requested page. */
    @Limited(Often.SIGN_IN)
    @GET
    @PermitAll
    public Response signIn(RoutingContext request) {
        String back = wanted.asked(request).orElse(null);
        if (user.viewer().signedIn()) {
            WantedAddresses.way(request).ifPresent(key -> wanted.forget(request, key));
            return Answer.to(Paths.own(back) ? back : FrontPages.INSIDE);
        }
        return tooLong(request)
                ? Answer.to(SiteAddress.signIn(Optional.ofNullable(back).orElse("")))
                : begin(request);
    }

    /** The redirect URI. An unexpected visitor has been here before, or began in another browser. */
    @GET
    @Path("done")
    @PermitAll
    public Response done(RoutingContext request) {
        return Answer.to(user.viewer().signedIn() ? FrontPages.INSIDE : failures.lost(request));
    }

    @GET
    @Path("failed/{why}")
    @PermitAll
    public Response failed(
            @PathParam("why") String why,
            @QueryParam("reference") @Nullable String reference,
            @QueryParam(WantedAddresses.WAY) @Nullable String way,
            @QueryParam("back") @Nullable String back) {
        SignInFailure failure = SignInFailure.of(why).orElseThrow(NotFoundException::new);
        String shown = reference != null && reference.matches(REFERENCE) ? reference : "";
        return Response.status(failure.status())
                .entity(Templates.failed(
                        failure,
                        shown,
                        way == null
                                ? SiteAddress.signIn(Optional.ofNullable(back).orElse(""))
                                : SiteAddress.signInOn(way)))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    /**
     * A signed-in person signs in again and returns. After the return there is no automatic repetition, because a
     * provider that does not state the time would be asked for ever. A person who never returned, or whose fresh
     * sign-in has expired, is asked again.
     */
    @Limited(Often.SIGN_IN)
    @GET
    @Path("again")
    @Authenticated
    public Response again(@QueryParam("back") @Nullable String back, RoutingContext request) {
        String address = Paths.own(back) ? back : FrontPages.INSIDE;
        Optional<Asked> before = Optional.ofNullable(request.request().getCookie(own.cookieName(ASKED_AGAIN)))
                .flatMap(kept -> Asked.read(kept.getValue()));
        if (fresh.is()) {
            before.ifPresent(asked -> forget(request));
            return Answer.to(address);
        }
        if (tooLong(request)) {
            return Answer.to(SiteAddress.again(address));
        }
        Optional<FreshSignIn.Missing> missing =
                before.filter(asked -> !asked.session().equals(session())).flatMap(asked -> fresh.missing(asked.at()));
        if (missing.isPresent()) {
            forget(request);
            return Answer.refused(Templates.again(why(missing.get()), address));
        }
        request.response()
                .addCookie(own.cookie(ASKED_AGAIN, new Asked(clock.instant(), session()).written())
                        .setMaxAge(ASKED_FOR));
        return begin(request);
    }

    /**
     * The record, kept in the browser, that a person was sent to the provider.
     *
     * @param session the session at that time; the returning person has another
     */
    private record Asked(Instant at, String session) {
        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,12})\\.([A-Za-z0-9_-]*)");

        String written() {
            return at.getEpochSecond() + "." + session;
        }

        static Optional<Asked> read(String text) {
            Matcher read = WRITTEN.matcher(text);
            return read.matches()
                    ? Optional.of(new Asked(Instant.ofEpochSecond(Long.parseLong(read.group(1))), read.group(2)))
                    : Optional.empty();
        }
    }

    private static String why(FreshSignIn.Missing missing) {
        return switch (missing) {
            case TIME -> "site.again-not-time";
            case LEVEL -> "site.again-not-level";
            case ANEW -> "site.again-not-anew";
            case CLOCK -> "site.again-not-clock";
        };
    }

    private String session() {
        Session session = user.session();
        return session == null ? "" : session.publicId();
    }

    private void forget(RoutingContext request) {
        request.response().addCookie(own.cookie(ASKED_AGAIN, "").setMaxAge(0));
    }

    /** Whether the address is too long for the cookie that keeps it during sign-in. */
    private static boolean tooLong(RoutingContext request) {
        return request.request().uri().length() > LONGEST;
    }

    private Response begin(RoutingContext request) {
        WayIn.Step step = way.begin(request);
        var answer = Response.status(step.status());
        return step.to().isEmpty()
                ? answer.build()
                : answer.header("Location", step.to()).build();
    }
}
