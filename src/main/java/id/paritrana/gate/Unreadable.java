package id.paritrana.gate;

/** The reasons for answering a request before it reaches any page. */
enum Unreadable {
    /** It is not well-formed, or names no host, or two. */
    REQUEST(400, "gate.request.title", "gate.request.text"),
    /** Pages are read and forms are sent; the app supports no other method at any address. */
    METHOD(405, "gate.method.title", "gate.method.text"),
    /** A body many times larger than the limit. */
    BODY(413, "gate.body.title", "gate.body.text"),
    /** An address longer than any of the app. */
    ADDRESS(414, "gate.address.title", "gate.address.text"),
    /** More headers than a browser sends, unless cookies have piled up in it. */
    HEADERS(431, "gate.headers.title", "gate.headers.text");

    private final int status;
    private final String title;
    private final String text;

    Unreadable(int status, String title, String text) {
        this.status = status;
        this.title = title;
        this.text = text;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }
}
