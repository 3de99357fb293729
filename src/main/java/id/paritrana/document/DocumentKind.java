package id.paritrana.document;

import java.time.LocalDate;

import id.paritrana.verdict.Verdict;

/**
 * A kind of document: one class and one template. Adding a kind adds a bean of this type; numbers, storage, downloads and
 * the journal are the same for all.
 */
public interface DocumentKind {
    /** The word under which it is stored and addressed, as {@code plenary-minutes}. */
    String code();

    /** Its part of the document's number, as {@code BA}. */
    String numberWord();

    /** The day that the document is dated by; its month and year are part of the number. */
    LocalDate day(Verdict verdict);

    /**
     * The document as one well-formed HTML page for the press.
     *
     * @throws id.paritrana.site.Refusal naming every field that is missing in the frozen data
     */
    String written(Verdict verdict, DocumentNumber number, Paper paper);
}
