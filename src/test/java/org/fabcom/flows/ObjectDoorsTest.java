package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.items.Repairs;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItem.Described;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Seat;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who may do what with objects: each duty at the site opens its own doors, and no other house does. */
@FabComTest
class ObjectDoorsTest {

    private final ApplicationContext beans;
    private final Web web;
    private final Neighbours neighbours;
    private final Repairs repairs;
    private final Duties duties;
    private final Shop shop;

    ObjectDoorsTest(ApplicationContext beans, Web web, Neighbours neighbours, Repairs repairs, Duties duties) {
        this.beans = beans;
        this.web = web;
        this.neighbours = neighbours;
        this.repairs = repairs;
        this.duties = duties;
        this.shop = new Shop("Portes", beans);
    }

    private StockItem one(String name) {
        var said = new Described(shop.site.id(), shop.chairs, name, "", "Allée 2", 4000, 1250, false);
        return repairs.make(shop.owner(), null, said, 1, Ids.next(), shop.manager.id())
                .items()
                .getFirst();
    }

    private WebVisitor with(Duty duty) {
        var person = neighbours.person("Duty " + duty.name().toLowerCase());
        neighbours.seat(shop.organisation, person, Seat.MEMBER);
        duties.grant(shop.site.id(), person.id(), duty, shop.manager.id());
        return neighbours.signedIn(person);
    }

    /** Role × route: nobody does more than their duty at the site, and nothing at another house's. */
    @Test
    void each_duty_opens_its_own_doors() {
        var it = one("Chaise");
        var all = Set.of(Duty.INTAKE, Duty.TILL, Duty.WORKSHOP, Duty.CHECK, Duty.REPORTS, Duty.AUDITOR);
        var lists = Set.of(Duty.WORKSHOP, Duty.CHECK, Duty.REPORTS, Duty.AUDITOR);
        var makes = Set.of(Duty.INTAKE, Duty.WORKSHOP, Duty.CHECK);
        var works = Set.of(Duty.WORKSHOP, Duty.CHECK);
        var one = "/pesee/objet/" + it.id();
        var list = "/pesee/objets/" + shop.owner();
        var gets = Map.of(
                one,
                all,
                one + "/etiquette.pdf",
                all,
                one + "/fiche",
                makes,
                list + "/nouveau",
                makes,
                list,
                lists,
                list + "/lignes.csv",
                lists,
                "/pesee/atelier/" + shop.owner(),
                lists,
                "/pesee/atelier/" + shop.owner() + "/chiffres",
                lists,
                list + "/etiquettes.pdf?objet=" + it.id(),
                all);
        var who = new EnumMap<Duty, WebVisitor>(Duty.class);
        for (var duty : Duty.values()) who.put(duty, with(duty));
        gets.forEach((path, allowed) ->
                who.forEach((duty, visitor) -> assertThat(visitor.get(path).status())
                        .as(duty + " GET " + path)
                        .isEqualTo(allowed.contains(duty) ? 200 : 403)));
        for (var route :
                List.of("diagnostic", "temps", "piece", "essai", "note", "vente", "sortie", "retour", "photos"))
            who.forEach((duty, visitor) -> assertThat(
                            visitor.post(one + "/" + route).status())
                    .as(duty + " POST " + route)
                    .isEqualTo(works.contains(duty) ? 422 : 403));
        who.forEach((duty, visitor) -> assertThat(
                        visitor.post(list + "/nouveau", "cle", Ids.next().toString())
                                .status())
                .as(duty + " POST nouveau")
                .isEqualTo(makes.contains(duty) ? 422 : 403));
        var stranger = neighbours.signedIn(new Shop("Ailleurs", beans).manager);
        assertThat(stranger.get(one).status()).isEqualTo(403);
        assertThat(stranger.post(one + "/temps", "minutes", "5").status()).isEqualTo(403);
        assertThat(stranger.get("/pesee/objet/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(web.visitor().get(one).status()).isNotEqualTo(200);
    }
}
