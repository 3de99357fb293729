package id.paritrana.launch;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The address that only programs of this machine reach: 127.0.0.1, or ::1 on a machine without IPv4.
 *
 * @param text {@code 127.0.0.1} or {@code ::1}
 */
record Loopback(String text) {
    private static final int PATIENCE_MS = 2_000;
    private static final Pattern HOST = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");
    private static final List<Loopback> KNOWN = List.of(new Loopback("127.0.0.1"), new Loopback("::1"));

    /** Whether a host is this machine, by name or by address, with or without brackets. */
    static boolean isHost(String host) {
        return HOST.matcher(host).matches();
    }

    /** @throws StartRefused on a machine that has neither */
    static Loopback found() {
        return KNOWN.stream()
                .filter(Loopback::reachesItself)
                .findFirst()
                .orElseThrow(() -> new StartRefused(
                        "Mesin ini tidak punya alamat untuk dirinya sendiri: baik 127.0.0.1 maupun ::1 tidak dapat dipakai. "
                                + "Aktifkan antarmuka lo (ip link set lo up)."));
    }

    /**
     * Whether a connection to the address arrives; where the machine's own network is down, one can listen without
     * receiving anything.
     */
    private boolean reachesItself() {
        try (var listening = new ServerSocket(0, 1, address());
                var calling = new Socket()) {
            calling.connect(listening.getLocalSocketAddress(), PATIENCE_MS);
            return true;
        } catch (IOException notHere) {
            return false;
        }
    }

    boolean isIpv4() {
        return address() instanceof Inet4Address;
    }

    /** As it stands in front of a port. */
    String inUrl() {
        return isIpv4() ? text : "[" + text + "]";
    }

    InetAddress address() {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address in digits is not looked up", e);
        }
    }

    /** Whether the port is free to listen on now; 0 means any port. */
    boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, address())) {
            return socket.getLocalPort();
        }
    }
}
