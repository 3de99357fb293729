package id.paritrana.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.ext.web.RoutingContext;

/** Ends sessions, at once on this replica and within seconds on the others. */
@ApplicationScoped
public class SignOut {
    private final Sessions sessions;
    private final LiveSessions live;
    private final SessionCookie cookie;
    private final SeatBook people;
    private final LeftAccounts left;
    private final SignInProvider provider;
    private final OwnAddress own;
    private final Clock clock;

    SignOut(
            Sessions sessions,
            LiveSessions live,
            SessionCookie cookie,
            SeatBook people,
            LeftAccounts left,
            SignInProvider provider,
            OwnAddress own,
            Clock clock) {
        this.sessions = sessions;
        this.live = live;
        this.cookie = cookie;
        this.people = people;
        this.left = left;
        this.provider = provider;
        this.own = own;
        this.clock = clock;
    }

    /**
     * Ends the session of this browser, whether or not it is still valid.
     *
     * @return where the browser ends its session with the provider; empty for a provider without such an address
     */
    public Optional<String> here(RoutingContext request) {
        Optional<SessionWord> word = cookie.of(request);
        Optional<Session> session = word.flatMap(w -> sessions.known(w.handle()));
        Optional<String> hint = session.flatMap(live::tokens).map(Tokens::idToken);
        word.ifPresent(w -> {
            sessions.end(w.handle(), clock.instant());
            live.changed(w.handle());
        });
        session.ifPresent(mine -> left.note(request, accounts(mine)));
        cookie.take(request);
        return provider.endSession().map(address -> address(address, hint, own.origin(request) + "/"));
    }

    private List<String> accounts(Session session) {
        return people.find(session.issuer(), session.subject(), clock.instant()).stream()
                .flatMap(known -> Stream.concat(
                        Stream.of(Account.code(known.publicId())),
                        known.joined().stream().map(Viewer.Joined::code)))
                .toList();
    }

    private String address(String endSession, Optional<String> hint, String home) {
        var query = new StringBuilder("client_id=").append(encoded(provider.clientId()));
        hint.ifPresent(token -> query.append("&id_token_hint=").append(encoded(token)));
        query.append("&post_logout_redirect_uri=").append(encoded(home));
        return endSession + (endSession.contains("?") ? "&" : "?") + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The valid sessions of the same person, latest first. */
    public List<Session> all(Session session) {
        return sessions.of(session.issuer(), session.subject()).stream()
                .filter(live::lives)
                .toList();
    }

    /** Ends every session of the person, this one too. */
    public int everywhere(Session session) {
        int ended = sessions.endAll(session.issuer(), session.subject(), clock.instant());
        live.changed();
        return ended;
    }

    /** Ends one session of the person; does nothing when the identifier is not one of theirs. */
    public void one(Session session, String publicId) {
        sessions.end(session.issuer(), session.subject(), List.of(publicId), clock.instant());
        live.changed();
    }
}
