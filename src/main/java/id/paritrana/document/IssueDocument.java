package id.paritrana.document;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.access.Viewer;
import id.paritrana.chain.Head;
import id.paritrana.digest.Sha256;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Editions;
import id.paritrana.journal.Journal;
import id.paritrana.journal.JournalHeads;
import id.paritrana.journal.RecordedAct;
import id.paritrana.refusal.Objection;
import id.paritrana.refusal.Refusal;

/** Issues a document: gives it the next number, prints it in both paper sizes and keeps the bytes. */
@ApplicationScoped
class IssueDocument {
    private final Editions editions;
    private final IssuedDocuments documents;
    private final DocumentStyles styles;
    private final Journal journal;
    private final JournalHeads heads;
    private final Clock clock;

    IssueDocument(
            Editions editions,
            IssuedDocuments documents,
            DocumentStyles styles,
            Journal journal,
            JournalHeads heads,
            Clock clock) {
        this.editions = editions;
        this.documents = documents;
        this.styles = styles;
        this.journal = journal;
        this.heads = heads;
        this.clock = clock;
    }

    /**
     * Issues the document.
     *
     * @param sure the officer knows that number and document stay
     * @throws Refusal when what the kind needs is not there, when the document exists already, or naming each missing field
     */
    @Transactional
    public IssuedDocument issue(Viewer viewer, Edition of, Subject about, DocumentKind kind, boolean sure) {
        Edition edition = editions.locked(of);
        kind.objection(about).ifPresent(objection -> {
            throw new Refusal(objection);
        });
        documents.of(edition, about, kind).ifPresent(there -> {
            throw new Refusal(Objection.overall("document.issued-already", there.number()));
        });
        if (!sure) {
            throw new Refusal(Objection.of(sureField(about), "site.solemn.tick"));
        }
        DocumentStyle style = styles.of(edition);
        var day = kind.day(about);
        var number = DocumentNumber.of(
                documents.nextSerial(edition, kind.code(), day.getYear()),
                kind.numberWord(),
                day,
                style.numberPattern());
        Head head = heads.last();
        byte[] f4 = PdfPress.print(kind.written(about, number, Paper.F4), head);
        byte[] a4 = PdfPress.print(kind.written(about, number, Paper.A4), head);
        Long officer = viewer.actor();
        var document = new IssuedDocument(
                edition,
                about,
                kind.code(),
                number,
                officer,
                clock.instant(),
                head,
                f4,
                a4,
                Sha256.of(f4, a4),
                kind.seal(about).orElse(null));
        documents.persist(document);
        journal.act(RecordedAct.DOCUMENT_ISSUED)
                .in(edition.id(), edition.code())
                .about(IssuedDocuments.about(document))
                .before(Map.of())
                .after(IssuedDocuments.said(document))
                .write();
        documents.flush();
        return document;
    }

    /** What the tick beside a document is called among those of the others. */
    static String sureField(Subject about) {
        return "sure-" + about.code();
    }
}
