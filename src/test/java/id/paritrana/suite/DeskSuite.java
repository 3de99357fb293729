package id.paritrana.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What is around every act: the desk, the frame of the pages and the practice editions. */
@Suite
@SelectPackages({
    "id.paritrana.demo",
    "id.paritrana.desk",
    "id.paritrana.limit",
    "id.paritrana.once",
    "id.paritrana.refusal",
    "id.paritrana.site",
    "id.paritrana.stored",
    "id.paritrana.trail"
})
@IncludeClassNamePatterns(".*Test")
class DeskSuite {}
