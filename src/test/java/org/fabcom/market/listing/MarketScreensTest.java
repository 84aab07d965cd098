package org.fabcom.market.listing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.options.Cookie;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.Deals;
import org.fabcom.market.deals.Disputes;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.signin.SignInCookie;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.fabcom.web.list.Paging;
import org.junit.jupiter.api.Test;

/** The square in a real browser, in the lived-in territory. */
@FabComTest
@WithDemonstration
record MarketScreensTest(Web web, Neighbours neighbours, People people, Deals deals, Disputes disputes) {

    @Test
    void the_square_has_no_barrier_on_a_phone_nor_on_a_desk() {
        var claire =
                people.byEmail(new Email("claire.morel@trois-rivieres.example")).orElseThrow();
        var running = deals.of(Set.of(claire.id()), true, Paging.first(10));
        var open = running.stream()
                .filter(it -> it.state() == Deal.State.OPEN)
                .findFirst()
                .orElseThrow();
        var invoiced = running.stream()
                .filter(it -> it.state() == Deal.State.INVOICED)
                .findFirst()
                .orElseThrow();
        var dispute = disputes.waiting().getFirst();
        var member = people.find(dispute.party()).orElseThrow();
        var moderator = neighbours.person("Ada", org.fabcom.kernel.InstanceRole.MODERATOR);
        var faults = new ArrayList<String>();
        var looks = List.of(Look.PHONE, Look.DESK);
        look(null, Map.of("place", "/place", "none", "/place?q=zzz"), looks, faults);
        var hers = new LinkedHashMap<String, String>();
        hers.put("near", "/place?pres-nom=Grenoble");
        hers.put("post", "/place/" + open.post());
        hers.put("write", "/place/nouveau");
        hers.put("reply", "/place/" + invoiced.post() + "/repondre");
        hers.put("deal", "/place/accords/" + invoiced.id());
        hers.put("edit", "/place/accords/" + open.id() + "/modifier");
        hers.put("own", "/moi/place");
        hers.put("skills", "/moi/savoir-faire");
        look(claire, hers, looks, faults);
        look(
                member,
                Map.of(
                        "party",
                        "/place/de/" + deals.find(dispute.deal()).orElseThrow().owner()),
                looks,
                faults);
        var ours = new LinkedHashMap<String, String>();
        ours.put("dispute", "/place/accords/" + dispute.deal());
        ours.put("disputes", "/place/litiges");
        ours.put("categories", "/place/categories");
        ours.put("root", "/place/categories/racine");
        look(moderator, ours, looks, faults);
        look(
                claire,
                Map.of("deal", "/place/accords/" + invoiced.id()),
                List.of(Look.PHONE.inTheDark().withoutScripts()),
                faults);
        assertThat(faults).isEmpty();
    }

    private void look(
            @org.jspecify.annotations.Nullable Person who,
            Map<String, String> pages,
            List<Look> looks,
            List<String> faults) {
        try (var tab = Browser.get().open(web.address(), looks.getFirst())) {
            if (who != null) {
                var cookie = neighbours.signedIn(who).cookie(SignInCookie.NAME);
                tab.page().context().addCookies(List.of(new Cookie(SignInCookie.NAME, cookie).setUrl(web.address())));
            }
            pages.forEach((name, path) -> tab.seen(path, looks, look -> {
                tab.picture("market-" + name);
                var where = name + " " + look.name() + ": ";
                if (look.scripts()) tab.barriers().forEach(it -> faults.add(where + it));
                if (tab.tooWide()) faults.add(where + "sideways scroll");
                if (tab.page().locator("h1").count() != 1) faults.add(where + "h1");
            }));
            tab.complaints().forEach(faults::add);
        }
    }
}
