package id.paritrana.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.ChosenLanguage;
import id.paritrana.access.CurrentUser;
import id.paritrana.access.FormToken;
import id.paritrana.access.HeldSeat;
import id.paritrana.access.OpaqueId;
import id.paritrana.access.OwnAddress;
import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.words.Messages;

/** The frame of every page: who is signed in, in which edition, which menu, in which language. */
@Named("site")
@RequestScoped
public class Site {
    /** A line of the menu on the current page. */
    public record MenuLine(String url, String key, boolean current) {}

    /** A step of the year with its pages; a step with only one page has that page's name. */
    public record MenuPart(String key, List<MenuLine> lines) {
        public boolean current() {
            return lines.stream().anyMatch(MenuLine::current);
        }

        public boolean several() {
            return lines.size() > 1;
        }
    }

    private final CurrentUser user;
    private final CurrentVertxRequest current;
    private final List<MenuEntry> entries;
    private final Assets assets;
    private final FormToken token;
    private final OwnAddress address;
    private @Nullable Here here;

    Site(
            CurrentUser user,
            CurrentVertxRequest current,
            @All List<MenuEntry> entries,
            Assets assets,
            FormToken token,
            OwnAddress address) {
        this.user = user;
        this.current = current;
        this.entries = entries;
        this.assets = assets;
        this.token = token;
        this.address = address;
    }

    /** Tells the frame which edition the page belongs to. */
    public void in(Here edition) {
        this.here = edition;
    }

    /** Shows the page outside any edition, because the data for its frame cannot be read. */
    void outside() {
        this.here = null;
    }

    public @Nullable Here here() {
        return here;
    }

    public Viewer viewer() {
        return user.viewer();
    }

    /** Whether this page can have forms: answers given before routing have no token. */
    public boolean hasForms() {
        return token.of(current.getCurrent()).isPresent();
    }

    /** The token of the forms on this page. */
    public String formToken() {
        return token.of(current.getCurrent()).orElse("");
    }

    /** The address of a stylesheet or script, which changes with its file; so a browser may keep it for long. */
    public String asset(String path) {
        return assets.address(path);
    }

    public String language() {
        return locale().getLanguage();
    }

    /** The chosen language; Indonesian outside requests, as in background work. */
    public Locale locale() {
        if (current.getCurrent() == null) {
            return Messages.INDONESIAN;
        }
        return ChosenLanguage.of(current.getCurrent());
    }

    /** Path of the page. */
    String path() {
        return current.getCurrent().request().path();
    }

    /**
     * Where the page at hand can be seen again, with its filter and place in the list, ready to stand in an address. A page
     * that answered a form is seen again where the form stood. What somebody looked for, a name perhaps, is not repeated: addresses are
     * written down on their way.
     */
    public String back() {
        return URLEncoder.encode(Paths.untyped(seen()), StandardCharsets.UTF_8);
    }

    /** Whether the current page is the answer to a form, and so has no address of its own. */
    public boolean answersForm() {
        return current.getCurrent().request().method().equals(HttpMethod.POST);
    }

    /**
     * What has just been done, where the address says it; null without that. A link from elsewhere may say anything: only what
     * this app itself led a signed-in person to is believed.
     */
    public Done.@Nullable Said done() {
        var request = current.getCurrent().request();
        String from = request.getHeader("Sec-Fetch-Site");
        return answersForm() || !viewer().signedIn() || !(from == null || from.equals("same-origin"))
                ? null
                : Done.said(request.getParam("done"), request.getParam("counted"))
                        .orElse(null);
    }

    /** Whether the page at hand is the one to sign out at, which knows nobody any more where the session is over. */
    public boolean leaves() {
        return SiteAddress.signOut().equals(path());
    }

    /** The same as {@link #back}, as an address to go to. */
    public String seen() {
        var request = current.getCurrent().request();
        String seen = request.uri();
        if (answersForm()) {
            String from = request.getHeader(HttpHeaders.REFERER);
            String own = address.origin(current.getCurrent()) + "/";
            seen = from != null && from.startsWith(own)
                    ? from.substring(own.length() - 1)
                    : here == null ? "/" : base(here);
        }
        return seen;
    }

    private static String base(Here edition) {
        return Paths.to("editions", edition.edition());
    }

    /** The seat that the viewer holds in this edition. */
    public Optional<HeldSeat> seat() {
        return here == null ? Optional.empty() : viewer().seatIn(here.edition());
    }

    /**
     * Key of the office role that the viewer has in the edition of the page, or outside editions anywhere; empty for
     * none.
     */
    public String roleKey() {
        if (holds(Role.SECRETARIAT)) {
            return "site.secretariat";
        }
        return holds(Role.AUDITOR) ? "site.auditor" : "";
    }

    private boolean holds(String role) {
        return here == null
                ? viewer().nationally(role) || !viewer().offices(role).isEmpty()
                : viewer().is(role, here);
    }

    public List<MenuPart> menu() {
        if (here == null) {
            return List.of();
        }
        String base = base(here);
        String below = path().startsWith(base) ? path().substring(base.length()) : "";
        var shown = entries.stream()
                .filter(e -> e.shownTo(viewer(), here) && (!here.onlyRead() || e.inArchive(here)))
                .sorted(Comparator.comparing(MenuEntry::group).thenComparingInt(MenuEntry::order))
                .toList();
        var current =
                shown.stream().filter(e -> e.claims(below) >= 0).max(Comparator.comparingInt(e -> e.claims(below)));
        var groups = new LinkedHashMap<MenuGroup, List<MenuLine>>();
        for (MenuEntry e : shown) {
            groups.computeIfAbsent(e.group(), g -> new ArrayList<>())
                    .add(new MenuLine(
                            base + e.path(),
                            here.onlyRead() ? e.archiveKey() : e.key(),
                            current.filter(c -> c == e).isPresent()));
        }
        return groups.entrySet().stream()
                .map(g -> new MenuPart(
                        g.getValue().size() > 1
                                ? g.getKey().key()
                                : g.getValue().get(0).key(),
                        g.getValue()))
                .toList();
    }

    /** A fresh key for a form: 144 random bits. A key sent twice acts once. */
    public String formKey() {
        return OpaqueId.next();
    }

    /** Gives every template the language of the request that renders it. */
    @ApplicationScoped
    static class Language {
        void configure(@Observes EngineBuilder engine) {
            engine.addTemplateInstanceInitializer(instance -> {
                boolean asked = Arc.container().requestContext().isActive();
                instance.setAttribute("locale", asked ? ofRequest() : Messages.INDONESIAN);
            });
        }

        private static Locale ofRequest() {
            var site = Arc.container().instance(Site.class).get();
            return site.locale();
        }
    }
}
