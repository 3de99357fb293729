package id.paritrana.ranking;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import id.paritrana.access.Viewer;
import id.paritrana.edition.Categories;
import id.paritrana.edition.Category;
import id.paritrana.edition.CategoryStage;
import id.paritrana.edition.Edition;
import id.paritrana.edition.Pronounced;
import id.paritrana.refusal.NotAsRecorded;
import id.paritrana.site.Sign;
import id.paritrana.words.Formats;
import id.paritrana.words.Messages;

/** Makes the list of the rankings of an edition, with who leads each. */
@ApplicationScoped
class RankingListViews {
    private static final Logger LOG = Logger.getLogger(RankingListViews.class);

    private final Categories categories;
    private final RankingResults results;
    private final Pronounced pronounced;

    RankingListViews(Categories categories, RankingResults results, Pronounced pronounced) {
        this.categories = categories;
        this.results = results;
        this.pronounced = pronounced;
    }

    RankingListView of(Viewer viewer, Edition edition, LatestRuns latest, Locale locale) {
        Set<Long> decided = pronounced.in(edition);
        var lines = new ArrayList<RankingListView.Line>();
        for (Category category : categories.of(edition)) {
            RunHead run = latest.of(category);
            CategoryStage stage =
                    CategoryStage.of(edition, category.closed(), run != null, decided.contains(category.id()));
            String state = key(stage, viewer.isSecretariat(edition));
            Sign sign = stage.sign();
            String leader = "";
            Optional<RunHead> whole = latest.whole(category);
            if (whole.isPresent()) {
                try {
                    leader = results.of(whole.get()).words().leader(locale);
                } catch (NotAsRecorded differs) {
                    LOG.errorf(differs, "%s is not as recorded", category.code());
                    state = "ranking.state-differs";
                    sign = Sign.STOP;
                }
            }
            lines.add(new RankingListView.Line(
                    category.code(),
                    category.name(),
                    state,
                    sign,
                    run == null
                            ? ""
                            : Messages.text(
                                    locale,
                                    "ranking.run-of",
                                    run.number(),
                                    Formats.in(locale).moment(run.runAt(), edition.zoneId())),
                    leader));
        }
        return new RankingListView(edition.code(), lines);
    }

    private static String key(CategoryStage stage, boolean computes) {
        return switch (stage) {
            case PREPARING -> "ranking.state-preparing";
            case SCORING -> "ranking.state-open";
            case CLOSED -> computes ? "ranking.state-closed" : "ranking.state-awaited";
            case RANKED -> "ranking.state-run";
            case PRONOUNCED -> "ranking.state-pronounced";
        };
    }
}
