package id.paritrana.gate;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/**
 * What announces more than is taken is let in without it: the body is read to its end and thrown away, then the request goes on
 * empty with a mark, and gets a page. A browser whose connection is cut while it sends shows no page at all.
 */
public final class LargeBodies {
    private static final String MARK = "X-Paritrana-Thrown-Away";
    /** So many times the limit are read before the connection is cut after all. */
    private static final int PATIENCE = 10;

    private final long limit;
    private @Nullable HttpRequest held;

    LargeBodies(long limit) {
        this.limit = limit;
    }

    /** Whether a request came with more than is taken. */
    public static boolean thrownAway(MultiMap headers) {
        return headers.contains(MARK);
    }

    /** Nobody else says so. */
    static void unmark(HttpHeaders headers) {
        headers.remove(MARK);
    }

    /** Whether it announces more than anybody waits for, or waits itself to be told to send it. */
    boolean hopeless(HttpRequest request) {
        long length = announced(request);
        return length > limit * PATIENCE || length > limit && request.headers().contains(HttpHeaderNames.EXPECT);
    }

    private static long announced(HttpRequest request) {
        String length = request.headers().get(HttpHeaderNames.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    /** Whether the request is kept back until its body has gone by. */
    boolean holds(HttpRequest request) {
        if (announced(request) <= limit) {
            return false;
        }
        request.headers().remove(HttpHeaderNames.CONTENT_TYPE);
        request.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
        request.headers().set(MARK, "yes");
        held = request;
        return true;
    }

    /** Whether a part of a body belongs to a request that is kept back; with the last one it goes on. */
    boolean takes(ChannelHandlerContext connection, Object part) {
        HttpRequest request = held;
        if (request == null) {
            return false;
        }
        boolean last = part instanceof LastHttpContent;
        ReferenceCountUtil.release(part);
        if (last) {
            held = null;
            connection.fireChannelRead(request);
            connection.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
        }
        return true;
    }
}
