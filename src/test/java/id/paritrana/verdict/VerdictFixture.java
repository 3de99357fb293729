package id.paritrana.verdict;

import io.restassured.response.Response;

import id.paritrana.FormClient;

/** The presiding seat at its form. */
public final class VerdictFixture {
    private VerdictFixture() {}

    /** The form of a category, filled in for a plenary with these seats present. */
    public static FormClient.Form form(FormClient chair, String edition, String category, int... present) {
        var form = chair.open("/editions/" + edition + "/verdict/" + category, "/verdict/")
                .fill("held-on", "2026-05-21")
                .fill("held-at", "09.30")
                .fill("place", "Ruang Rapat Contoh")
                .fill("step", "check");
        for (int seat = 1; seat <= 9; seat++) {
            form.fill("seat-" + seat, "absent");
        }
        for (int seat : present) {
            form.fill("seat-" + seat, "present");
        }
        return form;
    }

    /** Sends the form of the checking page. */
    public static Response confirm(FormClient chair, String edition, String category, Response checked) {
        return chair.form(checked.asString(), "/editions/" + edition + "/verdict/" + category, "/verdict/")
                .fill("step", "pronounce")
                .fill("sure", "yes")
                .send();
    }

    /** Pronounces a category as ranked, seats 1 to 8 present. */
    public static void pronounce(String edition, String category) {
        pronounce(edition, category, false);
    }

    /** The same; {@code shared} where the last prize is shared on purpose. */
    public static void pronounce(String edition, String category, boolean shared) {
        var chair = FormClient.as(edition + "-kursi1");
        var form = form(chair, edition, category, 1, 2, 3, 4, 5, 6, 7, 8);
        if (shared) {
            form.fill("shared", "true");
        }
        var checked = form.send();
        checked.then().statusCode(200);
        confirm(chair, edition, category, checked).then().statusCode(303);
    }
}
