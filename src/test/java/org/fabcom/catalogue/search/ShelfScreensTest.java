package org.fabcom.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

@FabComTest
@WithCatalogue
record ShelfScreensTest(Web web) {

    private static final List<String> PAGES = List.of(
            "/catalogue?q=drive+google&besoin=files",
            "/catalogue?quoi=services",
            "/catalogue?licence=visible",
            "/catalogue?q=zzqxzzqx");

    @Test
    void the_lists_can_be_read_by_all_on_a_phone_and_on_a_desk_by_day_and_by_night() {
        var looks = List.of(Look.PHONE, Look.PHONE.inTheDark(), Look.DESK, Look.DESK.inTheDark());
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            for (var it : PAGES)
                tab.seen(it, looks, look -> {
                    tab.picture("catalogue-" + PAGES.indexOf(it));
                    assertThat(tab.barriers()).as(it + look.name()).isEmpty();
                    assertThat(tab.tooWide()).as(it + look.name()).isFalse();
                });
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
