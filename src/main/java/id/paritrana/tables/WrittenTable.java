package id.paritrana.tables;

import java.util.List;

/**
 * A table to be written.
 *
 * @param rows iterated each time the table is written; the rows of a large table are generated meanwhile
 */
public record WrittenTable(String name, List<String> header, Iterable<List<WrittenCell>> rows) {}
