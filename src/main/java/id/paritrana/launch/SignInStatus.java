package id.paritrana.launch;

/**
 * The state of the embedded sign-in service. Pages check it before they send anybody there, because the app serves its
 * first page long before the service is ready.
 *
 * @param message what a person should know, in Indonesian; empty when there is nothing to say
 */
public record SignInStatus(State state, String message) {

    public enum State {
        /** Sign-in is an external server, whose state is not known here. */
        NOT_EMBEDDED,
        /** Being unpacked or started. */
        STARTING,
        READY,
        /** It did not start or has ended; the message says where to look. */
        FAILED
    }

    private static volatile SignInStatus current = new SignInStatus(State.NOT_EMBEDDED, "");

    public static SignInStatus current() {
        return current;
    }

    /** Whether people can be sent to the sign-in page now. */
    public boolean open() {
        return state == State.READY || state == State.NOT_EMBEDDED;
    }

    static void become(State state, String message) {
        current = new SignInStatus(state, message);
    }
}
