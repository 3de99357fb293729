package id.paritrana.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The person who asks, as the rules of visibility need to know them.
 *
 * @param accountId 0 for somebody who has not signed in
 * @param roles words of {@link Role}
 * @param seats seats held today, at most one per edition is used
 */
public record Viewer(long accountId, String name, Set<String> roles, List<HeldSeat> seats) {

    public static final Viewer NOBODY = new Viewer(0, "", Set.of(), List.of());

    public Viewer {
        roles = Set.copyOf(roles);
        seats = List.copyOf(seats);
    }

    public boolean signedIn() {
        return accountId != 0;
    }

    public boolean isSecretariat() {
        return roles.contains(Role.SECRETARIAT);
    }

    /** @param role a role or a group of {@link Role} */
    public boolean is(String role) {
        return Role.withGroups(roles).contains(role);
    }

    /** The offices that keep the edition: they may read its data, progress and journal. */
    public boolean keepsRecords() {
        return is(Role.OFFICES);
    }

    public boolean isMember() {
        return !seats.isEmpty();
    }

    public boolean hasAnyRole() {
        return keepsRecords() || isMember();
    }

    public Optional<HeldSeat> seatIn(String edition) {
        return seats.stream().filter(s -> s.edition().equals(edition)).findFirst();
    }

    public boolean chairs(String edition) {
        return seatIn(edition).filter(HeldSeat::chair).isPresent();
    }

    /** Whether this viewer may know that the edition exists. */
    public boolean mayEnter(String edition) {
        return keepsRecords() || seatIn(edition).isPresent();
    }

    public static Viewer of(long accountId, String name, Collection<String> tokenRoles, List<HeldSeat> seats) {
        var roles = new java.util.HashSet<>(tokenRoles);
        roles.removeIf(role -> !Role.comesFromToken(role));
        if (!seats.isEmpty()) {
            roles.add(Role.MEMBER);
        }
        return new Viewer(accountId, name, roles, seats);
    }
}
