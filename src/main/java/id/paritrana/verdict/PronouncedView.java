package id.paritrana.verdict;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.site.Sign;

/**
 * A pronounced verdict, as its page shows it.
 *
 * @param prizePlaces how many places carry a prize
 */
record PronouncedView(
        String edition,
        String code,
        String name,
        ZoneId zone,
        Verdict verdict,
        MeetingShown met,
        String presider,
        boolean partial,
        List<Present> seats,
        List<Placed> places,
        int prizePlaces,
        int decimals,
        int more,
        boolean mayIssue,
        @Nullable PackageHead pack,
        boolean mayTake,
        boolean demoKey) {
    record Present(String code, String element, String holder, String title, String presence, Sign sign) {}

    record Placed(
            String place,
            String name,
            String rank,
            @Nullable BigDecimal total,
            String reason) {}
}
