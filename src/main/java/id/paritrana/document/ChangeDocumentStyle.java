package id.paritrana.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.paritrana.edition.Edition;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.refusal.Refusal;
import id.paritrana.site.form.ChangedMeanwhile;

/** Changes how the documents of an office look from the next one on: letterhead, paper, pattern of numbers. */
@ApplicationScoped
class ChangeDocumentStyle {
    private final DocumentStyles styles;
    private final Journal journal;

    ChangeDocumentStyle(DocumentStyles styles, Journal journal) {
        this.styles = styles;
        this.journal = journal;
    }

    /**
     * @param edition in whose journal it stands
     * @throws ChangedMeanwhile when the form began from another look than the one stored
     * @throws Refusal with what is wrong, beside its field
     */
    @Transactional
    public void change(Edition edition, DocumentStyleForm form) {
        Refusal.unlessNone(form.objections());
        DocumentStyle style = styles.locked(edition);
        DocumentStyleForm stored = DocumentStyleForm.of(style);
        if (!stored.version().equals(form.version())) {
            throw new ChangedMeanwhile(stored.fields(), stored.version());
        }
        var before = style.state();
        style.set(form);
        journal.act(RecordedAct.DOCUMENT_STYLE_CHANGED)
                .in(edition.id(), edition.code())
                .about("edition", edition.code())
                .before(before)
                .after(style.state())
                .write();
    }
}
