package id.paritrana.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What stands before every request, the parts that are started, and what the app survives of them. */
@Suite
@SelectPackages({"id.paritrana.gate", "id.paritrana.launch", "id.paritrana.survival"})
@IncludeClassNamePatterns(".*Test")
class GateSuite {}
