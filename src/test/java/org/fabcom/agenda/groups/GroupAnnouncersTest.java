package org.fabcom.agenda.groups;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.events.Events;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Right;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.OtherTool;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who announces an event of a group, and where it stands beside the agenda: seeing a group is not speaking for it (E64, ADR 0243). */
@FabComTest
class GroupAnnouncersTest extends OneCircle {

    private final Events events;

    GroupAnnouncersTest(ApplicationContext beans, Events events) {
        super(beans);
        this.events = events;
    }

    /** Who keeps the addresses of the house need not know of the circle. */
    @Test
    void outside_tools_are_told_of_what_everybody_sees() {
        var tool = new OtherTool(db);
        tool.listens(house.id(), paul.id(), "agenda.date.announced", "agenda.date.moved", "agenda.date.cancelled");
        var hidden = announced(circle);
        programme.cancelDate(hidden.id(), "Grippe");
        var shown = announced(circle("Le verger", Audience.EVERYBODY));
        assertThat(tool.told(house.id())).containsExactly("agenda.date.announced " + shown.url());
    }

    /** Whoever keeps the wallet of the organisation reads that a place was paid, and not of what. */
    @Test
    void the_books_do_not_say_its_title() throws Exception {
        var points = beans.getBean(Currencies.class)
                .add(
                        Currencies.Draft.points(
                                "Gué " + Ids.token().substring(0, 8), "gués", Regime.MUTUAL, new Limits(-8L, null)),
                        paul.id())
                .orElseThrow();
        var draft = Posters.workshop(title, 5).of(circle.id()).at(new Amount(points.id(), 2));
        var date = dates.of(programme.announce(house.id(), draft, paul.id())).getFirst();
        var placed = rosa().get(date.url()).form("Garder ma place pour 2 gués").submit();
        assertThat(placed.status()).isEqualTo(303);
        CurrentBase.asOwner(
                "update agenda.occurrence set starts_at = now() - interval '1 minute' where id = '" + date.id() + "'");
        beans.getBean(Jobs.class).runNow("agenda.watch");
        var statement = neighbours.signedIn(paul).get("/porte-monnaie/releve.csv?pour=" + house.id());
        assertThat(statement.body())
                .contains("Rendez-vous d’un groupe", "Rosa Vidal")
                .doesNotContain(title);
        assertThat(db.sql("select count(*) from ledger.transfer where subject like '%' || :title || '%'")
                        .param("title", title)
                        .single(Long.class))
                .isZero();
    }

    @Test
    void it_is_chosen_on_the_form_and_stays_when_something_else_is_changed() {
        var desk = "/structures/" + house.id() + "/agenda";
        var announcer = neighbours.signedIn(paul);
        var form = announcer
                .get("/groupes/" + circle.id())
                .click("Annoncer un rendez-vous du groupe « Les comptes »")
                .form("Annoncer");
        var day = Posters.inDays(9).toLocalDate().toString();
        var page = form.fill("Titre", title)
                .tick("Rencontre")
                .fill("Jour", day)
                .set("debut", "18:00")
                .set("fin", "20:00")
                .set("commune-nom", "Grenoble")
                .submit()
                .follow();
        assertThat(page.text()).contains("Rendez-vous du groupe Les comptes");
        var event = events.of(house.id(), Set.of(circle.id()), 0, 5).getFirst();
        assertThat(event.draft().group()).isEqualTo(circle.id());
        groups.close(circle.id(), circus.as(paul));
        announcer
                .get(desk + "/" + event.id())
                .form("Enregistrer")
                .fill("Titre", title + ", suite")
                .submit()
                .follow();
        assertThat(events.find(event.id()).orElseThrow().draft().group()).isEqualTo(circle.id());
        assertThat(announcer
                        .post(desk + "/nouveau", "groupe", UUID.randomUUID().toString())
                        .text())
                .contains("Choisissez un groupe de la liste");
    }

    /** Seeing a group is not speaking for it: nothing is announced as a group’s by whoever is nobody there (E64). */
    @Test
    void only_whoever_may_speak_for_a_group_announces_for_it_and_finds_it_from_its_page() {
        var rose = neighbours.person("Rose", InstanceRole.COORDINATOR);
        var cafe = circus.group(GroupKind.CIRCLE, "Café du troc " + Ids.token().substring(0, 6), null, null, rose);
        var kitchen = circle("La cuisine", Audience.HOUSE);
        var form = "/structures/" + house.id() + "/agenda/nouveau";
        for (var it : List.of(cafe, kitchen)) {
            assertThat(karim().get("/groupes/" + it.id()).text())
                    .contains(it.name())
                    .doesNotContain("Annoncer un rendez-vous");
            assertThat(karim().get(form).text()).doesNotContain(it.name());
            assertThat(karim().post(form, typed(it)).text()).contains("Choisissez un groupe de la liste");
        }
        assertThat(memberships.add(cafe.id(), karim.id(), circus.as(rose))).isEmpty();
        assertThat(karim().post(form, typed(cafe)).status())
                .as("in the group of the community, without a say in it")
                .isEqualTo(422);
        assertThat(events.groups()).doesNotContain(cafe.id(), kitchen.id());
        circus.seat(circus.role("Accueil", null, cafe, rose, Right.WALLET), karim, rose, LocalDate.now(Days.ZONE));
        assertThat(memberships.add(kitchen.id(), karim.id(), circus.as(paul))).isEmpty();
        for (var it : List.of(cafe, kitchen))
            assertThat(karim().get("/groupes/" + it.id())
                            .click(door(it))
                            .form("Annoncer")
                            .fill("Titre", title)
                            .tick("Rencontre")
                            .fill("Jour", Posters.inDays(9).toLocalDate().toString())
                            .set("debut", "18:00")
                            .set("fin", "20:00")
                            .set("commune-nom", "Grenoble")
                            .submit()
                            .status())
                    .isEqualTo(303);
        assertThat(events.groups()).contains(cafe.id(), kitchen.id());
    }

    private String door(Group it) {
        var words = "Annoncer un rendez-vous du groupe « " + it.name() + " »";
        return it.organisation() == null ? words + " dans l’agenda du Bief" : words;
    }

    private String[] typed(Group group) {
        return new String[] {
            "groupe",
            group.id().toString(),
            "titre",
            title,
            "genre",
            "GATHERING",
            "lieu",
            "PLACE",
            "retour",
            "ONCE",
            "jour",
            Posters.inDays(9).toLocalDate().toString(),
            "debut",
            "18:00",
            "fin",
            "20:00",
            "commune-nom",
            "Grenoble"
        };
    }

    /** The public calendar has none of it; their own has, whether they registered or not. */
    @Test
    void who_belongs_to_the_group_has_it_in_a_calendar_of_their_own() {
        var date = announced(circle);
        var list = rosa().get("/agenda?quand=trimestre");
        assertThat(list.page().select("a[href^=/moi/agenda]").eachText()).contains("Ajouter à mon agenda");
        var own = rosa().get("/moi/agenda");
        assertThat(own.text()).contains(title, "de votre groupe Les comptes");
        var secret = own.page().select("#adresse").val().replaceFirst("^https?://[^/]+", "");
        assertThat(web.visitor().get(secret).body()).contains(title);
        registering.ask(date.id(), who(rosa));
        assertThat(web.visitor().get(secret).body().split("BEGIN:VEVENT", -1))
                .as("once")
                .hasSize(2);
        assertThat(memberships.remove(circle.id(), rosa.id(), circus.as(paul))).isEmpty();
        assertThat(web.visitor().get(secret).body()).doesNotContain(title);
        assertThat(rosa().get("/moi/agenda").text()).doesNotContain(title);
    }
}
