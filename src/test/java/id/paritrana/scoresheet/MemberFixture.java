package id.paritrana.scoresheet;

import java.util.List;
import java.util.Set;

import io.quarkus.arc.Arc;

import id.paritrana.access.Grants;
import id.paritrana.access.HeldSeat;
import id.paritrana.access.Viewer;
import id.paritrana.edition.EditionFixture;

/** A member who acts past the pages. */
final class MemberFixture {
    private MemberFixture() {}

    static Viewer member(EditionFixture edition, int seat) {
        var held = new HeldSeat(
                edition.seatId(seat),
                edition.holderId(seat),
                String.valueOf(seat),
                "Unsur " + seat,
                false,
                false,
                edition.code());
        return new Viewer(
                edition.accountId(seat),
                "",
                "Anggota",
                "",
                Grants.NONE,
                List.of(held),
                Set.of(edition.code()),
                List.of());
    }

    /** As part of a request of its own. */
    static void inRequest(Runnable act) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            act.run();
        } finally {
            request.terminate();
        }
    }
}
