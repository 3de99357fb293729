package id.paritrana.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Who comes in: sign-in, sessions, the frame of every page, the parts that are started, what they survive, the journal and its chain. */
@Suite
@SelectPackages({
    "id.paritrana.access",
    "id.paritrana.chain",
    "id.paritrana.demo",
    "id.paritrana.desk",
    "id.paritrana.gate",
    "id.paritrana.journal",
    "id.paritrana.launch",
    "id.paritrana.site",
    "id.paritrana.survival"
})
@IncludeClassNamePatterns(".*Test")
class AccessSuite {}
