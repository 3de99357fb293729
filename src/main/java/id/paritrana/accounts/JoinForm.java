package id.paritrana.accounts;

import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.site.form.Typed;

/**
 * Who somebody was before, and how that is known.
 *
 * @param earlier the earlier account's identifier in forms
 */
public record JoinForm(@RestForm String earlier, @RestForm String reason) {
    static final JoinForm EMPTY = new JoinForm("", "");

    public JoinForm {
        earlier = Typed.line(earlier);
        reason = Typed.plain(reason);
    }
}
