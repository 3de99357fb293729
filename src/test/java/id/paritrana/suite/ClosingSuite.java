package id.paritrana.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What is told of a closed category: its ranking, analysis, verdict, documents and files. */
@Suite
@SelectPackages({
    "id.paritrana.analysis",
    "id.paritrana.document",
    "id.paritrana.export",
    "id.paritrana.guide",
    "id.paritrana.proof",
    "id.paritrana.ranking",
    "id.paritrana.verdict"
})
@IncludeClassNamePatterns(".*Test")
class ClosingSuite {}
