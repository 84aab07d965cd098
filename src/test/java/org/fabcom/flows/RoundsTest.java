package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fabcom.agenda.Forgetting;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.Browser;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody gives without an account, the desk plans a round, its crew drives it, and what is kept of whoever gave goes. */
@FabComTest
class RoundsTest {

    private final ApplicationContext beans;
    private final Web web;
    private final Neighbours neighbours;
    private final Duties duties;
    private final JdbcClient db;
    private Shop shop;
    private UUID zone;
    private LocalDate day;
    private int givers;

    RoundsTest(ApplicationContext beans, Web web, Neighbours neighbours, Duties duties, JdbcClient db, Clock clock) {
        this.beans = beans;
        this.web = web;
        this.neighbours = neighbours;
        this.duties = duties;
        this.db = db;
        this.shop = shop("Avant");
        this.zone = Ids.next();
        this.day = shop.today;
    }

    private Shop shop(String name) {
        return new Shop(
                name, neighbours, beans.getBean(Sites.class), beans.getBean(Kinds.class), beans.getBean(Clock.class));
    }

    /** Every day is a day of rounds, so that no test depends on which one it is. */
    @BeforeEach
    void a_house_that_fetches() {
        shop = shop("Tournées");
        day = shop.today.plusDays(4);
        zone = zone(shop, "38185", "Grenoble");
    }

    private UUID zone(Shop of, String code, String name) {
        var id = Ids.next();
        db.sql("""
                insert into flows.pickup_zone (id, owner, site, commune_code, commune_name, weekdays, added_at)
                values (:id, :owner, :site, :code, :name, array[1, 2, 3, 4, 5, 6, 7], now())
                """)
                .param("id", id)
                .param("owner", of.owner().value())
                .param("site", of.site.id())
                .param("code", code)
                .param("name", name)
                .update();
        return id;
    }

    private WebAnswer asks(WebVisitor who, String... more) {
        var fields = new ArrayList<>(List.of(
                "quoi",
                "Un canapé",
                "combien",
                "VAN",
                "jour",
                day.toString(),
                "moment",
                "MORNING",
                "rue",
                "3 rue du Lac",
                "acces",
                "2e sans ascenseur",
                "nom",
                "Odile Garnier"));
        fields.addAll(List.of(more));
        return who.post("/donner/" + zone, fields.toArray(String[]::new));
    }

    /** A new one, with an address of its own, confirmed. */
    private UUID confirmed() {
        asks(web.visitor(), "courriel", "donneur" + ++givers + Ids.token().substring(0, 6) + "@exemple.org");
        var id = newest();
        neighbours.signedIn(shop.manager).post("/pesee/enlevement/" + id + "/confirmer");
        return id;
    }

    private UUID newest() {
        return db.sql("select id from flows.pickup where owner = :owner order by asked_at desc, id desc limit 1")
                .param("owner", shop.owner().value())
                .query(UUID.class)
                .single();
    }

    private String state(UUID pickup) {
        return db.sql("select state from flows.pickup where id = :id")
                .param("id", pickup)
                .query(String.class)
                .single();
    }

    private List<String> steps(UUID pickup) {
        return db.sql("select what from flows.pickup_step where pickup = :id order by made_at, id")
                .param("id", pickup)
                .query(String.class)
                .list();
    }

    private String letter(String to) {
        return db.sql("select plain from post.letter where recipient = :to order by created_at desc, id desc limit 1")
                .param("to", to)
                .query(String.class)
                .single()
                .replaceAll("[\u00a0\u202f]", " ");
    }

    private static String link(String letter) {
        return Stream.of(letter.split("\\s+"))
                .filter(it -> it.contains("/donner/demande/"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    private UUID round(LocalDate on, int capacity, Person driver) {
        var answer = neighbours
                .signedIn(shop.manager)
                .post(
                        "/pesee/tournees/" + shop.owner() + "/nouvelle",
                        "site",
                        shop.site.id().toString(),
                        "jour",
                        on.toString(),
                        "depart",
                        "09:00",
                        "retour",
                        "12:00",
                        "vehicule",
                        "Camionnette",
                        "capacite",
                        "" + capacity,
                        "conducteur",
                        driver.id().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return UUID.fromString(answer.location().replaceAll(".*/", ""));
    }

    private Person member(String name, Duty... held) {
        var person = neighbours.person(name);
        neighbours.seat(shop.organisation, person, Seat.MEMBER);
        for (var it : held) duties.grant(shop.site.id(), person.id(), it, shop.manager.id());
        return person;
    }

    @Test
    void somebody_without_an_account_asks_confirms_moves_and_cancels_by_their_own_link() {
        var email = "odile" + Ids.token().substring(0, 6) + "@exemple.org";
        var stranger = web.visitor();
        var first = stranger.get("/donner");
        assertThat(first.text()).contains("faire enlever chez moi").contains("Tournées");
        var form = stranger.get("/donner/" + zone).form("Demander l’enlèvement");
        assertThat(form.submit().status()).as("empty").isEqualTo(422);
        assertThat(asks(stranger, "courriel", email).follow().text()).contains("Regardez votre courriel");
        var id = newest();
        assertThat(state(id)).isEqualTo("ASKED");
        var own = link(letter(email));
        var page = stranger.get(own);
        assertThat(page.text()).contains("Pas encore confirmé");
        assertThat(state(id))
                .as("a program that follows links confirms nothing")
                .isEqualTo("ASKED");
        page = page.form("Confirmer l’enlèvement").submit().follow();
        assertThat(page.text()).contains("Confirmé");
        var other = day.plusDays(1);
        page = page.form("Déplacer").set("jour", "x").submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(stranger.post(own + "/deplacer", "jour", other.toString(), "moment", "AFTERNOON")
                        .status())
                .isEqualTo(303);
        assertThat(stranger.post(own + "/deplacer", "jour", shop.today.toString())
                        .status())
                .as("a day that is not offered")
                .isEqualTo(422);
        page = stranger.get(own).form("Annuler l’enlèvement").submit().follow();
        assertThat(page.text()).contains("Annulé");
        assertThat(steps(id)).containsExactly("ASKED", "CONFIRMED", "MOVED", "CANCELLED");
        assertThat(stranger.get(own.substring(0, own.length() - 1) + (own.endsWith("0") ? "1" : "0"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void without_an_address_the_house_calls() {
        var answer = asks(web.visitor(), "telephone", "04 76 00 00 " + (10 + givers++));
        assertThat(answer.follow().text()).contains("On vous appelle pour confirmer");
        var id = newest();
        var keeper = neighbours.signedIn(shop.manager);
        assertThat(web.visitor()
                        .post(answer.location().replaceFirst("\\?.*", ""))
                        .status())
                .as("whoever asked does not confirm by themselves")
                .isEqualTo(403);
        var list = "/pesee/enlevements/" + shop.owner();
        assertThat(keeper.get(list + "?appeler=oui").text()).contains("Odile Garnier");
        keeper.get("/pesee/enlevement/" + id).form("Confirmé au téléphone").submit();
        assertThat(state(id)).isEqualTo("CONFIRMED");
        var round = round(day, 3, shop.manager);
        keeper.post("/pesee/tournee/" + round + "/arrets", "enlevement", id.toString());
        remind();
        var page = keeper.get("/pesee/tournee/" + round);
        assertThat(page.text()).contains("à appeler");
        page = page.form("J’ai appelé").submit().follow();
        assertThat(page.text()).doesNotContain("à appeler");
        assertThat(steps(id)).containsExactly("ASKED", "CONFIRMED", "PLANNED", "CALLED");
    }

    private void remind() {
        beans.getBeansOfType(Job.class).values().stream()
                .filter(it -> it.name().equals("flows.pickups"))
                .forEach(Job::run);
    }

    @Test
    void wrong_words_are_told_and_nothing_is_kept() {
        long before = count();
        for (var wrong : List.of(
                List.of("courriel", "pas une adresse"),
                List.of("courriel", ""),
                List.of("courriel", "a@exemple.org", "rue", ""),
                List.of("courriel", "a@exemple.org", "quoi", "x".repeat(1001)),
                List.of("courriel", "a@exemple.org", "nom", "é".repeat(101)),
                List.of("courriel", "a@exemple.org", "nom", "a\u202eb"),
                List.of("courriel", "a@exemple.org", "jour", "2020-01-01"),
                List.of("telephone", "appelez-moi")))
            assertThat(asksInstead(wrong).status()).as(wrong.toString()).isEqualTo(422);
        assertThat(count()).isEqualTo(before);
        assertThat(web.visitor().get("/donner/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private WebAnswer asksInstead(List<String> wrong) {
        var said = new java.util.LinkedHashMap<>(Map.of(
                "quoi", "Un canapé", "combien", "VAN", "jour", day.toString(), "rue", "3 rue du Lac", "nom", "Odile"));
        for (int i = 0; i < wrong.size(); i += 2) said.put(wrong.get(i), wrong.get(i + 1));
        return web.visitor()
                .post(
                        "/donner/" + zone,
                        said.entrySet().stream()
                                .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                                .toArray(String[]::new));
    }

    private long count() {
        return db.sql("select count(*) from flows.pickup").query(Long.class).single();
    }

    @Test
    void the_last_room_of_a_round_goes_to_one_of_two_and_a_collection_to_one_round() throws Exception {
        var keeper = neighbours.signedIn(shop.manager);
        assertThat(keeper.token()).isNotEmpty();
        var one = round(day, 1, shop.manager);
        var both = List.of(confirmed(), confirmed());
        var work = new ArrayList<Callable<Integer>>();
        for (var it : both)
            work.add(() -> keeper.post("/pesee/tournee/" + one + "/arrets", "enlevement", it.toString())
                    .status());
        Together.all(work);
        assertThat(both.stream().map(this::state)).containsExactlyInAnyOrder("PLANNED", "CONFIRMED");
        var left = both.stream()
                .filter(it -> state(it).equals("CONFIRMED"))
                .findFirst()
                .orElseThrow();
        assertThat(keeper.post("/pesee/tournee/" + one + "/arrets", "enlevement", left.toString())
                        .follow()
                        .text())
                .contains("La tournée est pleine");
        var driver = member("Deux fois");
        var rounds = List.of(round(day, 5, driver), round(day.plusDays(1), 5, driver));
        var again = new ArrayList<Callable<Integer>>();
        for (var it : rounds)
            again.add(() -> keeper.post("/pesee/tournee/" + it + "/arrets", "enlevement", left.toString())
                    .status());
        Together.all(again);
        assertThat(steps(left).stream().filter("PLANNED"::equals)).hasSize(1);
    }

    @Test
    void nobody_drives_two_rounds_at_once_and_a_round_is_in_the_calendars_of_its_crew() {
        var driver = member("Sacha", Duty.INTAKE);
        round(day, 5, driver);
        var keeper = neighbours.signedIn(shop.manager);
        var second = keeper.post(
                "/pesee/tournees/" + shop.owner() + "/nouvelle",
                "site",
                shop.site.id().toString(),
                "jour",
                day.toString(),
                "depart",
                "10:00",
                "retour",
                "11:00",
                "vehicule",
                "Vélo",
                "capacite",
                "2",
                "conducteur",
                driver.id().toString());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Sacha est déjà pris");
        assertThat(neighbours.signedIn(driver).get("/moi/agenda").text()).contains("Tournée : Camionnette");
        assertThat(neighbours
                        .signedIn(driver)
                        .get("/moi/agenda")
                        .click("Tournée : Camionnette")
                        .click("La tournée")
                        .h1())
                .isEqualTo("Tournée : Camionnette");
    }

    @Test
    void a_round_that_is_moved_or_cancelled_in_the_agenda_takes_its_stops_along() {
        var email = "suit" + Ids.token().substring(0, 6) + "@exemple.org";
        asks(web.visitor(), "courriel", email);
        var id = newest();
        var keeper = neighbours.signedIn(shop.manager);
        keeper.post("/pesee/enlevement/" + id + "/confirmer");
        var round = round(day, 4, shop.manager);
        keeper.post("/pesee/tournee/" + round + "/arrets", "enlevement", id.toString());
        assertThat(letter(email)).contains("vers 9 h");
        var meetings = beans.getBean(Meetings.class);
        var meeting = db.sql("select meeting from flows.round where id = :id")
                .param("id", round)
                .query(UUID.class)
                .single();
        var later = day.plusDays(2);
        meetings.move(
                meeting,
                new Span(later.atTime(14, 0), later.atTime(17, 0)),
                Venue.place("Le quai", "38185", "Grenoble"),
                shop.manager.id());
        assertThat(db.sql("select day || ' ' || at from flows.pickup where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo(later + " 14:00:00");
        assertThat(letter(email)).contains("vers 14 h");
        meetings.cancel(meeting, "Camionnette en panne", Meeting.Side.TEAM, shop.manager.id());
        assertThat(state(id)).isEqualTo("CONFIRMED");
        assertThat(letter(email)).contains("Camionnette en panne");
        assertThat(keeper.get("/pesee/tournee/" + round).text()).contains("Cette tournée est annulée");
        assertThat(steps(id)).containsExactly("ASKED", "CONFIRMED", "PLANNED", "MOVED", "UNPLANNED");
    }

    @Test
    void the_crew_marks_and_weighs_each_stop_on_its_phone() {
        var driver = member("Conduit");
        var round = round(shop.today, 4, driver);
        var keeper = neighbours.signedIn(shop.manager);
        var stops = List.of(confirmed(), confirmed(), confirmed());
        for (var it : stops) keeper.post("/pesee/tournee/" + round + "/arrets", "enlevement", it.toString());
        var path = "/pesee/tournee/" + round;
        var drives = neighbours.signedIn(driver);
        var page = drives.get(path);
        assertThat(page.text())
                .contains("2e sans ascenseur")
                .contains("3 arrêts sur 4")
                .doesNotContain("Ce qui attend");
        var stop = path + "/arrets/";
        drives.post(stop + stops.get(0) + "/resultat", "resultat", "DONE");
        drives.post(stop + stops.get(1) + "/resultat", "resultat", "NOBODY");
        assertThat(drives.post(stop + stops.get(2) + "/resultat", "resultat", "REFUSED")
                        .status())
                .as("a refusal has a reason")
                .isEqualTo(422);
        drives.post(stop + stops.get(2) + "/resultat", "resultat", "REFUSED", "raison", "cassé");
        assertThat(stops.stream().map(this::state)).containsExactly("DONE", "NOBODY", "REFUSED");
        var key = Ids.token();
        for (int twice = 0; twice < 2; twice++)
            assertThat(drives.post(
                                    stop + stops.get(0) + "/pesee",
                                    "cle",
                                    key,
                                    "objet",
                                    shop.chairs.toString(),
                                    "masse",
                                    "12,5",
                                    "vers",
                                    "SHOP")
                            .status())
                    .isEqualTo(303);
        assertThat(db.sql("""
                        select m.channel || ' ' || sum(w.grams) || ' ' || count(*) from flows.movement m
                        join flows.weighing w on w.movement = m.id where m.appointment = :id group by m.channel
                        """).param("id", stops.get(0)).query(String.class).single())
                .isEqualTo("HOME 12500 1");
        assertThat(drives.get(path).text()).contains("12,50 kg");
        assertThat(drives.post(stop + stops.get(1) + "/pesee", "cle", Ids.token())
                        .status())
                .as("nothing was fetched there")
                .isEqualTo(409);
        keeper.post("/pesee/enlevement/" + stops.get(1) + "/deplacer", "jour", day.toString(), "moment", "ANY");
        assertThat(state(stops.get(1))).as("tried again another day").isEqualTo("CONFIRMED");
        assertThat(keeper.get("/pesee/enlevements/" + shop.owner() + "/chiffres")
                        .text())
                .contains("Grenoble");
        assertThat(drives.get(path + "/feuille.pdf").paper())
                .contains("3 rue du Lac")
                .contains("2e sans ascenseur");
    }

    @Test
    void a_reminder_goes_once_before_the_round() {
        var email = "rappel" + Ids.token().substring(0, 6) + "@exemple.org";
        asks(web.visitor(), "courriel", email);
        var id = newest();
        var keeper = neighbours.signedIn(shop.manager);
        keeper.post("/pesee/enlevement/" + id + "/confirmer");
        var round = round(shop.today.plusDays(1), 4, shop.manager);
        keeper.post("/pesee/tournee/" + round + "/arrets", "enlevement", id.toString());
        remind();
        remind();
        assertThat(db.sql(
                                "select count(*) from post.letter where recipient = :to and kind = 'flows.mail.pickup.reminder'")
                        .param("to", email)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(link(letter(email))).isNotEmpty();
    }

    @Test
    void names_go_a_year_later_and_counts_stay() {
        var id = confirmed();
        var old = shop.today.minusDays(400);
        db.sql("update flows.pickup set day = :day where id = :id")
                .param("day", old)
                .param("id", id)
                .update();
        var forgetting = beans.getBeansOfType(Forgetting.class).values();
        var before = beans.getBean(Clock.class).instant().minus(Duration.ofDays(365));
        forgetting.forEach(it -> it.forget(before));
        assertThat(db.sql("select name || email || phone || street || stairs || what from flows.pickup where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("……");
        assertThat(db.sql("select commune_name from flows.pickup where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("Grenoble");
    }

    /** Role × route: nobody does more than their duty, and another house's collections are nobody's. */
    @Test
    void each_duty_opens_its_own_doors() {
        var pickup = confirmed();
        var round = round(day, 4, shop.manager);
        var list = "/pesee/enlevements/" + shop.owner();
        var desk = Set.of(Duty.CHECK);
        var gets = Map.of(
                list,
                desk,
                list + "/lignes.csv",
                desk,
                list + "/nouveau",
                desk,
                list + "/nouveau/" + zone,
                desk,
                list + "/chiffres",
                Set.of(Duty.CHECK, Duty.REPORTS, Duty.AUDITOR),
                list + "/communes",
                Set.of(Duty.SETTINGS),
                "/pesee/enlevement/" + pickup,
                desk,
                "/pesee/tournees/" + shop.owner(),
                desk,
                "/pesee/tournee/" + round,
                desk,
                "/pesee/tournee/" + round + "/feuille.pdf",
                desk);
        var who = new EnumMap<Duty, WebVisitor>(Duty.class);
        for (var it : Duty.values())
            who.put(it, neighbours.signedIn(member("Duty " + it.name().toLowerCase(), it)));
        gets.forEach((path, allowed) ->
                who.forEach((duty, visitor) -> assertThat(visitor.get(path).status())
                        .as(duty + " GET " + path)
                        .isEqualTo(allowed.contains(duty) ? 200 : 403)));
        for (var route : List.of(
                "/pesee/enlevement/" + pickup + "/deplacer",
                "/pesee/enlevement/" + pickup + "/annuler",
                "/pesee/tournee/" + round + "/arrets",
                "/pesee/tournees/" + shop.owner() + "/nouvelle",
                list + "/nouveau/" + zone))
            who.forEach((duty, visitor) -> assertThat(visitor.post(route).status())
                    .as(duty + " POST " + route)
                    .isEqualTo(desk.contains(duty) ? 422 : 403));
        var stranger = neighbours.signedIn(shop("Ailleurs").manager);
        for (var path : gets.keySet())
            assertThat(stranger.get(path).status()).as(path).isIn(403, 404);
        assertThat(state(pickup)).isEqualTo("CONFIRMED");
    }

    @Test
    void communes_have_their_days_and_programs_read_what_their_person_keeps() {
        var keeper = neighbours.signedIn(shop.manager);
        var path = "/pesee/enlevements/" + shop.owner() + "/communes";
        var form = keeper.get(path).click("Ajouter une commune").form("Ajouter la commune");
        assertThat(form.submit().status()).as("empty").isEqualTo(422);
        assertThat(keeper.post(path + "/nouvelle", "commune", "38185", "commune-nom", "Grenoble", "jours", "MONDAY")
                        .status())
                .as("served already")
                .isEqualTo(422);
        var pickup = confirmed();
        round(day, 4, shop.manager);
        var other = shop("Ailleurs");
        var token = beans.getBean(ApiTokens.class)
                .make(
                        shop.manager.id(),
                        "tournées",
                        null,
                        Set.of(TokenScope.FLOWS_READ),
                        Duration.ofDays(1),
                        shop.manager.id());
        var reads = web.visitor().with("Authorization", "Bearer " + token);
        assertThat(reads.get("/api/v1/pickups").body())
                .contains(pickup.toString())
                .doesNotContain("Garnier");
        assertThat(reads.get("/api/v1/rounds").body()).contains("Camionnette");
        assertThat(web.visitor().get("/api/v1/pickups").status()).isEqualTo(401);
        assertThat(web.visitor().get("/api/openapi.json").body())
                .contains("/pickups")
                .contains("/rounds");
        assertThat(neighbours
                        .signedIn(other.manager)
                        .get("/pesee/enlevements/" + other.owner())
                        .text())
                .contains("Aucun enlèvement demandé");
    }

    @Test
    void the_pages_are_looked_at() {
        var round = round(shop.today, 4, shop.manager);
        var keeper = neighbours.signedIn(shop.manager);
        var stops = Stream.of(confirmed(), confirmed()).map(UUID::toString).toList();
        stops.forEach(it -> keeper.post("/pesee/tournee/" + round + "/arrets", "enlevement", it));
        keeper.post("/pesee/tournee/" + round + "/arrets/" + stops.getFirst() + "/resultat", "resultat", "DONE");
        confirmed();
        var list = "/pesee/enlevements/" + shop.owner();
        Browser.get()
                .walk(
                        web,
                        keeper,
                        "tournees",
                        Map.of(
                                "liste", list,
                                "un", "/pesee/enlevement/" + stops.getFirst(),
                                "noter", list + "/nouveau/" + zone,
                                "communes", list + "/communes",
                                "tournees", "/pesee/tournees/" + shop.owner(),
                                "preparer", "/pesee/tournees/" + shop.owner() + "/nouvelle",
                                "tournee", "/pesee/tournee/" + round));
        Browser.get().walk(web, web.visitor(), "donner", Map.of("ou", "/donner", "quoi", "/donner/" + zone));
    }
}
