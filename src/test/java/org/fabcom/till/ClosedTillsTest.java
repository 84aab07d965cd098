package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fabcom.flows.Duty;
import org.fabcom.flows.Entered;
import org.fabcom.flows.Entered.Why;
import org.fabcom.flows.Intakes;
import org.fabcom.flows.Sites;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.till.journal.EventKind;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A till is put out of use by a page, and what is closed neither sells nor weighs. */
@FabComTest
class ClosedTillsTest {

    private final Stall stall;
    private final Neighbours neighbours;
    private final Sites sites;
    private final Intakes intakes;

    ClosedTillsTest(ApplicationContext beans, Neighbours neighbours, Sites sites, Intakes intakes) {
        this.stall = new Stall("La Remise", beans);
        this.neighbours = neighbours;
        this.sites = sites;
        this.intakes = intakes;
    }

    private void opening(Till till, String refused) {
        assertThatThrownBy(() -> stall.sessions.open(till.id(), 0, stall.seller.id(), Ids.token()))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo(refused));
    }

    @Test
    void a_till_is_put_out_of_use_and_in_use_again_by_whoever_sets_it_up() {
        var till = stall.till("Caisse du fond");
        stall.training(till);
        var setter = neighbours.signedIn(stall.with(Duty.SETTINGS, "Réglages"));
        var page = setter.get("/caisse").form("Mettre hors service").submit().follow();
        assertThat(page.text()).contains("est hors service").contains("Caisse du fond");
        assertThat(stall.tills.need(till.id()).closed()).isTrue();
        opening(till, "FC-5222");
        opening(stall.training(till), "FC-5222");
        assertThat(neighbours.signedIn(stall.seller).get("/caisse").text()).contains("hors service");
        page = page.form("Remettre en service").submit().follow();
        assertThat(page.text()).contains("de nouveau en service");
        stall.sessions.open(till.id(), 0, stall.seller.id(), Ids.token());
    }

    /** A drawer that nobody counted is told before all tills go. */
    @Test
    void before_the_room_closes_an_open_drawer_is_told() {
        stall.open("Caisse ouverte", 50_00);
        var administrator = neighbours.signedIn(neighbours.person("Lucie", InstanceRole.ADMINISTRATOR));
        var asked = administrator
                .get("/administration/salles")
                .form("Enregistrer")
                .untick("La caisse")
                .submit();
        assertThat(asked.page().select("main .notice").text()).containsPattern("pas comptés?[.]");
    }

    @Test
    void whoever_is_selling_is_not_thrown_out_and_the_day_is_closed_first() {
        var till = stall.open("Caisse", 0);
        stall.cash(till, stall.chairs(1, 1200));
        assertThatThrownBy(() -> stall.sessions.outOfUse(till.id(), stall.shop.manager.id()))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("FC-5232"));
        stall.sessions.close(till.id(), 1200, 0, "", false, stall.seller.id(), Ids.token());
        assertThat(stall.closings.all(till.id())).isEmpty();
        stall.sessions.outOfUse(till.id(), stall.shop.manager.id());
        assertThat(stall.closings.newest(till.id(), EventKind.DAY, 1)).hasSize(1);
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    @Test
    void a_closed_site_neither_sells_nor_weighs_any_more() {
        var shop = stall.shop;
        var till = stall.till("Caisse");
        assertThat(intakes.record(shop.arrival(shop.chairs, 4_000, Sent.SHOP, shop.key())))
                .isInstanceOf(Entered.Done.class);
        assertThat(sites.change(shop.site.id(), shop.site.version(), shop.site.described(), true))
                .isTrue();
        opening(till, "FC-5222");
        var closed = sites.find(shop.site.id()).orElseThrow();
        var late = new Intakes.Arrival(
                closed,
                null,
                shop.today,
                org.fabcom.flows.Channel.DROP,
                null,
                null,
                "",
                false,
                null,
                shop.arrival(shop.chairs, 4_000, Sent.SHOP, "x").lines(),
                shop.manager.id(),
                shop.key());
        assertThat(intakes.record(late)).isEqualTo(new Entered.Refused(Why.SITE_CLOSED));
        var desk = neighbours.signedIn(shop.manager).get("/pesee/quai/" + closed.id());
        assertThat(desk.status()).isEqualTo(200);
        assertThat(stall.db
                        .sql("select count(*) from flows.weighing where site = :closed")
                        .param("closed", closed.id())
                        .single(Long.class))
                .isEqualTo(1);
    }
}
