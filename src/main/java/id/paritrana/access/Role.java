package id.paritrana.access;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The roles of the app, and the groups of roles that pages require. Most are in the token, each for an office (see
 * {@link Grants}); the member role comes from holding a seat. A new role is a word and its line in {@link #GROUPS}: no
 * page lists roles.
 */
public final class Role {
    /** Prepares and runs an edition; sees no mark before closing. */
    public static final String SECRETARIAT = "secretariat";
    /** Reads everything that is open, changes nothing. */
    public static final String AUDITOR = "auditor";
    /** Binds accounts to seats. */
    public static final String ADMIN = "admin";
    /** Holds a seat of the committee. Never taken from a token. */
    public static final String MEMBER = "member";

    /** Group: everybody with a role in an edition. */
    public static final String EVERYBODY = "group:everybody";
    /** Group: the offices that keep the record; they read data, progress and journal. */
    public static final String OFFICES = "group:offices";
    /** Group: who may bind accounts to seats. */
    public static final String BINDERS = "group:binders";
    /** Group: who may end the sessions of others. */
    public static final String OPERATORS = "group:operators";
    /** Group: the offices that may see what came out for everybody. */
    public static final String INSPECTORS = "group:inspectors";
    /** Group: the inspectors and the committee, who may see what came out. */
    public static final String RESULT_READERS = "group:result-readers";

    private static final Map<String, Set<String>> GROUPS = Map.of(
            SECRETARIAT, Set.of(EVERYBODY, OFFICES, BINDERS, INSPECTORS, RESULT_READERS),
            AUDITOR, Set.of(EVERYBODY, OFFICES, INSPECTORS, RESULT_READERS),
            ADMIN, Set.of(EVERYBODY, OFFICES, BINDERS, OPERATORS),
            MEMBER, Set.of(EVERYBODY, RESULT_READERS));

    /** Roles that may be national: those that change nothing. */
    private static final Set<String> NATIONAL = Set.of(AUDITOR);

    private Role() {}

    /** Whether an identity provider may hand the role out; any other word in a token is ignored. */
    static boolean comesFromToken(String role) {
        return GROUPS.containsKey(role) && !role.equals(MEMBER);
    }

    static boolean mayBeNational(String role) {
        return NATIONAL.contains(role);
    }

    /** The roles and all groups that they are in. */
    static Set<String> withGroups(Set<String> roles) {
        var all = new TreeSet<>(roles);
        roles.forEach(role -> all.addAll(GROUPS.getOrDefault(role, Set.of())));
        return all;
    }
}
