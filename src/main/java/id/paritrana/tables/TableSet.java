package id.paritrana.tables;

import java.util.List;
import java.util.Optional;

/** The tables of a workbook in the order of the file. */
public record TableSet(List<Table> tables) {
    public TableSet {
        tables = List.copyOf(tables);
    }

    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
