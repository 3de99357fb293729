package id.paritrana.nomination;

import org.jboss.resteasy.reactive.RestForm;

import id.paritrana.site.form.Typed;

/** What a person typed about a document. */
public record EvidenceForm(
        @RestForm String title,
        @RestForm String pages,
        @RestForm String address,
        @RestForm String criterion) {
    static final EvidenceForm EMPTY = new EvidenceForm("", "", "", "");

    public EvidenceForm {
        title = Typed.inOneLine(title);
        pages = Typed.plain(pages);
        address = Typed.plain(address);
        criterion = Typed.plain(criterion);
    }
}
