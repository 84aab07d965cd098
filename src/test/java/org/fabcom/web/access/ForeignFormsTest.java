package org.fabcom.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;

/** No other site sends a form of ours in the name of who is signed in: each form of the application, sent in each such way. */
@FabComTest
record ForeignFormsTest(Web web, Neighbours neighbours, RouteRules rules) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([a-z]+)(?:\\|[a-z|]+)?)?[^}]*}");

    private List<String> paths() {
        var all = new ArrayList<String>();
        for (var it : rules.all())
            if (it.method().equals("POST") && !it.pattern().matches("/(api|oidc)/.*|/avis/arret/.*|/error"))
                all.add(path(it.pattern()));
        assertThat(all).hasSizeGreaterThan(500);
        return all;
    }

    @Test
    void without_the_token_of_this_browser_nothing_passes_whatever_it_is_called() {
        var me = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        var foreign = neighbours.signedIn(neighbours.person("Malo")).token();
        var passed = new ArrayList<String>();
        for (var path : paths()) {
            closed(passed, path, "none", me.postWithoutToken(path));
            closed(passed, path, "foreign", me.postWithoutToken(path, "_csrf", foreign));
            closed(passed, path, "in the address", me.postWithoutToken(path + "?_csrf=" + foreign));
            closed(passed, path, "json", me.send("POST", path, "application/json", "{}"));
            closed(passed, path, "text", me.send("POST", path, "text/plain", "_csrf=" + foreign));
            closed(
                    passed,
                    path,
                    "multipart",
                    me.uploadAsIs(path, "fichier", Map.of("a.csv", new byte[] {'a'}), List.of("_csrf", foreign)));
        }
        assertThat(passed).isEmpty();
    }

    @Test
    void with_the_token_a_browser_that_says_that_another_site_sends_it_is_refused() {
        var me = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        var token = me.token();
        var passed = new ArrayList<String>();
        for (var site : List.of("cross-site", "same-site")) {
            me.with("Sec-Fetch-Site", site);
            for (var path : paths()) closed(passed, path, site, me.postWithoutToken(path, "_csrf", token));
        }
        assertThat(passed).isEmpty();
    }

    /** Of choices the first. */
    private static String path(String pattern) {
        return VARIABLE.matcher(pattern)
                .replaceAll(it -> it.group(2) == null ? "01900000-0000-7000-8000-000000000000" : it.group(2));
    }

    /** Or too many large ones at once, before anything is read. */
    private static void closed(List<String> passed, String path, String how, WebAnswer answer) {
        if (answer.status() == 429) return;
        if (answer.status() != 403 || !answer.text().contains("FC-0461"))
            passed.add(how + " " + path + " " + answer.status());
    }

    @Test
    void programs_are_nobody_with_a_cookie() {
        var me = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        var token = me.token();
        var passed = new ArrayList<String>();
        for (var it : rules.all()) {
            if (!it.pattern().startsWith("/api/") || it.rule().value() == org.fabcom.web.Access.Level.PUBLIC) continue;
            var path = path(it.pattern());
            for (var type : List.of("application/json", "text/plain", "application/x-www-form-urlencoded")) {
                var answer = me.send(it.method(), path, type, type.endsWith("json") ? "{}" : "_csrf=" + token);
                if (answer.status() != 401) passed.add(it.method() + " " + path + " " + type + " " + answer.status());
            }
        }
        assertThat(passed).isEmpty();
    }
}
