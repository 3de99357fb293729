package id.paritrana.results;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import id.paritrana.tables.CountedRows;
import id.paritrana.tables.WrittenCell;

/** Rows that are generated while they are written, so that even a long table takes no memory. */
final class MadeRows {
    /** The number of items that are turned into rows at a time, on all processors. */
    private static final int AT_A_TIME = 256;

    private MadeRows() {}

    /** The rows of each item, in the order of the items. */
    static <T> CountedRows of(List<T> things, Function<T, List<List<WrittenCell>>> rows) {
        return new CountedRows() {
            @Override
            public int count() {
                return things.size();
            }

            @Override
            public Iterator<List<WrittenCell>> iterator(IntConsumer passed) {
                return batches(things)
                        .flatMap(batch -> made(batch, rows).stream().onClose(() -> passed.accept(batch.size())))
                        .iterator();
            }
        };
    }

    private static <T> Stream<List<T>> batches(List<T> things) {
        return Stream.iterate(0, from -> from < things.size(), from -> from + AT_A_TIME)
                .map(from -> things.subList(from, Math.min(things.size(), from + AT_A_TIME)));
    }

    private static <T> List<List<WrittenCell>> made(List<T> batch, Function<T, List<List<WrittenCell>>> rows) {
        List<List<WrittenCell>> made = new ArrayList<>();
        batch.parallelStream().map(rows).forEachOrdered(made::addAll);
        return made;
    }
}
