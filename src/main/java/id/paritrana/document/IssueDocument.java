package id.paritrana.document;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.CurrentUser;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.journal.Journal;
import id.paritrana.site.Objection;
import id.paritrana.site.Refusal;
import id.paritrana.site.Sha256;
import id.paritrana.verdict.Verdict;
import id.paritrana.verdict.Verdicts;

/** Issues a document about a verdict: gives it the next number, prints it in both paper sizes and keeps the bytes. */
@ApplicationScoped
class IssueDocument {
    private final Editions editions;
    private final Verdicts verdicts;
    private final IssuedDocuments documents;
    private final Journal journal;
    private final CurrentUser user;
    private final Clock clock;

    IssueDocument(
            Editions editions,
            Verdicts verdicts,
            IssuedDocuments documents,
            Journal journal,
            CurrentUser user,
            Clock clock) {
        this.editions = editions;
        this.verdicts = verdicts;
        this.documents = documents;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Issues the document.
     *
     * @throws Refusal when there is no verdict, when the document exists already, or naming each missing field
     */
    @Transactional
    public IssuedDocument issue(Category category, DocumentKind kind) {
        Edition edition = editions.locked(category.edition());
        Verdict verdict = verdicts.of(category)
                .orElseThrow(() -> new Refusal(Objection.overall("document.needs-verdict", category.name())));
        documents.of(verdict, kind.code()).ifPresent(there -> {
            throw new Refusal(Objection.overall("document.issued-already", there.number()));
        });
        var day = kind.day(verdict);
        var number =
                DocumentNumber.of(documents.nextSerial(edition, kind.code(), day.getYear()), kind.numberWord(), day);
        byte[] f4 = PdfPress.print(kind.written(verdict, number, Paper.F4));
        byte[] a4 = PdfPress.print(kind.written(verdict, number, Paper.A4));
        Long officer = user.viewer().signedIn() ? user.viewer().accountId() : null;
        var document = new IssuedDocument(
                edition, verdict, kind.code(), number, officer, clock.instant(), f4, a4, Sha256.of(f4, a4));
        documents.persist(document);
        journal.act("document-issued")
                .in(edition.id(), edition.code())
                .about("category:" + category.code() + " document:" + kind.code())
                .after(Map.of("hash", document.hash(), "number", document.number()))
                .write();
        documents.flush();
        return document;
    }
}
