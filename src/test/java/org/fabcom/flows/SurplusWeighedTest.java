package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisations;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Surplus on the scale of both houses: what differs is asked about and shown, and a closed site stops nothing. */
@FabComTest
class SurplusWeighedTest {

    private final ApplicationContext beans;
    private final Neighbours neighbours;
    private final Sites sites;
    private final Kinds kinds;
    private final JdbcClient db;
    private Shop giver;
    private WebVisitor gives;
    private Person martine;
    private WebVisitor takes;
    private PartyId gardens;
    private UUID yard;

    SurplusWeighedTest(ApplicationContext beans, Neighbours neighbours, Sites sites, Kinds kinds, JdbcClient db) {
        this.beans = beans;
        this.neighbours = neighbours;
        this.sites = sites;
        this.kinds = kinds;
        this.db = db;
        giver = new Shop("Avant", neighbours, sites, kinds, beans.getBean(Clock.class));
        martine = giver.manager;
        gives = neighbours.signedIn(martine);
        takes = gives;
        gardens = giver.owner();
        yard = giver.site.id();
    }

    /** The gardens have a site and no kind of object. */
    @BeforeEach
    void a_shop_and_gardens() {
        giver = new Shop("Donne", neighbours, sites, kinds, beans.getBean(Clock.class));
        gives = neighbours.signedIn(giver.manager);
        martine = neighbours.person("Martine");
        gardens = neighbours.association("Jardins du Gué", martine).id();
        yard = site("La cour");
        takes = neighbours.signedIn(martine);
    }

    private UUID site(String name) {
        return sites.add(gardens, new Site.Described(name, Site.Work.BOTH, new Commune("38185", "Grenoble"), 500));
    }

    private static String at(PartyId house) {
        return "/pesee/surplus/" + house;
    }

    private String offer(String words, String pieces) {
        gives.get(at(giver.owner()))
                .form("Offrir aux autres")
                .tick("Chaises")
                .set("quoi", words)
                .set("masse", "120")
                .set("pieces", pieces)
                .submit();
        return db.sql("select id::text from flows.surplus where owner = :owner and words = :words")
                .param("owner", giver.owner().value())
                .param("words", words)
                .query(String.class)
                .single();
    }

    private WebAnswer take(String id) {
        return takes.post(at(gardens) + "/" + id + "/prendre").follow();
    }

    private void leave(String id) {
        assertThat(gives.post(at(giver.owner()) + "/" + id + "/parti", "masse", "110")
                        .status())
                .isEqualTo(303);
    }

    private void usual() {
        takes.get("/pesee/reglages/" + gardens + "/objets")
                .form("Prendre les objets usuels")
                .submit();
        assertThat(kinds.of(gardens)).isNotEmpty();
    }

    private long arrived() {
        return db.sql("""
            select coalesce(sum(w.grams), 0)::bigint from flows.weighing w join flows.site s on s.id = w.site
            where s.owner = :owner and w.way = 'IN'
            """).param("owner", gardens.value()).query(Long.class).single();
    }

    /** 109 kg typed as 1090: nobody weighs that by a slip without being asked, and whoever did finds the way to correct it. */
    @Test
    void what_is_far_from_what_left_is_asked_about_once_and_its_line_leads_to_its_correction() {
        usual();
        var id = offer("Trente chaises", "30");
        take(id);
        var out = gives.get(at(giver.owner()) + "/" + id + "/parti").form("C’est parti");
        assertThat(out.set("masse", "7").submit().text())
                .contains("7 kg, vraiment ?")
                .contains("120 kg");
        leave(id);
        var arrival = takes.get(at(gardens) + "/" + id + "/arrivee");
        var asked = arrival.form("Noter l’arrivée").set("masse", "1100").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("100 kg, vraiment ?");
        assertThat(arrived()).as("asked first").isZero();
        var other = asked.form("Noter l’arrivée").set("masse", "5").submit();
        assertThat(other.status()).as("another mass, another question").isEqualTo(422);
        assertThat(other.text()).contains("Il était question de 110 kg");
        var done = asked.form("Noter l’arrivée").set("masse", "1100").submit();
        assertThat(done.status()).as(done.text()).isEqualTo(303);
        assertThat(arrived()).isEqualTo(1_100_000);
        var line = done.follow().click("Corriger cette pesée");
        assertThat(line.text()).contains("100 kg");
        assertThat(line.form("Annuler cette pesée")
                        .set("raison", "un zéro de trop")
                        .submit()
                        .status())
                .isEqualTo(303);
        assertThat(takes.get(at(gardens)).text()).contains("Noter l’arrivée");
        var lou = neighbours.person("Lou");
        neighbours.seat(beans.getBean(Organisations.class).find(gardens).orElseThrow(), lou, Seat.MEMBER);
        beans.getBean(Duties.class).grant(yard, lou.id(), Duty.INTAKE, martine.id());
        arrive(id, "110");
        assertThat(takes.get(at(gardens)).text()).contains("Corriger cette pesée");
        assertThat(neighbours.signedIn(lou).get(at(gardens)).text())
                .as("no door that is closed to them")
                .doesNotContain("Corriger cette pesée");
    }

    private void arrive(String id, String kg) {
        var form = takes.get(at(gardens) + "/" + id + "/arrivee").form("Noter l’arrivée");
        assertThat(form.set("masse", kg).submit().status()).isEqualTo(303);
    }

    /** Both shops read what each scale said; what was announced is never taken for a weighing. */
    @Test
    void what_was_weighed_at_either_end_is_shown_with_what_is_between() {
        usual();
        var id = offer("Trente chaises", "30");
        assertThat(gives.get(at(giver.owner())).text()).contains("120 kg · 30 pièces annoncés");
        take(id);
        var left = gives.get(at(giver.owner()))
                .click("C’est parti")
                .form("C’est parti")
                .set("masse", "87,5")
                .set("pieces", "29")
                .submit();
        assertThat(left.status()).isEqualTo(303);
        var arrival = takes.get(at(gardens)).click("Noter l’arrivée");
        assertThat(arrival.text()).contains("87,50 kg · 29 pièces au départ");
        assertThat(arrival.page().select("[name=masse]").val())
                .as("nobody weighed it here yet")
                .isEmpty();
        assertThat(arrival.form("Noter l’arrivée").submit().status()).isEqualTo(422);
        var done = arrival.form("Noter l’arrivée")
                .set("masse", "85")
                .set("pieces", "29")
                .submit()
                .follow();
        assertThat(done.text()).contains("Face au départ : il manque 2,50 kg");
        for (var page : new WebAnswer[] {done, gives.get(at(giver.owner()))})
            assertThat(page.text())
                    .contains("85 kg · 29 pièces à l’arrivée, 87,50 kg · 29 pièces au départ : il manque 2,50 kg");
        assertThat(gives.get(at(giver.owner()))
                        .page()
                        .select("tbody tr:contains(arrivé)")
                        .text())
                .as("what was announced is over")
                .doesNotContain("120 kg");
    }

    @Test
    void it_arrives_elsewhere_where_the_site_has_closed_since() {
        usual();
        var id = offer("Trente chaises", "30");
        take(id);
        leave(id);
        var barn = site("La grange");
        db.sql("update flows.site set closed_at = now() - interval '2 days' where id = :id")
                .param("id", yard)
                .update();
        arrive(id, "110");
        assertThat(arrived()).isEqualTo(110_000);
        assertThat(db.sql("select taker_site from flows.surplus where id = cast(:id as uuid)")
                        .param("id", id)
                        .query(UUID.class)
                        .single())
                .isEqualTo(barn);
    }
}
