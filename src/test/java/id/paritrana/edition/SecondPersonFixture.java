package id.paritrana.edition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.response.Response;

import id.paritrana.FormClient;

/** A second person who reads what waits in an edition, and confirms it. */
public final class SecondPersonFixture {
    private static final Pattern PROPOSAL = Pattern.compile("href=\"(/editions/[^\"]*/proposals/[\\w-]+)\"");

    private SecondPersonFixture() {}

    /** The page of the oldest proposal that this person sees. */
    public static String first(FormClient person, String edition) {
        Matcher link = PROPOSAL.matcher(
                person.get("/editions/" + edition + "/proposals").asString());
        if (!link.find()) {
            throw new AssertionError("nothing waits in " + edition);
        }
        return link.group(1);
    }

    /** The form that confirms the oldest, read and ticked. */
    public static FormClient.Form form(FormClient person, String edition) {
        return person.open(first(person, edition), "/confirm").fill("sure", "yes");
    }

    public static Response confirm(FormClient person, String edition) {
        return form(person, edition).send();
    }

    /** Confirms everything that waits, which has to go well. */
    public static void confirmed(FormClient person, String edition) {
        while (PROPOSAL.matcher(
                        person.get("/editions/" + edition + "/proposals").asString())
                .find()) {
            confirm(person, edition).then().statusCode(303);
        }
    }
}
