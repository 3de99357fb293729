package id.paritrana.site.work;

import java.util.concurrent.CompletableFuture;

import id.paritrana.access.OpaqueId;

/**
 * A job that a person waits for.
 *
 * @param id by which its page asks for it, that nobody can guess
 * @param about what it does to what, so that it is asked for at no other page
 * @param attempt tells it from an earlier work of the same id, of which nobody had heard any more
 */
public record LongWork(String id, String about, String attempt, Counted rows, CompletableFuture<Ending> ending) {
    public LongWork(String id, String about) {
        this(id, about, OpaqueId.next(), new Counted(), new CompletableFuture<>());
    }
}
