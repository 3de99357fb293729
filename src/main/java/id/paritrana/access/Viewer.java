package id.paritrana.access;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.paritrana.region.Regions;

/**
 * The caller, as the rules of visibility see them.
 *
 * @param accountId 0 for a person who has not signed in
 * @param issuer the provider by which the viewer is signed in, as named in its tokens; empty when not signed in
 * @param code as {@link Account#code}
 * @param grants the roles of the token, each for an office
 * @param seats seats held today, at most one per edition is used
 * @param boundIn codes of the editions in which the account was, is or will be the holder of a seat: it has no office
 * role there
 * @param joined the accounts that were joined to this one: their unfinished work belongs to this person
 */
public record Viewer(
        long accountId,
        String issuer,
        String name,
        String code,
        Grants grants,
        List<HeldSeat> seats,
        Set<String> boundIn,
        List<Joined> joined) {

    public static final Viewer NOBODY = new Viewer(0, "", "", "", Grants.NONE, List.of(), Set.of(), List.of());

    public Viewer {
        seats = List.copyOf(seats);
        boundIn = Set.copyOf(boundIn);
        joined = List.copyOf(joined);
    }

    /**
     * An account of the same person.
     *
     * @param code as {@link Account#code}
     */
    public record Joined(long account, String code) {}

    /** The account and those that were joined to it: unfinished work is found by any of them. */
    public List<Long> accounts() {
        return Stream.concat(Stream.of(accountId), joined.stream().map(Joined::account))
                .toList();
    }

    /** The account that an act is recorded under; null for what the app does by itself. */
    public @Nullable Long actor() {
        return signedIn() ? accountId : null;
    }

    public boolean signedIn() {
        return accountId != 0;
    }

    public boolean isSecretariat(BelongsToOffice edition) {
        return is(Role.SECRETARIAT, edition);
    }

    /**
     * Whether the viewer has that role in the edition: held for its office, nationally, or as one of its members; a
     * person bound to a seat of the edition has no other role in it.
     *
     * @param role a role or a group of {@link Role}
     */
    public boolean is(String role, BelongsToOffice edition) {
        Set<String> roles = boundIn.contains(edition.code()) ? new TreeSet<>() : grants.in(edition.office());
        if (seatIn(edition.code()).isPresent()) {
            roles.add(Role.MEMBER);
        }
        return Role.withGroups(roles).contains(role);
    }

    /** The offices that keep the edition: they may read its data, progress and journal. */
    public boolean keepsRecords(BelongsToOffice edition) {
        return is(Role.OFFICES, edition);
    }

    /** Whether this viewer may know that the edition exists. */
    public boolean mayEnter(BelongsToOffice edition) {
        return is(Role.EVERYBODY, edition);
    }

    /** Whether any seat is held, of whichever edition. */
    public boolean isMember() {
        return !seats.isEmpty();
    }

    /** Whether the viewer has any role at all. */
    public boolean hasAnyRole() {
        return !grants.isEmpty() || isMember();
    }

    /** Whether a role of that group is held nationally, and so reaches every office. */
    public boolean nationally(String role) {
        return grants.nationally(role);
    }

    /** The offices for which a role of that group is held, in the order of their codes; a national role names none. */
    public List<Office> offices(String role) {
        return List.copyOf(grants.offices(role));
    }

    /** The time zone outside editions: that of the viewer's office, or of the capital when there is none or several. */
    public ZoneId zone() {
        List<ZoneId> zones =
                grants.belongs().stream().map(Office::zone).distinct().toList();
        return zones.size() == 1 ? zones.get(0) : Regions.CAPITAL;
    }

    /** Codes of the editions in which a role of that group comes with a seat. */
    public List<String> heldIn(String role) {
        return Role.withGroups(Set.of(Role.MEMBER)).contains(role)
                ? seats.stream().map(HeldSeat::edition).distinct().toList()
                : List.of();
    }

    public Optional<HeldSeat> seatIn(String edition) {
        return seats.stream().filter(s -> s.edition().equals(edition)).findFirst();
    }

    public boolean chairs(String edition) {
        return seatIn(edition).filter(HeldSeat::chair).isPresent();
    }

    /** The roles held somewhere: what a route requires before its edition is known. */
    Set<String> rolesAnywhere() {
        Set<String> roles = grants.anywhere();
        if (isMember()) {
            roles.add(Role.MEMBER);
        }
        return roles;
    }
}
