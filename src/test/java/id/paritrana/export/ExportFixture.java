package id.paritrana.export;

import io.restassured.response.Response;

import id.paritrana.FormClient;

/** How a person takes a file away. */
public final class ExportFixture {
    private ExportFixture() {}

    /** The file, for which what it unmasks is ticked where that is asked; or why it is not given. */
    public static Response take(FormClient person, String edition, String export) {
        String path = "/editions/" + edition + "/export/" + export;
        Response first = person.get(path);
        return first.statusCode() == 200 && first.contentType().startsWith("text/html")
                ? person.form(first.asString(), path, "/export/")
                        .fill("sure", "yes")
                        .send()
                : first;
    }
}
