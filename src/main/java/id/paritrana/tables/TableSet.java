package id.paritrana.tables;

import java.util.List;
import java.util.Optional;

/**
 * The tables of a workbook in the order of the file.
 *
 * @param unread names of what lies beside the tables and is none
 * @param passed the first rows of tables that belong to us without being read
 * @param common what all names of files began or ended with besides the names of their tables; empty as a rule
 */
public record TableSet(List<Table> tables, List<String> unread, List<Table> passed, String common) {
    public TableSet {
        tables = List.copyOf(tables);
        unread = List.copyOf(unread);
        passed = List.copyOf(passed);
    }

    /** Tables alone: nothing unread, nothing passed over. */
    public TableSet(List<Table> tables) {
        this(tables, List.of(), List.of(), "");
    }

    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
