package id.paritrana.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Who sees what, asked of every route. */
@Suite
@SelectPackages("id.paritrana.sight")
@IncludeClassNamePatterns(".*Test")
class AllRoutesSuite {}
