package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.web.Access;
import org.fabcom.web.access.RouteRules;
import org.junit.jupiter.api.Test;

/** Every page that anybody may open, in a real browser: no barrier for axe, no complaint of the browser, no sideways scroll. */
@FabComTest
record ScreensTest(Web web, RouteRules rules) {

    @Test
    void public_pages_are_open_to_all_on_a_phone_and_on_a_desk_in_light_and_dark() {
        var looks = List.of(Look.PHONE, Look.PHONE.inTheDark(), Look.DESK, Look.DESK.inTheDark());
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            for (var path : publicPages())
                tab.seen(path, looks, look -> {
                    tab.picture("public" + path.replace('/', '-'));
                    assertThat(tab.barriers()).as(path + " " + look.name()).isEmpty();
                    assertThat(tab.tooWide())
                            .as("sideways scroll of " + path + " " + look.name())
                            .isFalse();
                    assertThat(tab.page().locator("h1").count())
                            .as("h1 of " + path)
                            .isEqualTo(1);
                });
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /** GET routes without variables that answer with a page. */
    private List<String> publicPages() {
        return rules.all().stream()
                .filter(it -> it.method().equals("GET") && it.rule().value() == Access.Level.PUBLIC)
                .map(RouteRules.Route::pattern)
                .filter(it ->
                        !it.contains("{") && !it.startsWith("/api/") && !it.equals("/error") && !it.endsWith(".js"))
                .filter(it -> {
                    var answer = web.visitor().get(it).follow();
                    return answer.status() == 200 && answer.body().contains("<html");
                })
                .toList();
    }
}
