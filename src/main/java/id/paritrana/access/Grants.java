package id.paritrana.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The roles that a token grants, each for an office.
 * <ul>
 * <li>{@code secretariat:63}, {@code admin:63}, {@code auditor:63}: the role for the office of one province;
 * <li>{@code auditor:national}: reads every office's editions and changes none; no other role is national;
 * <li>{@code secretariat}, {@code admin}, {@code auditor}: for the configured office; without that setting, for none;
 * <li>{@code office:63}: no role; the account is of that office, and may be bound to its seats.
 * </ul> Every other word gives nothing: another case, spaces, an unknown province, a regency, a word within a word.
 */
public final class Grants {
    public static final Grants NONE = new Grants(Map.of(), Set.of(), Set.of());

    /** The word after a role that makes it national. */
    private static final String NATIONAL = "national";
    /** The word that assigns an account to an office. */
    private static final String OFFICE = "office";

    private final Map<String, Set<Office>> byRole;
    private final Set<String> national;
    private final Set<Office> belongs;

    private Grants(Map<String, Set<Office>> byRole, Set<String> national, Set<Office> belongs) {
        this.byRole = byRole;
        this.national = national;
        this.belongs = belongs;
    }

    /** @param own the default office of roles and accounts without one */
    public static Grants of(Collection<String> words, Optional<Office> own) {
        var byRole = new HashMap<String, Set<Office>>();
        var national = new TreeSet<String>();
        var belongs = new TreeSet<Office>();
        for (String word : words) {
            int colon = word.indexOf(':');
            String role = colon < 0 ? word : word.substring(0, colon);
            String where = colon < 0 ? "" : word.substring(colon + 1);
            Optional<Office> office = colon < 0 ? own : Office.of(where);
            if (Role.comesFromToken(role)) {
                office.ifPresent(
                        of -> byRole.computeIfAbsent(role, r -> new TreeSet<>()).add(of));
                office.ifPresent(belongs::add);
                if (where.equals(NATIONAL) && Role.mayBeNational(role)) {
                    national.add(role);
                }
            } else if (role.equals(OFFICE) && colon > 0) {
                office.ifPresent(belongs::add);
            }
        }
        if (belongs.isEmpty() && national.isEmpty()) {
            own.ifPresent(belongs::add);
        }
        return new Grants(byRole, national, belongs);
    }

    /** Whether a word of a token could grant anything at all, judged by its beginning. */
    static boolean mayGive(String word) {
        String role = word.split(":", 2)[0];
        return word.chars().noneMatch(Character::isWhitespace) && (Role.comesFromToken(role) || role.equals(OFFICE));
    }

    boolean isEmpty() {
        return byRole.isEmpty() && national.isEmpty();
    }

    /** The roles held for an office, national ones included. */
    Set<String> in(Office office) {
        var roles = new TreeSet<>(national);
        byRole.forEach((role, offices) -> {
            if (offices.contains(office)) {
                roles.add(role);
            }
        });
        return roles;
    }

    /** The roles held anywhere, in order, separated by blanks; empty for none. */
    String duties() {
        return String.join(" ", anywhere());
    }

    /** The roles held anywhere. */
    Set<String> anywhere() {
        var roles = new TreeSet<>(national);
        roles.addAll(byRole.keySet());
        return roles;
    }

    /** Whether a role of the group is held nationally. */
    boolean nationally(String group) {
        return Role.withGroups(national).contains(group);
    }

    /** The offices for which a role of the group is held, without those that it reaches only as a national role. */
    Set<Office> offices(String group) {
        var offices = new TreeSet<Office>();
        byRole.forEach((role, where) -> {
            if (Role.withGroups(Set.of(role)).contains(group)) {
                offices.addAll(where);
            }
        });
        return offices;
    }

    /** The offices of the account, the only ones that may bind it to a seat. */
    Set<Office> belongs() {
        return belongs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grants o
                && byRole.equals(o.byRole)
                && national.equals(o.national)
                && belongs.equals(o.belongs);
    }

    @Override
    public int hashCode() {
        return byRole.hashCode() + 31 * national.hashCode();
    }

    @Override
    public String toString() {
        return byRole + " " + national + " " + belongs;
    }
}
