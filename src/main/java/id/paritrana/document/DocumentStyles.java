package id.paritrana.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import id.paritrana.edition.Edition;

/** How the documents of each office look. */
@ApplicationScoped
class DocumentStyles implements PanacheRepositoryBase<DocumentStyle, String> {

    /** That of the office of an edition; the usual one where the office has set none. */
    DocumentStyle of(Edition edition) {
        return findByIdOptional(edition.office().code()).orElseGet(() -> new DocumentStyle(edition.office()));
    }

    /** The same to be changed: the next one waits for this change. */
    DocumentStyle locked(Edition edition) {
        return findByIdOptional(edition.office().code(), LockModeType.PESSIMISTIC_WRITE)
                .orElseGet(() -> {
                    var style = new DocumentStyle(edition.office());
                    persist(style);
                    return style;
                });
    }
}
