package id.paritrana.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.paritrana.edition.Edition;
import id.paritrana.refusal.Objection;
import id.paritrana.workbook.EditionInfo;

/**
 * A kind of document: one class and one template. It defines what its documents are about and what they require. A new
 * kind is a new bean of this type; numbers, storage, downloads and the journal are common to all.
 */
public interface DocumentKind {
    /** The word under which it is stored and addressed, as {@code plenary-minutes}. */
    String code();

    /** Message key of its name. */
    default String key() {
        return "document.kind." + code();
    }

    /** Its part of the document's number, as {@code BA}. */
    String numberWord();

    /** What documents of this kind can be about now in an edition, in their order. */
    List<Subject> ready(Edition edition);

    /** What a document of this kind would be about, ready or not. */
    Optional<Subject> subject(Edition edition, String code);

    /** Why there cannot be one about it yet. */
    Optional<Objection> objection(Subject about);

    /** The day that the document is dated by; its month and year are part of the number. */
    LocalDate day(Subject about);

    /** The edition as the document tells it, whatever has become of it since. */
    EditionInfo told(Subject about);

    /** The digest that is printed in it, by which anybody may check the paper; nothing for a kind that prints none. */
    default Optional<String> seal(Subject about) {
        return Optional.empty();
    }

    /**
     * The document as one well-formed HTML page for the press.
     *
     * @throws id.paritrana.refusal.Refusal naming every field that is missing in the frozen data
     */
    String written(Subject about, DocumentNumber number, Paper paper);
}
