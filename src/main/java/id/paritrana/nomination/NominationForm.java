package id.paritrana.nomination;

import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.site.form.Typed;

/** What an officer typed to add a nomination. */
public record NominationForm(
        @RestForm String category,
        @RestForm String code,
        @RestForm String name,
        @RestForm String region,
        @RestForm String sector,
        @RestForm String reason) {
    static final NominationForm EMPTY = new NominationForm("", "", "", "", "", "");

    public NominationForm {
        category = Typed.line(category);
        code = Typed.line(code);
        name = Typed.line(name);
        region = Typed.line(region);
        sector = Typed.line(sector);
        reason = Typed.line(reason);
    }
}
