package id.paritrana.tables;

import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;

/** Rows that are generated while they are written, from a number of items that is known beforehand. */
public interface CountedRows extends Iterable<List<WrittenCell>> {
    /** The number of items; one for each row where every item gives one row. */
    int count();

    /** @param passed is told how many more items have been processed */
    Iterator<List<WrittenCell>> iterator(IntConsumer passed);

    @Override
    default Iterator<List<WrittenCell>> iterator() {
        return iterator(passed -> {});
    }
}
