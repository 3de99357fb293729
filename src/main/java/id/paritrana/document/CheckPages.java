package id.paritrana.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import id.paritrana.digest.Sha256;
import id.paritrana.edition.Edition;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.refusal.Errors;
import id.paritrana.refusal.NotAsRecorded;
import id.paritrana.refusal.Objection;
import id.paritrana.site.Site;
import id.paritrana.site.form.Typed;
import id.paritrana.verdict.OfficeKeys;
import id.paritrana.workbook.EditionInfo;
import id.paritrana.workbook.EditionKind;

/**
 * The public check of a paper document against the record: whether a number and a digest belong together. The negative
 * answer does not tell which of the two exists, and a digest of 256 bits cannot be guessed.
 */
@Path("/check")
@Blocking
@PermitAll
public class CheckPages {
    private static final int LONGEST = 120;

    @CheckedTemplate(basePath = "document")
    static class Templates {
        static native TemplateInstance check(View view, Errors errors);
    }

    /**
     * The page.
     *
     * @param asked whether a number and a digest were given
     * @param found the document that both belong to; null without one
     */
    record View(
            String number,
            String digest,
            boolean asked,
            @Nullable Found found) {}

    /**
     * What is printed on the paper as well, so that its reader can tell whether the code leads to this document or to
     * another genuine one.
     *
     * @param kind message key of what it is called
     * @param about its category; empty where it is about the edition
     * @param dated the day that its text begins with
     * @param digest in groups, as it is printed
     * @param pages of both papers; none where the files are no longer those that were issued
     * @param practice whether it is no official document, which a match alone would hide
     */
    record Found(
            String kind,
            String number,
            String about,
            String region,
            @Nullable Integer year,
            @Nullable LocalDate dated,
            LocalDate issued,
            List<String> digest,
            Map<Paper, Integer> pages,
            boolean practice) {
        public boolean alike() {
            return Set.copyOf(pages.values()).size() == 1;
        }

        public int pages(String paper) {
            return pages.getOrDefault(Paper.valueOf(paper), 0);
        }
    }

    private static final Logger LOG = Logger.getLogger(CheckPages.class);

    private final IssuedDocuments documents;
    private final List<DocumentKind> kinds;
    private final OfficeKeys keys;
    private final PackageTool tool;
    private final Site site;

    CheckPages(IssuedDocuments documents, @All List<DocumentKind> kinds, OfficeKeys keys, PackageTool tool, Site site) {
        this.documents = documents;
        this.kinds = kinds;
        this.keys = keys;
        this.tool = tool;
        this.site = site;
    }

    @Limited(Often.CHECK)
    @GET
    public Response check(
            @QueryParam("number") @DefaultValue("") String number,
            @QueryParam("digest") @DefaultValue("") String digest) {
        boolean asked = !number.isBlank() || !digest.isBlank();
        String typed = cut(number);
        Optional<Found> found = asked
                ? documents.sealed(typed, Sha256.typed(cut(digest)).orElse("")).map(this::told)
                : Optional.empty();
        var missing = new ArrayList<Objection>();
        if (asked && number.isBlank()) {
            missing.add(Objection.of("number", "document.check-number-missing"));
        }
        if (asked && digest.isBlank()) {
            missing.add(Objection.of("digest", "document.check-digest-missing"));
        } else if (asked && Sha256.lacks(cut(digest))) {
            missing.add(Objection.of("digest", "document.check-digest-short"));
        }
        return Response.ok(
                        Templates.check(new View(typed, cut(digest), asked, found.orElse(null)), new Errors(missing)))
                .type(MediaType.TEXT_HTML_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    private Found told(IssuedDocument document) {
        Edition edition = document.edition();
        Optional<DocumentKind> kind =
                kinds.stream().filter(k -> k.code().equals(document.kind())).findFirst();
        Optional<Subject> about =
                kind.flatMap(k -> k.subject(edition, document.subject().split(":", 2)[1]));
        EditionInfo told = told(kind.orElseThrow(), about.orElseThrow());
        return new Found(
                "document.kind." + document.kind(),
                document.number(),
                document.subjectName(),
                told == null ? "" : told.region(),
                told == null ? null : told.awardYear(),
                kind.flatMap(k -> about.map(k::day)).orElse(null),
                edition.dayOf(document.issuedAt()),
                Sha256.lines(Objects.requireNonNull(document.seal())),
                documents.onRecord(document) ? pages(document) : Map.of(),
                edition.standing() != EditionKind.OFFICIAL);
    }

    /** Nothing where its record cannot be proved any more: the number and the fingerprint of the paper are its own. */
    private static @Nullable EditionInfo told(DocumentKind kind, Subject about) {
        try {
            return kind.told(about);
        } catch (NotAsRecorded unproved) {
            LOG.warn("a document is asked for whose record is not proved", unproved);
            return null;
        }
    }

    private static Map<Paper, Integer> pages(IssuedDocument document) {
        return Arrays.stream(Paper.values())
                .collect(Collectors.toMap(paper -> paper, paper -> PdfPress.pages(document.pdf(paper))));
    }

    /** The address of this page with an answer: where the code on paper leads. */
    static String asked(String number, String digest) {
        // a slash may stand in a query as it is, and a shorter address makes a code with larger modules
        String named = URLEncoder.encode(number, StandardCharsets.UTF_8).replace("%2F", "/");
        return DocumentAddress.check() + "?number=" + named + "&digest=" + digest;
    }

    private static String cut(String typed) {
        String line = Typed.inOneLine(typed).replaceAll("[\\s\\p{Z}]+", " ").strip();
        return line.substring(0, Math.min(LONGEST, line.length()));
    }

    /** The public keys of the office, present and former. */
    @GET
    @Path("keys.pem")
    public Response keys() {
        return Response.ok(keys.pem())
                .type("application/x-pem-file")
                .header("Content-Disposition", "attachment; filename=\"paritrana-keys.pem\"")
                .build();
    }

    /** The page that checks a package by itself; it has its own, stricter policy, also when it is opened from a disk. */
    @GET
    @Path("package.html")
    public Response tool() {
        return Response.ok(tool.in(site.language()))
                .type("text/html;charset=UTF-8")
                .header("Content-Security-Policy", tool.policy() + "; frame-ancestors 'none'")
                .build();
    }
}
