package id.paritrana.tables;

import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;

/** Rows that are made while they are written, of which it is known beforehand how many things they are made of. */
public interface CountedRows extends Iterable<List<WrittenCell>> {
    /** How many things: rows where each gives one. */
    int count();

    /** @param passed told how many more of the things are behind */
    Iterator<List<WrittenCell>> iterator(IntConsumer passed);

    @Override
    default Iterator<List<WrittenCell>> iterator() {
        return iterator(passed -> {});
    }
}
