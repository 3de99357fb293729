package id.paritrana.verdict;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.paritrana.site.Sign;

/** The categories of an edition with the state of their verdicts. */
record VerdictListView(String edition, ZoneId zone, List<Line> lines) {
    record Line(
            String code,
            String name,
            String state,
            Sign sign,
            @Nullable LocalDate heldOn,
            String presider) {}
}
