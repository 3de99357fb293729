package id.paritrana.committee;

import io.quarkus.qute.TemplateExtension;

import id.paritrana.site.Paths;

/** Where a member works: the task list, the sheets, what is declared and left to others; in templates {@code {member:tasks(edition)}}. */
@TemplateExtension(namespace = "member")
public final class MemberAddress {
    private MemberAddress() {}

    public static String tasks(String edition) {
        return Paths.to("editions", edition, "tasks");
    }

    /** The member's own sheet of a nomination. */
    public static String sheet(String edition, String nomination) {
        return Paths.to("editions", edition, "nominations", nomination, "sheet");
    }

    public static String autosave(String edition, String nomination) {
        return sheet(edition, nomination) + "/autosave";
    }

    public static String check(String edition, String nomination) {
        return sheet(edition, nomination) + "/check";
    }

    public static String file(String edition, String nomination) {
        return sheet(edition, nomination) + "/file";
    }

    public static String recuse(String edition, String nomination) {
        return Paths.to("editions", edition, "nominations", nomination, "recuse");
    }

    /** The page on which a member hands drafts over to the next holder of the seat. */
    public static String handover(String edition) {
        return Paths.to("editions", edition, "handover");
    }
}
