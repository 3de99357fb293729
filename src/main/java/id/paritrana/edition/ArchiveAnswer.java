package id.paritrana.edition;

import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import id.paritrana.site.Answer;

/** The answer of an archive at the addresses of scoring: a page that says what an archive is and where its figures are. */
class ArchiveAnswer {
    @CheckedTemplate(basePath = "edition")
    static class Templates {
        static native TemplateInstance archive(Edition edition, boolean sent);
    }

    /** Thrown in place of a page or an act {@link NotInArchive}. */
    static final class Asked extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Edition edition;
        private final boolean sent;

        /** @param sent whether it was a form, which changes nothing here */
        Asked(Edition edition, boolean sent) {
            super("archive " + edition.code());
            this.edition = edition;
            this.sent = sent;
        }
    }

    @ServerExceptionMapper(Asked.class)
    Response onlyRead(Asked asked) {
        TemplateInstance page = Templates.archive(asked.edition, asked.sent);
        return asked.sent ? Answer.refused(page) : Answer.shown(page);
    }
}
