package id.paritrana.tables;

import java.util.List;

/** A named table: its header row and the rows below that are not empty. */
public record Table(String name, List<TableCell> header, List<TableRow> rows) {
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
