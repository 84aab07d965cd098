package org.fabcom.flows;

import module java.base;
import com.microsoft.playwright.Page;
import org.fabcom.flows.ObjectKind.Electrical;
import org.fabcom.flows.ObjectKind.Flow;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.springframework.context.ApplicationContext;

/** An intake desk with as many kinds as it shows, in the browser of who receives. */
abstract class WithDesk {

    final Web web;
    final Neighbours neighbours;
    final Sql db;
    final Shop shop;

    WithDesk(ApplicationContext beans) {
        web = beans.getBean(Web.class);
        neighbours = beans.getBean(Neighbours.class);
        db = beans.getBean(Sql.class);
        shop = new Shop("Quai", beans);
        for (var it : List.of(Flow.TEXTILE, Flow.TOYS, Flow.DIY, Flow.SPORT, Flow.CYCLES, Flow.GARDEN, Flow.HOUSEWARE))
            shop.kind("T" + it.name().toLowerCase(Locale.ROOT), it, null, Electrical.NONE);
    }

    String path() {
        return "/pesee/quai/" + shop.site.id();
    }

    Browser.Tab tab(Look look) {
        return Browser.get().open(web.address(), look).as(neighbours.signedIn(shop.manager));
    }

    static void weigh(Page page, String kg, int kind) {
        page.locator("[data-key='" + kg + "']").click();
        page.locator(".kinds label").nth(kind).click();
        page.locator("[data-go]").click();
    }

    long grams() {
        return db.sql("select coalesce(sum(grams), 0)::bigint from flows.daily where site = :site and way = 'IN'")
                .param("site", shop.site.id())
                .single(Long.class);
    }

    long moves() {
        return db.sql("select count(*) from flows.movement where site = :site")
                .param("site", shop.site.id())
                .single(Long.class);
    }
}
