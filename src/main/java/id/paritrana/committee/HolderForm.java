package id.paritrana.committee;

import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.site.form.Typed;

/** A holder of a seat as the secretariat types one; days as {@code 2026-05-08}, empty where open. */
public record HolderForm(
        @RestForm String name,
        @RestForm String title,
        @RestForm String kind,
        @RestForm String letter,
        @RestForm String from,
        @RestForm String to) {
    static final HolderForm EMPTY = new HolderForm("", "", HolderKind.DEFINITIVE.code(), "", "", "");

    public HolderForm {
        name = Typed.line(name);
        title = Typed.inOneLine(title);
        kind = Typed.line(kind);
        letter = Typed.inOneLine(letter);
        from = Typed.line(from);
        to = Typed.line(to);
    }
}
