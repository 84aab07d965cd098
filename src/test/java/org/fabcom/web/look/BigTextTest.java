package org.fabcom.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** WCAG 2.2, 1.4.4 and 1.4.10 together: text twice as big, on a phone of 320 px and on a desk. */
@FabComTest
record BigTextTest(Web web) {

    @Test
    void text_twice_as_big_never_scrolls_sideways() {
        for (var look : List.of(Look.PHONE, Look.DESK)) {
            try (var tab = Browser.get().open(web.address(), look)) {
                for (var path : List.of("/", "/style", "/recherche?q=introuvable", "/nulle-part")) {
                    tab.go(path).page().evaluate("document.documentElement.style.fontSize = '200%'");
                    assertThat(tab.tooWide()).as(path + " " + look.name()).isFalse();
                }
            }
        }
    }
}
