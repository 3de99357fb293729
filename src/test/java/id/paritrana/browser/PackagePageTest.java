package id.paritrana.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import id.paritrana.digest.Sha256;
import id.paritrana.proof.PackageFixture;
import id.paritrana.proof.SigningKey;
import id.paritrana.proof.VerdictPackage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page that checks a package, opened from a disk: no server, no network. */
class PackagePageTest {
    private static final Path PAGE = Path.of("src/main/resources/proof/check-package.html");
    private static final VerdictPackage GOOD = PackageFixture.made(PackageFixture.OFFICE);

    @RegisterExtension
    static final Visits VISITS = Visits.inChromium();

    @TempDir
    private Path folder;

    private final List<String> complaints = new ArrayList<>();

    private Page page() throws IOException {
        Path saved = Files.copy(PAGE, folder.resolve("periksa.html"));
        Page page = VISITS.with(new Browser.NewContextOptions()
                        .setViewportSize(360, 900)
                        .setOffline(true))
                .newPage();
        page.onConsoleMessage(m -> complaints.add(m.text()));
        page.navigate(saved.toUri().toString());
        return page;
    }

    private void choose(Page page, byte[] file) throws IOException {
        page.setInputFiles("#file", new Path[0]);
        page.setInputFiles("#file", Files.write(folder.resolve("paket.zip"), file));
    }

    /** Chooses the file of a key, as the office gives it. */
    private void give(Page page, String key) throws IOException {
        page.setInputFiles("#keyfile", new Path[0]);
        page.setInputFiles("#keyfile", Files.writeString(folder.resolve("kunci.pem"), key));
        assertThat(page.locator("#key")).hasValue(key);
    }

    @Test
    void a_good_package_is_shown_with_its_places_and_digest() throws IOException {
        Page page = page();
        give(page, PackageFixture.OFFICE.verifying().pem());
        choose(page, GOOD.bytes());
        assertThat(page.locator("#outcome")).hasText("Paket utuh dan tanda tangannya sah");
        assertThat(page.locator("#checks li.ok")).hasCount(4);
        assertThat(page.locator("#places li")).hasCount(3);
        assertThat(page.locator("#places li").first()).containsText("Calon Dua (N2), 82,20");
        assertEquals(
                String.join("\n", Sha256.lines(GOOD.digest())),
                page.locator("#digest").textContent());
        assertThat(page.locator("#meeting")).containsText("Hadir 3 dari 4 kursi yang berhak, aturan kuorum 2/3");
        assertThat(page.locator("#demo")).isHidden();
        assertThat(page.locator("output[data-of=file]")).hasText("paket.zip");
        assertThat(page.locator("#back")).isHidden();
        sound(page);
        page.locator("#language").click();
        assertThat(page.locator("#outcome")).hasText("The package is whole and its signature valid");
        sound(page);
        page.close();
        assertEquals(List.of(), complaints);
    }

    private static void sound(Page page) {
        var found = new AxeBuilder(page).analyze().getViolations();
        assertEquals(List.of(), found.stream().map(v -> v.getId()).toList());
        assertEquals(
                0, page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    @Test
    void a_key_that_was_not_compared_and_the_key_of_the_demo_are_told() throws IOException {
        Page page = page();
        choose(page, GOOD.bytes());
        assertThat(page.locator("#outcome")).hasText("Paket utuh; kuncinya belum dibandingkan");
        choose(page, PackageFixture.made(SigningKey.demo()).bytes());
        assertThat(page.locator("#demo")).isVisible();
        give(page, PackageFixture.OFFICE.verifying().pem());
        assertThat(page.locator("#why")).containsText("dengan kunci lain");
        page.fill("#key", "bukan kunci");
        assertThat(page.locator("#why")).hasText("Yang Anda berikan bukan kunci publik Ed25519.");
        page.close();
        assertEquals(List.of(), complaints);
    }

    @Test
    void each_kind_of_broken_package_is_named() throws IOException {
        Page page = page();
        give(page, PackageFixture.OFFICE.verifying().pem());
        for (Map.Entry<String, byte[]> broken : PackageFixture.broken().entrySet()) {
            choose(page, broken.getValue());
            assertThat(page.locator("#why")).containsText(broken.getKey());
            assertThat(page.locator("#outcome")).hasText("TIDAK COCOK: jangan dipakai");
            assertThat(page.locator("#content")).isHidden();
        }
        byte[] good = GOOD.bytes();
        for (int at = 40; at < good.length; at += good.length / 25) {
            byte[] changed = good.clone();
            changed[at] ^= 4;
            choose(page, changed);
            assertThat(page.locator("#outcome")).hasText("TIDAK COCOK: jangan dipakai");
        }
        choose(page, Arrays.copyOf(good, good.length - 1));
        assertThat(page.locator("#why")).containsText("Arsip terpotong");
        page.close();
        assertEquals(List.of(), complaints);
    }

    @Test
    void a_file_that_changed_since_it_was_chosen_is_said_and_the_next_one_is_checked() throws IOException {
        Page page = page();
        give(page, PackageFixture.OFFICE.verifying().pem());
        choose(page, GOOD.bytes());
        assertThat(page.locator("#outcome")).hasText("Paket utuh dan tanda tangannya sah");
        Files.delete(folder.resolve("paket.zip"));
        page.locator("#language").click();
        assertThat(page.locator("#outcome")).hasText("The file cannot be read");
        assertThat(page.locator("#content")).isHidden();
        choose(page, GOOD.bytes());
        assertThat(page.locator("#outcome")).hasText("The package is whole and its signature valid");
        page.close();
        assertEquals(List.of(), complaints);
    }

    @Test
    void no_key_stays_that_is_not_the_one_beside_its_button() throws IOException {
        Page page = page();
        String key = PackageFixture.OFFICE.verifying().pem();
        give(page, key);
        choose(page, GOOD.bytes());
        assertThat(page.locator("#outcome")).hasText("Paket utuh dan tanda tangannya sah");
        Files.delete(folder.resolve("kunci.pem"));
        page.dispatchEvent("#keyfile", "change");
        assertThat(page.locator("#outcome")).hasText("Berkas kunci tidak dapat dibaca");
        assertThat(page.locator("#key")).hasValue("");
        assertThat(page.locator("#content")).isHidden();
        give(page, key);
        assertThat(page.locator("#outcome")).hasText("Paket utuh dan tanda tangannya sah");
        page.setInputFiles("#keyfile", new Path[0]);
        assertThat(page.locator("#outcome")).hasText("Paket utuh; kuncinya belum dibandingkan");
        assertThat(page.locator("#key")).hasValue("");
        give(page, "");
        assertThat(page.locator("#why")).hasText("Yang Anda berikan bukan kunci publik Ed25519.");
        give(page, "-----BEGIN PUBLIC KEY-----\nA\n-----END PUBLIC KEY-----\n");
        assertThat(page.locator("#why")).hasText("Yang Anda berikan bukan kunci publik Ed25519.");
        page.fill("#key", key);
        assertThat(page.locator("#outcome")).hasText("Paket utuh dan tanda tangannya sah");
        assertThat(page.locator("output[data-of=keyfile]")).hasText("Belum ada yang dipilih");
        page.setInputFiles("#file", new Path[0]);
        assertThat(page.locator("#answer")).isHidden();
        page.close();
        assertEquals(List.of(), complaints);
    }

    @Test
    void nothing_but_its_own_script_and_style_may_run() throws IOException, NoSuchAlgorithmException {
        String html = Files.readString(PAGE);
        var policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]+)\"")
                .matcher(html);
        assertTrue(policy.find());
        assertEquals(
                "default-src 'none'; script-src 'sha256-" + hash(html, "script") + "'; style-src 'sha256-"
                        + hash(html, "style") + "'; base-uri 'none'; form-action 'none'",
                policy.group(1));
        assertTrue(html.contains("'" + SigningKey.demo().verifying().hex() + "'"));
    }

    private static String hash(String html, String tag) throws NoSuchAlgorithmException {
        String inside =
                html.substring(html.indexOf("<" + tag + ">") + tag.length() + 2, html.indexOf("</" + tag + ">"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(inside.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
