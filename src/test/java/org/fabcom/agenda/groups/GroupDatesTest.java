package org.fabcom.agenda.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.events.Events;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.registrations.Registering;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Circus;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.Right;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.OtherTool;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event of a group is seen by whoever sees the group, on every surface that tells of dates; to others it does not exist (E64). */
@FabComTest
class GroupDatesTest {

    private final String title = "Relecture du zénith " + Ids.token().substring(0, 6);
    private final ApplicationContext beans;
    private final Web web;
    private final Programme programme;
    private final Events events;
    private final Dates dates;
    private final Registering registering;
    private final Groups groups;
    private final Memberships memberships;
    private final ApiTokens tokens;
    private final Neighbours neighbours;
    private final JdbcClient db;
    private final Circus circus;
    private final Person paul;
    private final Person rosa;
    private final Person karim;
    private final Organisation house;
    private final Group circle;

    GroupDatesTest(
            ApplicationContext beans,
            Web web,
            Programme programme,
            Events events,
            Dates dates,
            Registering registering,
            Groups groups,
            Memberships memberships,
            ApiTokens tokens,
            Neighbours neighbours,
            JdbcClient db) {
        this.beans = beans;
        this.web = web;
        this.programme = programme;
        this.events = events;
        this.dates = dates;
        this.registering = registering;
        this.groups = groups;
        this.memberships = memberships;
        this.tokens = tokens;
        this.neighbours = neighbours;
        this.db = db;
        this.circus = new Circus(beans);
        this.paul = neighbours.person("Paul Brun");
        this.rosa = neighbours.person("Rosa Vidal");
        this.karim = neighbours.person("Karim Said");
        this.house = circus.house("Le Bief", paul, rosa);
        neighbours.seat(house, karim, Seat.REFERENT);
        this.circle = circle("Les comptes", Audience.MEMBERS);
        assertThat(memberships.add(circle.id(), rosa.id(), circus.as(paul))).isEmpty();
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
                        .query(Long.class)
                        .single())
                .isZero();
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
                .param("id", room)
                .param("house", house.id().value())
                .param("by", paul.id().value())
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

    private Happening announced(Group group) {
        var draft = Posters.workshop(title, 5).of(group.id());
        return dates.of(programme.announce(house.id(), draft, paul.id())).getFirst();
    }

    private Group circle(String name, Audience audience) {
        var draft = new Group.Draft(name, "", Set.of(), audience, false);
        return Circus.done(groups.create(GroupKind.CIRCLE, draft, house.id(), null, circus.as(paul)));
    }

    private WebVisitor program(Person me) {
        var token = tokens.make(me.id(), "x", null, Set.of(TokenScope.AGENDA_READ), Duration.ofDays(1), me.id());
        return web.visitor().with("Authorization", "Bearer " + token);
    }

    private WebVisitor rosa() {
        return neighbours.signedIn(rosa);
    }

    private WebVisitor karim() {
        return neighbours.signedIn(karim);
    }

    private static Registration.Who who(Person person) {
        return new Registration.Who(person.id(), person.name(), person.email().text(), "fr");
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
        return db.sql(sql).param("id", id).query(Long.class).single();
    }
}
