package id.paritrana.gate;

import java.util.List;
import java.util.Map;

import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What browsers and programs say is understood; what no browser says is not. */
class HeaderWordsTest {
    private static boolean readable(String name, String value) {
        return HeaderWords.readable(DefaultHttpHeadersFactory.headersFactory()
                .withValidation(false)
                .newHeaders()
                .add(name, value));
    }

    @Test
    void what_browsers_say_is_understood() {
        Map.of(
                        "Accept",
                        List.of(
                                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,"
                                        + "application/signed-exchange;v=b3;q=0.7",
                                "application/json",
                                "*/*",
                                "text/css,*/*;q=0.1",
                                "text/html; charset=utf-8; q=.5",
                                ""),
                        "Accept-Language",
                        List.of("id-ID,id;q=0.9,en-US;q=0.8,en;q=0.7", "*", "zh-Hant-TW", ""),
                        "Accept-Encoding",
                        List.of("gzip, deflate, br, zstd", "identity;q=1, *;q=0", ""),
                        "Content-Type",
                        List.of(
                                "application/x-www-form-urlencoded",
                                "application/x-www-form-urlencoded; charset=UTF-8",
                                "multipart/form-data; boundary=----WebKitFormBoundaryABCdef0123456789",
                                "multipart/form-data; boundary=\"a b\"",
                                ""))
                .forEach((name, values) ->
                        values.forEach(value -> assertEquals(true, readable(name, value), name + ": " + value)));
    }

    @Test
    void what_no_browser_says_is_not() {
        Map.of(
                        "Accept",
                        List.of(
                                "x",
                                "/",
                                "*",
                                "text/",
                                "a/b/c",
                                ";",
                                ",",
                                "text/html;",
                                "text/html;q=",
                                "text/html;q=2",
                                "\u00e9/x"),
                        "Accept-Language",
                        List.of(",", ";", "text/html", "id;q=9", "id;x"),
                        "Accept-Encoding",
                        List.of("gzip;q=a", "gzip,,br", "\""),
                        "Content-Type",
                        List.of(
                                "x",
                                "application/x-www-form-urlencoded; charset=nothing",
                                "multipart/form-data",
                                "multipart/form-data; boundary=",
                                "multipart/form-data; boundary=\"",
                                "multipart/form-data; boundary=" + "a".repeat(71)))
                .forEach((name, values) ->
                        values.forEach(value -> assertEquals(false, readable(name, value), name + ": " + value)));
    }
}
