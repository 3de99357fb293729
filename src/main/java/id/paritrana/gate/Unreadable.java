package id.paritrana.gate;

/** Why a request is answered before it gets to any page. */
enum Unreadable {
    /** It is not written as the protocol wants it, or names no host, or two. */
    REQUEST(400, "gate.request.title", "gate.request.text"),
    /** Pages are read and forms are sent; nothing else is done here, at no address. */
    METHOD(405, "gate.method.title", "gate.method.text"),
    /** Many times what is taken. */
    BODY(413, "gate.body.title", "gate.body.text"),
    /** Longer than any address of the app. */
    ADDRESS(414, "gate.address.title", "gate.address.text"),
    /** More than a browser sends, unless cookies have piled up in it. */
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
