package id.paritrana.verdict;

import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import id.paritrana.access.Role;
import id.paritrana.edition.Category;
import id.paritrana.edition.NotInArchive;
import id.paritrana.journal.Journal;
import id.paritrana.journal.RecordedAct;
import id.paritrana.limit.Limited;
import id.paritrana.limit.Often;
import id.paritrana.ranking.RankingHere;
import id.paritrana.ranking.Rankings;
import id.paritrana.refusal.NotThere;

/** The package of a verdict to take away, for those whom {@link PackageRules} names. */
@Path("/editions/{edition}/verdict/{category}/package.zip")
@NotInArchive
@Blocking
@RolesAllowed(Role.RESULT_READERS)
public class PackagePages {
    private final RankingHere here;
    private final Rankings rankings;
    private final Verdicts verdicts;
    private final KeepPackage keep;
    private final ProvedVerdicts proved;
    private final Journal journal;

    PackagePages(
            RankingHere here,
            Rankings rankings,
            Verdicts verdicts,
            KeepPackage keep,
            ProvedVerdicts proved,
            Journal journal) {
        this.here = here;
        this.rankings = rankings;
        this.verdicts = verdicts;
        this.keep = keep;
        this.proved = proved;
        this.journal = journal;
    }

    @Limited(Often.EXPORT)
    @GET
    @Transactional
    public Response file(@PathParam("edition") String code, @PathParam("category") String category) {
        Category chosen = here.category(code, category);
        boolean partial = !rankings.hidden(here.viewer(), chosen).isEmpty();
        if (!PackageRules.mayTake(here.viewer(), chosen, partial)) {
            throw new NotThere();
        }
        Verdict verdict = verdicts.of(chosen).orElseThrow(NotThere::new);
        PackageHead head = keep.of(verdict);
        byte[] bytes = proved.bytes(verdict, head);
        journal.act(RecordedAct.PACKAGE_TAKEN)
                .in(chosen.edition().id(), chosen.edition().code())
                .about("category", chosen.code())
                .after(Map.of("digest", head.digest()))
                .write();
        String name = (code + "-" + category).replaceAll("[^A-Za-z0-9-]+", "-") + "-putusan.zip";
        return Response.ok(bytes)
                .type("application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
