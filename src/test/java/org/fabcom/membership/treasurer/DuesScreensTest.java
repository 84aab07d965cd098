package org.fabcom.membership.treasurer;

import module java.base;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.membership.dues.DuesRule;
import org.fabcom.membership.dues.OneRegister;
import org.fabcom.testing.Browser;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Pages of dues and hours, looked at on a phone and at a desk. */
@FabComTest
class DuesScreensTest extends OneRegister {

    private final Web web;

    DuesScreensTest(ApplicationContext beans, Web web) {
        super(beans);
        this.web = web;
    }

    @Test
    void no_barrier_on_any_page_of_dues_and_hours() {
        var one = member("Maria-Dolores Kovalenko-Le Bihan", paul, paul.email().text());
        var other = member("Rosa", null, "");
        rule(DuesRule.Kind.GRID, List.of(5_00L, 15_00L, 30_00L), List.of(900_00L, 1_800_00L), 240);
        called();
        settling.pay(of(other).id(), 15_00, PaymentMeans.CASH, today(), paul.id());
        var dues = "/structures/" + lab + "/cotisations";
        var hours = "/structures/" + lab + "/benevolat";
        neighbours
                .signedIn(paul)
                .get(hours + "/noter")
                .form("Noter")
                .set("qui", "Rosa")
                .set("duree", "3")
                .set("quoi", "Accueil")
                .submit();
        var pages = new LinkedHashMap<String, String>();
        pages.put("dues", dues);
        pages.put("due", dues + "/" + of(one).id());
        pages.put("paid", dues + "/" + of(other).id());
        pages.put("call", dues + "/appel");
        pages.put("rules", dues + "/regles");
        pages.put("settings", dues + "/reglages");
        pages.put("mine", "/mes-cotisations");
        pages.put("hours", hours);
        pages.put("note", hours + "/noter");
        pages.put("worth", hours + "/valeur");
        pages.put("entries", hours + "/ecritures");
        pages.put("own-hours", "/mes-heures");
        pages.put("declare", "/mes-heures/" + lab);
        Browser.get().walk(web, neighbours.signedIn(paul), "dues", pages);
    }
}
