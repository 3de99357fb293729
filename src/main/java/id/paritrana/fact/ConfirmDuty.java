package id.paritrana.fact;

import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import id.paritrana.access.CurrentUser;
import id.paritrana.edition.CategoryState;
import id.paritrana.edition.Duty;
import id.paritrana.edition.EditionDuty;
import id.paritrana.edition.EditionState;
import id.paritrana.edition.OtherOfficers;

/** Facts of open scoring that wait for a second person: this one, or somebody else where this one has recorded them all. */
@ApplicationScoped
class ConfirmDuty implements EditionDuty {
    private final Facts facts;
    private final OtherOfficers officers;
    private final CurrentUser user;

    ConfirmDuty(Facts facts, OtherOfficers officers, CurrentUser user) {
        this.facts = facts;
        this.officers = officers;
        this.user = user;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Duty> open(EditionState state) {
        long awaiting = state.categories().stream()
                .filter(Predicate.not(CategoryState::closed))
                .mapToLong(CategoryState::awaiting)
                .sum();
        if (awaiting == 0) {
            return Optional.empty();
        }
        var edition = state.edition();
        long mine = facts.undecidedFor(user.viewer().accountId(), edition, false);
        if (mine == 0) {
            return Optional.of(Duty.of(
                            FactAddress.list(edition.code()),
                            "fact.do.ask",
                            "fact.do.ask-text",
                            Duty.Standing.OTHERS,
                            awaiting)
                    .by(officers.of(user.viewer(), edition)));
        }
        return Optional.of(Duty.of(
                        FactAddress.list(edition.code()),
                        "fact.do.confirm",
                        "fact.do.confirm-text",
                        edition.opened() ? Duty.Standing.HOLDS_CLOSING : Duty.Standing.NEEDED,
                        mine)
                .leading("fact.do.confirm-go"));
    }
}
