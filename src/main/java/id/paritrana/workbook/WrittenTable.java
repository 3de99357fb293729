package id.paritrana.workbook;

import java.util.List;

/** A table on its way out. */
record WrittenTable(String name, List<String> header, List<List<WrittenCell>> rows) {}
