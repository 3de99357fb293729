package id.paritrana.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** An edition and who and what is in it: scheme, committee, nominees, their data, and the marks of the seats. */
@Suite
@SelectPackages({
    "id.paritrana.accounts",
    "id.paritrana.committee",
    "id.paritrana.coverage",
    "id.paritrana.edition",
    "id.paritrana.fact",
    "id.paritrana.nomination",
    "id.paritrana.region",
    "id.paritrana.scoresheet"
})
@IncludeClassNamePatterns(".*Test")
class EditionSuite {}
