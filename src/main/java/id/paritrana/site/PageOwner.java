package id.paritrana.site;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import id.paritrana.access.CurrentUser;
import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.refusal.Objection;

/**
 * The person for whom a page was made: every form carries the account and, inside an edition, the seat. A page left
 * open must not act for a person who signed in later.
 */
@Named("owner")
@RequestScoped
public class PageOwner {
    /** The field of every form that carries it. */
    public static final String FIELD = "of";

    private static final Pattern WRITTEN = Pattern.compile("([0-9A-F]{8})(?:\\.([A-Za-z0-9._-]{1,40}))?");

    /** Thrown for a form from a page that was made for somebody else; nothing was done. */
    public static class Foreign extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Objection whose;

        public Foreign(Objection whose) {
            this.whose = whose;
        }

        Objection whose() {
            return whose;
        }
    }

    /** Thrown for a form sent by the right person for a seat that they do not hold now; nothing was done. */
    public static class NotHeld extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<Objection> why;

        public NotHeld(List<Objection> why) {
            this.why = why;
        }

        List<Objection> why() {
            return why;
        }
    }

    private final CurrentUser user;
    private final Site site;

    PageOwner(CurrentUser user, Site site) {
        this.user = user;
        this.site = site;
    }

    /** Account and seat as a form carries them, {@code 1A2B3C4D.8}; empty for nobody. */
    public String stamp() {
        Viewer viewer = user.viewer();
        return viewer.signedIn()
                ? account(viewer) + site.seat().map(seat -> "." + seat.code()).orElse("")
                : "";
    }

    /** The account alone, {@code 1A2B3C4D}; empty for nobody. */
    public String account() {
        Viewer viewer = user.viewer();
        return viewer.signedIn() ? account(viewer) : "";
    }

    /** The accounts that were joined to it, separated by blanks; empty for nearly everybody. */
    public String was() {
        return joined().collect(Collectors.joining(" "));
    }

    /**
     * The other person for whom a page was made.
     *
     * @param samePerson whether it is the viewer after all, on a seat that they do not hold
     */
    public record Other(Optional<String> seat, boolean samePerson) {}

    /**
     * Whether a form comes from a page that was made for somebody else; an account joined to the viewer's meanwhile
     * counts as the viewer's.
     *
     * @param stamp as the form carried it; a program's form has none
     * @param edition in which it acts, or null
     */
    public Optional<Other> other(@Nullable String stamp, @Nullable String edition) {
        if (stamp == null || stamp.isEmpty()) {
            return Optional.empty();
        }
        Matcher written = WRITTEN.matcher(stamp);
        if (!written.matches()) {
            return Optional.of(new Other(Optional.empty(), false));
        }
        Optional<String> seat = Optional.ofNullable(written.group(2));
        Optional<String> held =
                edition == null ? seat : user.viewer().seatIn(edition).map(HeldSeat::code);
        String account = written.group(1);
        boolean samePerson = account.equals(account(user.viewer())) || joined().anyMatch(account::equals);
        return samePerson && seat.equals(held) ? Optional.empty() : Optional.of(new Other(seat, samePerson));
    }

    private Stream<String> joined() {
        return user.viewer().joined().stream().map(one -> unspaced(one.code()));
    }

    private static String account(Viewer viewer) {
        return unspaced(viewer.code());
    }

    private static String unspaced(String code) {
        return code.replace(" ", "");
    }
}
