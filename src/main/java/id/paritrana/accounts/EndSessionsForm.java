package id.paritrana.accounts;

import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.site.form.Typed;

/**
 * Whose sessions end, and why.
 *
 * @param who the identifier of an account in forms, or {@link EndSessions#ALL}
 */
public record EndSessionsForm(
        @RestForm String who, @RestForm String reason) {
    static final EndSessionsForm EMPTY = new EndSessionsForm("", "");

    public EndSessionsForm {
        who = Typed.line(who);
        reason = Typed.plain(reason);
    }
}
