package id.paritrana.guide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.logging.Logger;

import id.paritrana.access.Role;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.edition.NotInArchive;
import id.paritrana.exchange.StoredWorkbook;
import id.paritrana.ranking.RankedCategory;
import id.paritrana.refusal.NotThere;
import id.paritrana.scoring.scheme.Scheme;
import id.paritrana.scoring.scheme.SchemeCheck;
import id.paritrana.words.Messages;
import id.paritrana.workbook.EditionWorkbook;
import id.paritrana.workbook.scheme.SchemeAssembler;

/** How an edition is computed, for everybody in it: from the scheme, in plain words, one category at a time. */
@Path("/editions/{edition}/method")
@Blocking
@NotInArchive
@RolesAllowed(Role.EVERYBODY)
public class MethodPages {
    @CheckedTemplate(basePath = "guide")
    static class Templates {
        static native TemplateInstance guide(MethodView view);
    }

    private static final Logger LOG = Logger.getLogger(MethodPages.class);

    private final EditionHere here;
    private final Categories categories;
    private final StoredWorkbook stored;

    MethodPages(EditionHere here, Categories categories, StoredWorkbook stored) {
        this.here = here;
        this.categories = categories;
        this.stored = stored;
    }

    @GET
    public TemplateInstance method(
            @PathParam("edition") String code, @QueryParam("category") @DefaultValue("") String category) {
        Edition edition = here.edition(code);
        List<Category> all = categories.of(edition);
        Optional<Category> chosen = all.stream()
                .filter(each -> category.isEmpty() || each.code().equals(category))
                .findFirst();
        if (chosen.isEmpty() && !category.isEmpty()) {
            throw new NotThere();
        }
        List<MethodView.Choice> choices = all.stream()
                .map(each -> new MethodView.Choice(
                        each.code(),
                        each.name(),
                        chosen.filter(c -> c.id() == each.id()).isPresent()))
                .toList();
        return Templates.guide(chosen.map(each -> view(edition, each, choices, here.locale()))
                .orElseGet(() -> without(edition, "", "", choices, here.locale())));
    }

    private MethodView view(Edition edition, Category category, List<MethodView.Choice> choices, Locale locale) {
        EditionWorkbook rows = stored.scheme(category);
        Scheme scheme = usable(rows, category.code()).orElse(null);
        if (scheme == null) {
            return without(edition, category.code(), category.name(), choices, locale);
        }
        RankedCategory example = RankedCategory.example(ExampleNominee.in(scheme, rows, locale));
        MethodWords words = new MethodWords(scheme, locale);
        return new MethodView(
                edition.code(),
                category.code(),
                category.name(),
                choices,
                "",
                words.brief(),
                words.tree(),
                new CriterionWords(scheme, locale).tree(),
                words.panel(),
                words.missing(),
                words.rounding(),
                words.ties(),
                words.firmness(),
                example.words().tree(ExampleNominee.CODE, locale).orElse(null));
    }

    /** The scheme, if it can be scored; what is wrong with it the page of the scheme says. */
    private static Optional<Scheme> usable(EditionWorkbook rows, String category) {
        try {
            return SchemeAssembler.scheme(rows, category)
                    .filter(scheme -> SchemeCheck.errors(scheme).isEmpty());
        } catch (IllegalArgumentException unfinished) {
            LOG.debugf(unfinished, "the scheme of %s is not finished", category);
            return Optional.empty();
        }
    }

    private static MethodView without(
            Edition edition, String code, String name, List<MethodView.Choice> choices, Locale locale) {
        return new MethodView(
                edition.code(),
                code,
                name,
                choices,
                Messages.text(locale, "guide.not-ready"),
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
