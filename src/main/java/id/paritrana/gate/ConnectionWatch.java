package id.paritrana.gate;

import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

/**
 * Watches one connection. It is closed when a request does not arrive in time. An unreadable request gets a page that
 * says so. Every other is passed on under the one host that the settings name, whatever host the request names. Every
 * answer gets the protective headers, whichever part of the server made it.
 */
final class ConnectionWatch extends ChannelInboundHandlerAdapter {
    /**
     * The bytes of a body that must arrive in each span of patience; a phone on a bad connection sends about ten times
     * as many.
     */
    static final int LEAST = 8 * 1024;

    private static final int FIRST_OF_ANSWERS = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int LINGER_SECONDS = 1;
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
    private static final String ALLOWED = "GET, HEAD, POST";
    private static final Pattern HTTP = Pattern.compile("HTTP/1\\.[01]");

    private static final Pattern WHOLE = Pattern.compile("(?i)https?://[^/?#]*");
    /** Headers by which a proxy would name another host. */
    private static final List<String> OTHER_HOSTS =
            List.of("Forwarded", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Prefix", "X-Forwarded-Ssl");

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private enum Expected {
        NOTHING,
        HEADERS,
        BODY
    }

    private final GateSettings settings;
    private Expected expected = Expected.NOTHING;
    private long came;
    private boolean entered;
    private @Nullable ScheduledFuture<?> look;

    ConnectionWatch(GateSettings settings) {
        this.settings = settings;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
        if (!entered) {
            enter(connection);
        }
        if (bytes instanceof ByteBuf some) {
            came += some.readableBytes();
        }
        if (expected == Expected.NOTHING) {
            expected = Expected.HEADERS;
        }
        connection.fireChannelRead(bytes);
    }

    /** Inserts the watch; by the time the first bytes arrive the server has installed its own handlers. */
    private void enter(ChannelHandlerContext connection) {
        ChannelHandlerContext writer = connection.pipeline().context(HttpResponseEncoder.class);
        if (writer != null) {
            connection.pipeline().addAfter(writer.name(), null, new HttpMessages());
            entered = true;
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext connection) {
        if (expected != Expected.NOTHING && look == null) {
            wait(connection);
        }
        connection.fireChannelReadComplete();
    }

    private void wait(ChannelHandlerContext connection) {
        came = 0;
        look = connection
                .executor()
                .schedule(() -> look(connection), settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(ChannelHandlerContext connection) {
        look = null;
        boolean comes = came >= LEAST || !connection.channel().config().isAutoRead();
        if (expected == Expected.BODY && comes) {
            wait(connection);
        } else if (expected != Expected.NOTHING) {
            connection.close();
        }
    }

    private void now(Expected next) {
        expected = next;
        if (look != null) {
            look.cancel(false);
            look = null;
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        now(Expected.NOTHING);
        connection.fireChannelInactive();
    }

    /** The handler at the point where bytes have become requests and answers are not yet bytes. */
    private final class HttpMessages extends ChannelDuplexHandler {
        private final LargeBodies large = new LargeBodies(settings.largest());
        private int unanswered;
        private boolean over;

        @Override
        public void channelRead(ChannelHandlerContext connection, Object message) {
            if (over) {
                ReferenceCountUtil.release(message);
                return;
            }
            if (message instanceof HttpRequest request) {
                now(Expected.BODY);
                Unreadable why = unreadable(request);
                // a pending answer goes first; the server keeps that order by itself
                if (why != null && unanswered == 0) {
                    ReferenceCountUtil.release(message);
                    refuse(connection, why);
                    return;
                }
                unanswered++;
                let(connection, request);
                if (large.holds(request)) {
                    return;
                }
            }
            if (message instanceof LastHttpContent) {
                now(Expected.NOTHING);
            }
            if (large.takes(connection, message)) {
                return;
            }
            connection.fireChannelRead(message);
        }

        private @Nullable Unreadable unreadable(HttpRequest request) {
            Throwable broken = request.decoderResult().cause();
            if (broken instanceof TooLongHttpLineException) {
                return Unreadable.ADDRESS;
            }
            if (broken instanceof TooLongHttpHeaderException) {
                return Unreadable.HEADERS;
            }
            if (broken != null
                    || !HTTP.matcher(request.protocolVersion().text()).matches()
                    || request.headers().getAll(HttpHeaderNames.HOST).size() != 1) {
                return Unreadable.REQUEST;
            }
            if (!METHODS.contains(request.method())) {
                return Unreadable.METHOD;
            }
            if (large.hopeless(request)) {
                return Unreadable.BODY;
            }
            return readable(path(request)) && HeaderWords.readable(request.headers()) ? null : Unreadable.REQUEST;
        }

        /**
         * Whether a path has a leading slash and only visible characters, with each percent sign followed by two
         * hexadecimal digits other than 00.
         */
        private static boolean readable(String path) {
            for (int i = 0; i < path.length(); i++) {
                char each = path.charAt(i);
                if (each <= ' ' || each > '~' || each == '\\' || each == '%' && !isByte(path, i + 1)) {
                    return false;
                }
            }
            return path.startsWith("/");
        }

        private static boolean isByte(String path, int at) {
            return at + 1 < path.length()
                    && HexFormat.isHexDigit(path.charAt(at))
                    && HexFormat.isHexDigit(path.charAt(at + 1))
                    && (path.charAt(at) != '0' || path.charAt(at + 1) != '0');
        }

        private static String path(HttpRequest request) {
            String path = WHOLE.matcher(request.uri()).replaceFirst("");
            return path.isEmpty() ? "/" : path;
        }

        private void let(ChannelHandlerContext connection, HttpRequest request) {
            if (request.uri().regionMatches(true, 0, "http", 0, "http".length())) {
                request.setUri(path(request));
            }
            HttpHeaders headers = request.headers();
            OTHER_HOSTS.forEach(headers::remove);
            LargeBodies.unmark(headers);
            nearest(headers);
            if (settings.secure()) {
                FrameworkCookies.in(headers);
            }
            headers.set(HttpHeaderNames.HOST, settings.authority().orElseGet(() -> local(connection)));
        }

        /** Keeps the last of several addresses, which the proxy itself saw; the ones before are only claims. */
        private static void nearest(HttpHeaders headers) {
            List<String> told = headers.getAll(FORWARDED_FOR);
            if (!told.isEmpty()) {
                String last = told.get(told.size() - 1);
                headers.set(
                        FORWARDED_FOR, last.substring(last.lastIndexOf(',') + 1).strip());
            }
        }

        private static String local(ChannelHandlerContext connection) {
            return connection.channel().localAddress() instanceof InetSocketAddress address
                    ? "localhost:" + address.getPort()
                    : "localhost";
        }

        private void refuse(ChannelHandlerContext connection, Unreadable why) {
            over = true;
            now(Expected.NOTHING);
            var answer = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    HttpResponseStatus.valueOf(why.status()),
                    Unpooled.wrappedBuffer(PlainAnswers.of(why)));
            answer.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, "text/html; charset=UTF-8")
                    .set(HttpHeaderNames.CONTENT_LENGTH, answer.content().readableBytes())
                    .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            if (why == Unreadable.METHOD) {
                answer.headers().set(HttpHeaderNames.ALLOW, ALLOWED);
            }
            protect(answer);
            connection.writeAndFlush(answer).addListener(written -> leave(connection));
        }

        /**
         * Closes the connection, after reading and discarding what still arrives for a moment: otherwise the sender
         * would not see the answer.
         */
        private void leave(ChannelHandlerContext connection) {
            if (connection.channel() instanceof DuplexChannel both) {
                both.shutdownOutput();
            }
            connection.executor().schedule(() -> connection.close(), LINGER_SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public void write(ChannelHandlerContext connection, Object message, ChannelPromise written) {
            boolean answer = !(message instanceof HttpResponse response)
                    || response.status().code() >= FIRST_OF_ANSWERS;
            if (answer && message instanceof HttpResponse response) {
                protect(response);
            }
            if (answer && message instanceof LastHttpContent && unanswered > 0) {
                unanswered--;
            }
            connection.write(message, written);
        }

        /** Adds the protective headers; no browser or proxy may store an answer unless it says for how long. */
        private void protect(HttpResponse answer) {
            HttpHeaders headers = answer.headers();
            if (settings.secure()) {
                FrameworkCookies.out(headers);
            }
            settings.headers().forEach((name, value) -> {
                if (!headers.contains(name)) {
                    headers.set(name, value);
                }
            });
            if (!headers.contains(HttpHeaderNames.CACHE_CONTROL)
                    && answer.status().code() != NOT_MODIFIED) {
                headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
            }
        }
    }
}
