package id.paritrana.access;

import java.util.Set;

/** The roles of the app. Those of the token are named there; a member's comes from holding a seat. */
public final class Role {
    /** Prepares and runs an edition; sees no mark before closing. */
    public static final String SECRETARIAT = "secretariat";
    /** Reads everything that is open, changes nothing. */
    public static final String AUDITOR = "auditor";
    /** Binds accounts to seats. */
    public static final String ADMIN = "admin";
    /** Holds a seat of the committee. Never taken from a token. */
    public static final String MEMBER = "member";

    /** The roles that an identity provider may hand out; any other word in a token is ignored. */
    static final Set<String> FROM_TOKEN = Set.of(SECRETARIAT, AUDITOR, ADMIN);

    private Role() {}
}
