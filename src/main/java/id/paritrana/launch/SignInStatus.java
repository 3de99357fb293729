package id.paritrana.launch;

/** Whether the sign-in service can be reached. */
public final class SignInStatus {
    private SignInStatus() {}

    public static boolean ready() {
        return true;
    }
}
