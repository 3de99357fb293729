package id.paritrana;

/** What stands around a page and differs with its address or its viewer, for tests that compare pages. */
public final class Frame {
    private Frame() {}

    /** The page without the address that the link to the other language leads back to, which is the page's own. */
    public static String withoutWayBack(String page) {
        return page.replaceAll("\\?back=[^\"]*", "");
    }
}
