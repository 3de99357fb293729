package id.paritrana.tables;

import java.util.List;

/** A table on its way out. */
public record WrittenTable(String name, List<String> header, List<List<WrittenCell>> rows) {}
