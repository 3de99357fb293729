package id.paritrana.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a PostgreSQL JDBC address says about the connection to the database. */
final class DatabaseAddress {
    private static final Pattern HOSTS = Pattern.compile("jdbc:postgresql://([^/?]*).*");
    private static final Pattern SETTING = Pattern.compile("[?&]([A-Za-z]+)=([^&]*)");
    private static final Pattern WITH_PORT = Pattern.compile("(\\[.*]|[^:]*):\\d+");

    private DatabaseAddress() {}

    /** Whether every host of the address is this machine; an address without a host means this machine too. */
    static boolean onThisMachine(String address) {
        Matcher hosts = HOSTS.matcher(address);
        if (!hosts.matches() || hosts.group(1).isEmpty()) {
            return true;
        }
        for (String host : hosts.group(1).split(",")) {
            Matcher withPort = WITH_PORT.matcher(host);
            if (!Loopback.isHost(withPort.matches() ? withPort.group(1) : host)) {
                return false;
            }
        }
        return settings(address, "host").isEmpty();
    }

    /** Whether every setting in the address has the database's certificate checked against its name. */
    static boolean verified(String address) {
        List<String> modes = settings(address, "sslmode");
        return !modes.isEmpty()
                && modes.stream().allMatch("verify-full"::equals)
                && settings(address, "sslfactory").isEmpty()
                && settings(address, "sslhostnameverifier").isEmpty();
    }

    private static List<String> settings(String address, String name) {
        var values = new ArrayList<String>();
        Matcher setting = SETTING.matcher(address);
        while (setting.find()) {
            if (setting.group(1).toLowerCase(Locale.ROOT).equals(name)) {
                values.add(setting.group(2));
            }
        }
        return values;
    }
}
