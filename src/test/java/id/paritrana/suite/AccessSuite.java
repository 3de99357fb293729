package id.paritrana.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Who comes in: sign-in with any provider, sessions, the journal and its chain. */
@Suite
@SelectPackages({"id.paritrana.access", "id.paritrana.chain", "id.paritrana.journal"})
@IncludeClassNamePatterns(".*Test")
class AccessSuite {}
