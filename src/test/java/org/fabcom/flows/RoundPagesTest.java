package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Forgetting;
import org.fabcom.kernel.Ids;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.Browser;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is told before a round and after a year, who may do what, and what programs read. */
@FabComTest
class RoundPagesTest extends WithRounds {

    RoundPagesTest(ApplicationContext beans) {
        super(beans);
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
                        .single(Long.class))
                .isEqualTo(1);
        assertThat(link(letter(email))).isNotEmpty();
    }

    @Test
    void names_go_a_year_later_and_counts_stay() {
        var id = confirmed();
        var old = shop.today.minusDays(400);
        db.sql("update flows.pickup set day = :day where id = :id")
                .param("day", old, "id", id)
                .update();
        var forgetting = beans.getBeansOfType(Forgetting.class).values();
        var before = beans.getBean(Clock.class).instant().minus(Duration.ofDays(365));
        forgetting.forEach(it -> it.forget(before));
        assertThat(db.sql("select name || email || phone || street || stairs || what from flows.pickup where id = :id")
                        .param("id", id)
                        .single(String.class))
                .isEqualTo("……");
        assertThat(db.sql("select commune_name from flows.pickup where id = :id")
                        .param("id", id)
                        .single(String.class))
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
