package id.paritrana.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import id.paritrana.edition.Categories;
import id.paritrana.edition.Edition;
import id.paritrana.refusal.Objection;
import id.paritrana.verdict.ProvedVerdicts;
import id.paritrana.verdict.Verdict;
import id.paritrana.verdict.Verdicts;
import id.paritrana.workbook.EditionInfo;

/**
 * Berita Acara Rapat Pleno: what the plenary decided on one category, with the ranking it decided on, for nine signatures.
 * Always in Indonesian. Made of the verdict, of the run it was pronounced on, and of who was
 * withdrawn before closing, who is in no run.
 */
@ApplicationScoped
class PlenaryMinutes implements DocumentKind {
    @CheckedTemplate(basePath = "document")
    static class Templates {
        static native TemplateInstance minutes(MinutesView view);
    }

    private final Categories categories;
    private final Verdicts verdicts;
    private final ProvedVerdicts proved;
    private final MinutesViews views;

    PlenaryMinutes(Categories categories, Verdicts verdicts, ProvedVerdicts proved, MinutesViews views) {
        this.categories = categories;
        this.verdicts = verdicts;
        this.proved = proved;
        this.views = views;
    }

    @Override
    public String code() {
        return "plenary-minutes";
    }

    @Override
    public String numberWord() {
        return "BA";
    }

    @Override
    public List<Subject> ready(Edition edition) {
        Set<Long> pronounced = verdicts.in(edition);
        return categories.of(edition).stream()
                .filter(c -> pronounced.contains(c.id()))
                .map(Subject::of)
                .toList();
    }

    @Override
    public Optional<Subject> subject(Edition edition, String code) {
        return categories.find(edition, code).map(Subject::of);
    }

    @Override
    public Optional<Objection> objection(Subject about) {
        return verdicts.of(about.category()).isPresent()
                ? Optional.empty()
                : Optional.of(Objection.overall("document.needs-verdict", about.name()));
    }

    @Override
    public LocalDate day(Subject about) {
        return verdict(about).meeting().on();
    }

    @Override
    public EditionInfo told(Subject about) {
        return proved.of(verdict(about)).ranked().input().edition();
    }

    @Override
    public String written(Subject about, DocumentNumber number, Paper paper) {
        return Templates.minutes(views.of(verdict(about), number, paper)).render();
    }

    @Override
    public Optional<String> seal(Subject about) {
        return Optional.of(proved.of(verdict(about)).head().digest());
    }

    private Verdict verdict(Subject about) {
        return verdicts.of(about.category()).orElseThrow();
    }
}
