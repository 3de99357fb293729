package id.paritrana.tables;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.StreamSupport;

/**
 * Tables that report how far they have been written. A writer that reads the first rows beforehand does not make them
 * count twice.
 */
final class WatchedTables {
    private WatchedTables() {}

    static List<WrittenTable> of(List<WrittenTable> tables, RowProgress progress) {
        progress.of(tables.stream().mapToInt(table -> count(table.rows())).sum());
        return tables.stream()
                .map(table -> new WrittenTable(table.name(), table.header(), watched(table.rows(), progress)))
                .toList();
    }

    private static int count(Iterable<List<WrittenCell>> rows) {
        if (rows instanceof CountedRows counted) {
            return counted.count();
        }
        return rows instanceof Collection<?> collection ? collection.size() : 0;
    }

    private static Iterable<List<WrittenCell>> watched(Iterable<List<WrittenCell>> rows, RowProgress progress) {
        int[] told = {0};
        int all = count(rows);
        return () -> {
            int[] passed = {0};
            return passing(rows, more -> {
                passed[0] += more;
                int news = Math.min(passed[0], all) - told[0];
                if (news > 0) {
                    told[0] += news;
                    progress.done(news);
                }
            });
        };
    }

    private static Iterator<List<WrittenCell>> passing(Iterable<List<WrittenCell>> rows, IntConsumer passed) {
        if (rows instanceof CountedRows counted) {
            return counted.iterator(passed);
        }
        return StreamSupport.stream(rows.spliterator(), false)
                .peek(row -> passed.accept(1))
                .iterator();
    }
}
