package id.paritrana.bench;

import java.util.List;

/**
 * Something that is measured, at one size, done by nine users at once.
 *
 * @param byOfficers done by officers of the secretariat, not by members
 */
record Scene(String name, int nominations, Visit.Of visits, boolean byOfficers) {
    static final int USERS = 9;

    static Scene ofMembers(String name, int nominations, Visit.Of visits) {
        return new Scene(name, nominations, visits, false);
    }

    static Scene ofOfficers(String name, int nominations, Visit.Of visits) {
        return new Scene(name, nominations, visits, true);
    }

    boolean isIn(List<String> names) {
        return names.isEmpty() || names.stream().anyMatch(name::startsWith);
    }
}
