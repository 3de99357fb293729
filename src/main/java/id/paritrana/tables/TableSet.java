package id.paritrana.tables;

import java.util.List;
import java.util.Optional;

/**
 * The tables of a workbook in the order of the file.
 *
 * @param unread names of what lies beside the tables and is none
 */
public record TableSet(List<Table> tables, List<String> unread) {
    public TableSet {
        tables = List.copyOf(tables);
        unread = List.copyOf(unread);
    }

    /** Tables with nothing beside them. */
    public TableSet(List<Table> tables) {
        this(tables, List.of());
    }

    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
