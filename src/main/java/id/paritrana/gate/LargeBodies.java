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
 * Lets in requests that announce too large a body, without the body: it is read to its end and discarded, then the
 * request is passed on empty with a mark, and gets a page. A browser whose connection is cut while it sends would show
 * no page at all.
 */
public final class LargeBodies {
    private static final String MARK = "X-Paritrana-Thrown-Away";
    /** This many times the limit is read before the connection is cut after all. */
    private static final int PATIENCE = 10;

    private final long limit;
    private @Nullable HttpRequest held;

    LargeBodies(long limit) {
        this.limit = limit;
    }

    /** Whether a request came with too large a body. */
    public static boolean thrownAway(MultiMap headers) {
        return headers.contains(MARK);
    }

    /** Removes a mark that came with the request: only this class sets it. */
    static void unmark(HttpHeaders headers) {
        headers.remove(MARK);
    }

    /** Whether the request announces more than is worth reading, or waits for permission to send its body. */
    boolean hopeless(HttpRequest request) {
        long length = announced(request);
        return length > limit * PATIENCE || length > limit && request.headers().contains(HttpHeaderNames.EXPECT);
    }

    private static long announced(HttpRequest request) {
        String length = request.headers().get(HttpHeaderNames.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    /** Whether the request is kept back until its body has been read. */
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

    /** Whether a part of a body belongs to a request that is kept back; the last part releases the request. */
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
