package id.paritrana.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The person who asks, as the rules of visibility need to know them.
 *
 * @param accountId 0 for somebody who has not signed in
 * @param roles words of {@link Role}
 * @param seats seats held today, at most one per edition is used
 * @param boundIn codes of the editions in which the account was, is or will be the holder of a seat: it has no office there
 */
public record Viewer(long accountId, String name, Set<String> roles, List<HeldSeat> seats, Set<String> boundIn) {

    public static final Viewer NOBODY = new Viewer(0, "", Set.of(), List.of(), Set.of());

    public Viewer {
        roles = Set.copyOf(roles);
        seats = List.copyOf(seats);
        boundIn = Set.copyOf(boundIn);
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
        return within(edition).keepsRecords() || seatIn(edition).isPresent();
    }

    /** The same person where it is about this edition: a member of its committee is nothing else in it. */
    public Viewer within(String edition) {
        if (!boundIn.contains(edition)) {
            return this;
        }
        Set<String> member = seatIn(edition).isPresent() ? Set.of(Role.MEMBER) : Set.of();
        return new Viewer(accountId, name, member, seats, boundIn);
    }

    /** The roles of the token, in order, with blanks between. */
    String duties() {
        return roles.stream().filter(Role::comesFromToken).sorted().collect(Collectors.joining(" "));
    }

    public static Viewer of(
            long accountId, String name, Collection<String> tokenRoles, List<HeldSeat> seats, Set<String> boundIn) {
        var roles = new java.util.HashSet<>(tokenRoles);
        roles.removeIf(role -> !Role.comesFromToken(role));
        if (!seats.isEmpty()) {
            roles.add(Role.MEMBER);
        }
        return new Viewer(accountId, name, roles, seats, boundIn);
    }
}
