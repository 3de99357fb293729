package id.paritrana.nomination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

import id.paritrana.access.Role;
import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.Edition;
import id.paritrana.edition.EditionHere;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.refusal.Errors;
import id.paritrana.site.form.Narrowed;
import id.paritrana.site.form.Paging;
import id.paritrana.site.form.Sought;

/** Who is nominated, and everything on record about one of them. */
@Path("/editions/{edition}/nominations")
@Blocking
@RolesAllowed(Role.EVERYBODY)
public class NominationPages {
    @CheckedTemplate(basePath = "nomination")
    static class Templates {
        static native TemplateInstance list(ListView view, Errors errors);

        static native TemplateInstance one(NominationView view);
    }

    record ListView(
            Edition edition,
            List<Group> groups,
            List<Category> categories,
            NominationFilter filter,
            Paging paging,
            boolean mayAdd,
            Locale locale) {
        /** What is chosen of the list, in words. */
        public String narrowed() {
            return Narrowed.said(
                    locale,
                    "site.narrowed",
                    filter.text(),
                    categories.stream()
                            .filter(category -> category.code().equals(filter.category()))
                            .findFirst()
                            .map(Category::name)
                            .orElse(""));
        }

        /** Where the whole list is; empty where it is shown. */
        public String whole() {
            return filter.narrows() ? NominationAddress.list(edition.code()) : "";
        }
    }

    /** @param category that all of them are of; null where they stand in another order */
    record Group(@Nullable Category category, List<ListedNomination> rows) {}

    /**
     * @param filter of the list from which the viewer came
     * @param alike names of nominees who look like this one; empty where none does
     */
    record NominationView(
            Nomination nomination,
            NominationFilter filter,
            boolean open,
            boolean mayImport,
            boolean mayWithdraw,
            String alike,
            List<PartView> parts) {}

    /** A part of the page: one heading, one line of the contents. */
    record PartView(NominationSection.Part part, List<NominationSection.Section> sections) {
        /** How many lines something has still to be done about. */
        public long doubted() {
            return sections.stream()
                    .mapToLong(NominationSection.Section::doubted)
                    .sum();
        }

        public int lines() {
            return sections.stream().mapToInt(section -> section.lines().size()).sum();
        }

        /** What is said where there is no line. */
        public String empty() {
            return sections.get(0).empty();
        }

        /** Whether its sections have headings of their own. */
        public boolean several() {
            return sections.size() > 1;
        }
    }

    private final EditionHere here;
    private final NominationHere hereOne;
    private final Categories categories;
    private final Nominations nominations;
    private final Corrections corrections;
    private final AlikeNominees alike;
    private final List<NominationCheck> checks;
    private final List<NominationSection> sections;

    NominationPages(
            EditionHere here,
            NominationHere hereOne,
            Categories categories,
            Nominations nominations,
            Corrections corrections,
            AlikeNominees alike,
            @All List<NominationCheck> checks,
            @All List<NominationSection> sections) {
        this.here = here;
        this.hereOne = hereOne;
        this.categories = categories;
        this.nominations = nominations;
        this.corrections = corrections;
        this.alike = alike;
        // by name, so that the order of what is open never depends on the class path
        this.checks = checks.stream()
                .sorted(Comparator.comparing(check -> check.getClass().getName()))
                .toList();
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(NominationSection::order))
                .toList();
    }

    @Limited(value = Often.SEARCH, when = "q")
    @GET
    public TemplateInstance list(
            @PathParam("edition") String code,
            @QueryParam("q") String text,
            @QueryParam("category") String category,
            @QueryParam("sort") String sort,
            @QueryParam("page") String page) {
        var viewer = here.viewer();
        Edition edition = here.edition(code);
        var sought = Sought.of("q", text);
        var filter = NominationFilter.of(sought.text(), category, sort, page);
        var paging = Paging.of(
                filter.page(),
                nominations.count(viewer, edition, filter),
                NominationFilter.SIZE,
                NominationAddress.list(edition.code()),
                filter.parameters());
        return Templates.list(
                new ListView(
                        edition,
                        groups(
                                viewer,
                                edition,
                                nominations.page(viewer, edition, filter.at(paging.page())),
                                filter,
                                paging),
                        categories.of(edition),
                        filter,
                        paging,
                        edition.frozen() && viewer.isSecretariat(edition),
                        here.locale()),
                sought.errors());
    }

    /** Category by category in the given order, all together in any other. */
    private List<Group> groups(
            Viewer viewer, Edition edition, List<Nomination> page, NominationFilter filter, Paging paging) {
        if (page.isEmpty()) {
            return List.of();
        }
        var open = new LinkedHashMap<NominationCheck, Map<Long, Long>>();
        if (!edition.onlyRead()) {
            checks.forEach(check -> open.put(check, check.open(viewer, edition, page)));
        }
        var rows = new ArrayList<ListedNomination>();
        for (Nomination nomination : page) {
            var found = open.entrySet().stream()
                    .map(of -> new ListedNomination.Found(
                            of.getKey(), of.getValue().getOrDefault(nomination.id(), 0L)))
                    .toList();
            rows.add(ListedNomination.of(nomination, found, here.locale()));
        }
        if (!filter.sort().isEmpty()) {
            return List.of(new Group(null, rows));
        }
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.nomination().category().code(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(of -> new Group(of.get(0).nomination().category(), of))
                .toList();
    }

    @GET
    @Path("{nomination}")
    public TemplateInstance one(
            @PathParam("edition") String code,
            @PathParam("nomination") String nominee,
            @QueryParam("q") String text,
            @QueryParam("category") String category,
            @QueryParam("sort") String sort,
            @QueryParam("page") String page) {
        Nomination nomination = hereOne.nomination(code, nominee);
        boolean open = corrections.open(nomination.category());
        boolean mayChange = open && here.viewer().isSecretariat(nomination.edition());
        return Templates.one(new NominationView(
                nomination,
                NominationFilter.of(Sought.of("q", text).text(), category, sort, page),
                open,
                here.viewer().isSecretariat(nomination.edition()),
                here.viewer().isSecretariat(nomination.edition())
                        && nomination.edition().frozen()
                        && !nomination.withdrawn()
                        && !nomination.category().closed(),
                alike.of(here.viewer(), nomination).stream()
                        .map(Nomination::name)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                parts(nomination, mayChange)));
    }

    /** The sections in their order, those of one part together. */
    private List<PartView> parts(Nomination nomination, boolean mayChange) {
        return sections.stream()
                .map(s -> Map.entry(s.part(), s.of(here.viewer(), nomination, mayChange, here.locale())))
                .filter(s -> !nomination.edition().onlyRead() || s.getValue().anything())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .entrySet()
                .stream()
                .map(of -> new PartView(of.getKey(), of.getValue()))
                .toList();
    }
}
