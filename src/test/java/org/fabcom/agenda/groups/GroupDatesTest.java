package org.fabcom.agenda.groups;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.events.Happening;
import org.fabcom.circles.Audience;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** An event of a group is seen by whoever sees the group, on every surface that tells of dates; to others it does not exist (E64). */
@FabComTest
class GroupDatesTest extends OneCircle {

    private final ApiTokens tokens;

    GroupDatesTest(ApplicationContext beans, ApiTokens tokens) {
        super(beans);
        this.tokens = tokens;
    }

    @Test
    void it_stands_on_no_surface_for_whoever_does_not_see_the_group() {
        var date = announced(circle);
        var told = new ArrayList<String>();
        var strangers = List.of(web.visitor(), neighbours.signedIn(neighbours.person("Irina Ott")), karim());
        for (int i = 0; i < strangers.size(); i++)
            for (var path : surfaces(date)) {
                var answer = strangers.get(i).get(path);
                if (answer.status() == 200 && says(answer.body(), date)) told.add(i + " " + path);
            }
        assertThat(told).isEmpty();
        for (var it : strangers) {
            assertThat(it.get(date.url()).status()).isEqualTo(404);
            assertThat(it.get(date.url() + ".ics").status()).isEqualTo(404);
            assertThat(it.get("/api/v1/events/" + date.id()).status()).isEqualTo(404);
            assertThat(it.post(date.url() + "/inscription", "nom", "Ida", "courriel", "ida@example.org")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(registrations(date)).isZero();
    }

    @Test
    void it_stands_there_for_whoever_sees_the_group() {
        var date = announced(circle);
        var shut = new ArrayList<String>();
        for (var path : List.of(
                "/agenda?quand=trimestre",
                "/agenda.csv?quand=trimestre",
                "/recherche?q=" + title.substring(title.length() - 6)))
            if (!says(rosa().get(path).body(), date)) shut.add(path);
        assertThat(shut).isEmpty();
        assertThat(program(rosa).get(api()).body()).contains(title, "Les comptes");
        assertThat(program(rosa).get("/api/v1/events/" + date.id()).status()).isEqualTo(200);
        assertThat(program(karim).get("/api/v1/events/" + date.id()).status()).isEqualTo(404);
        var page = rosa().get(date.url());
        assertThat(page.text()).contains(title, "Rendez-vous du groupe Les comptes");
        assertThat(rosa().get(date.url() + ".ics").header("Cache-Control")).contains("private");
        assertThat(rosa().post(date.url() + "/inscription").status()).isEqualTo(303);
        assertThat(registrations(date)).isOne();
    }

    /** A referent keeps the calendar of the organisation, not what a closed circle holds for itself. */
    @Test
    void whoever_keeps_the_calendar_arranges_what_they_see_only() {
        var date = announced(circle);
        var desk = "/structures/" + house.id() + "/agenda";
        for (var path : List.of(
                desk + "/" + date.event(),
                desk + "/dates/" + date.id(),
                desk + "/dates/" + date.id() + ".csv",
                desk + "/dates/" + date.id() + "/feuille.pdf",
                desk + "/nouveau?comme=" + date.event())) {
            assertThat(karim().get(path).status()).as(path).isEqualTo(404);
            assertThat(neighbours.signedIn(paul).get(path).status()).as(path).isNotEqualTo(404);
        }
        assertThat(karim().post(desk + "/" + date.event() + "/annuler").status())
                .isEqualTo(404);
        assertThat(dates.find(date.id()).orElseThrow().cancelled()).isFalse();
        assertThat(karim().get(desk).text()).doesNotContain(title);
        assertThat(neighbours.signedIn(paul).get(desk).text()).contains(title);
    }

    @Test
    void counts_do_not_tell_it_either() {
        programme.announce(house.id(), Posters.workshop("Ouvert à tous", 5), paul.id());
        var all = "/agenda?quand=trimestre&qui=" + house.id();
        var before = web.visitor().get(all).text();
        var found = web.visitor().get(api() + "&qui=" + house.id()).body();
        announced(circle);
        assertThat(web.visitor().get(all).text()).isEqualTo(before);
        assertThat(web.visitor().get(api() + "&qui=" + house.id()).body()).isEqualTo(found);
        assertThat(program(rosa).get(api() + "&qui=" + house.id()).body()).contains(title);
    }

    @Test
    void of_a_group_that_everybody_sees_everybody_sees_it() {
        var date = announced(circle("Le jardin", Audience.EVERYBODY));
        assertThat(web.visitor().get(date.url()).text()).contains(title, "Le jardin");
        assertThat(web.visitor().get("/agenda.ics").body()).contains(title);
        assertThat(web.visitor().get("/agenda.atom").body()).contains(title);
    }

    @Test
    void of_a_group_of_the_house_its_people_see_it() {
        var date = announced(circle("La cuisine", Audience.HOUSE));
        assertThat(karim().get(date.url()).status()).isEqualTo(200);
        assertThat(neighbours
                        .signedIn(neighbours.person("Irina Ott"))
                        .get(date.url())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void of_a_room_only_that_it_is_taken() {
        var room = UUID.randomUUID();
        db.sql("""
                insert into agenda.room (id, organisation, created_by, created_at, name, address, commune_name, access, lent)
                values (:id, :house, :by, now(), 'Serre', 'ici', 'Grenoble', 'UNKNOWN', true)
                """)
                .param("id", room, "house", house.id().value(), "by", paul.id().value())
                .update();
        var venue = Venue.room(room, "Serre, ici", null, "Grenoble");
        var draft = Posters.workshop(title, 5);
        var placed = new EventDraft(
                        draft.kind(),
                        draft.title(),
                        "Un texte du zénith",
                        venue,
                        true,
                        5,
                        draft.span(),
                        draft.recurrence())
                .of(circle.id());
        programme.announceWhereFree(house.id(), placed, paul.id());
        var page = web.visitor().get("/salles/" + room);
        assertThat(page.text()).contains("Rendez-vous d’un groupe").doesNotContain(title, "Un texte du zénith");
        assertThat(web.visitor().get("/salles/" + room + ".ics").body())
                .contains("SUMMARY:Rendez-vous d’un groupe")
                .doesNotContain(title, "Un texte du zénith");
        assertThat(rosa().get("/salles/" + room).text()).contains(title);
    }

    /** They keep their place until they give it back; what the group says of it is no longer told to them. */
    @Test
    void whoever_left_the_group_is_told_nothing_more() {
        var date = announced(circle);
        registering.ask(date.id(), who(rosa));
        registering.ask(date.id(), who(paul));
        assertThat(memberships.remove(circle.id(), rosa.id(), circus.as(paul))).isEmpty();
        programme.cancel(date.event(), "Les comptes sont faux");
        assertThat(notices(rosa)).isZero();
        assertThat(notices(paul)).isOne();
        assertThat(rosa().get("/moi/agenda").text()).doesNotContain(title);
        assertThat(rosa().get("/agenda?quand=trimestre").text()).doesNotContain(title);
    }

    private List<String> surfaces(Happening date) {
        var desk = "/structures/" + house.id() + "/agenda";
        return List.of(
                "/",
                "/agenda?quand=trimestre",
                "/agenda?quand=trimestre&groupe=" + circle.id(),
                "/agenda?quand=trimestre&q=zénith",
                "/agenda.csv?quand=trimestre",
                "/agenda.ics",
                "/agenda.atom",
                "/agenda/par/" + house.id(),
                "/agenda/par/" + house.id() + ".ics",
                "/recherche?q=zénith",
                "/sitemap/events.xml",
                api(),
                api() + "&groupe=" + circle.id(),
                "/structures/" + house.id(),
                desk,
                desk + "/bilan",
                "/groupes/" + circle.id());
    }

    private static String api() {
        return "/api/v1/events?quand=trimestre";
    }

    private boolean says(String body, Happening date) {
        return body.contains(title) || body.contains(date.id().toString());
    }

    private WebVisitor program(Person me) {
        var token = tokens.make(me.id(), "x", null, Set.of(TokenScope.AGENDA_READ), Duration.ofDays(1), me.id());
        return web.visitor().with("Authorization", "Bearer " + token);
    }

    private long registrations(Happening date) {
        return count("select count(*) from agenda.registration where occurrence = :id", date.id());
    }

    private long notices(Person person) {
        return count(
                "select count(*) from talk.notice where person = :id and kind like 'agenda.%'",
                person.id().value());
    }

    private long count(String sql, UUID id) {
        return db.sql(sql).param("id", id).single(Long.class);
    }
}
