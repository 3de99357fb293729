package id.paritrana.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What a person does in a real browser. */
@Suite
@SelectPackages("id.paritrana.browser")
@IncludeClassNamePatterns(".*Test")
class BrowserSuite {}
