package id.paritrana.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.edition.Edition;
import id.paritrana.nomination.Nominations;
import id.paritrana.refusal.Objection;
import id.paritrana.workbook.EditionInfo;

/** A kind of document that is about a nomination, as a receipt of its papers would be; only in the edition of its test. */
@ApplicationScoped
class ReceiptForTests implements DocumentKind {
    static final String EDITION = "DOC5";

    private final Nominations nominations;

    ReceiptForTests(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    public String code() {
        return "receipt";
    }

    @Override
    public String key() {
        return "document.title";
    }

    @Override
    public String numberWord() {
        return "TT";
    }

    @Override
    public List<Subject> ready(Edition edition) {
        return edition.code().equals(EDITION)
                ? nominations.all(edition).stream().map(Subject::of).toList()
                : List.of();
    }

    @Override
    public Optional<Subject> subject(Edition edition, String code) {
        return ready(edition).stream().filter(s -> s.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Objection> objection(Subject about) {
        return Optional.empty();
    }

    @Override
    public LocalDate day(Subject about) {
        return LocalDate.of(2026, 5, 21);
    }

    @Override
    public EditionInfo told(Subject about) {
        Edition edition = about.category().edition();
        return new EditionInfo(edition.code(), edition.name(), null, 2025, 2026, edition.region(), null, null);
    }

    @Override
    public String written(Subject about, DocumentNumber number, Paper paper) {
        return "<html><head><title>x</title></head><body style=\"font-family: 'Naskah'\"><p>Tanda terima "
                + number.text() + " " + about.name() + "</p></body></html>";
    }
}
