package id.paritrana.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Workbooks and other files, in and out, and the commands over them. */
@Suite
@SelectPackages({
    "id.paritrana.command",
    "id.paritrana.exchange",
    "id.paritrana.results",
    "id.paritrana.tables",
    "id.paritrana.workbook"
})
@IncludeClassNamePatterns(".*Test")
class FilesSuite {}
