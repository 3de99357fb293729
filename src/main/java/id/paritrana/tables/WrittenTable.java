package id.paritrana.tables;

import java.util.List;

/**
 * A table on its way out.
 *
 * @param rows gone through each time that the table is written; large ones are made while they are
 */
public record WrittenTable(String name, List<String> header, Iterable<List<WrittenCell>> rows) {}
