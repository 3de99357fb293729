package id.paritrana.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The method, its words, and the house as a whole. */
@Suite
@SelectPackages("id.paritrana")
@IncludeClassNamePatterns({"id\\.paritrana\\.(scoring|words|suite)\\..*Test", "id\\.paritrana\\.\\w+Test"})
class MethodSuite {}
