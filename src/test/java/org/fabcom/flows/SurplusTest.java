package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Surplus goes from shop to shop: an exit of one, an intake of the other, each written by its own people (R11). */
@FabComTest
class SurplusTest {

    private final ApplicationContext beans;
    private final Neighbours neighbours;
    private final Sql db;
    private final Shop giver;
    private Shop taker;
    private final WebVisitor gives;
    private final WebVisitor takes;

    SurplusTest(ApplicationContext beans, Neighbours neighbours, Sql db) {
        this.beans = beans;
        this.neighbours = neighbours;
        this.db = db;
        giver = new Shop("Donne", beans);
        taker = new Shop("Prend", beans);
        gives = neighbours.signedIn(giver.manager);
        takes = neighbours.signedIn(taker.manager);
    }

    private static String at(Shop it) {
        return "/pesee/surplus/" + it.owner();
    }

    private String offer(String words) {
        var answer = gives.get(at(giver))
                .form("Offrir aux autres")
                .tick("Chaises")
                .set("quoi", words)
                .set("masse", "120")
                .set("pieces", "30")
                .submit();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return db.sql("select id::text from flows.surplus where owner = :owner and words = :words")
                .param("owner", giver.owner().value(), "words", words)
                .single(String.class);
    }

    private long grams(Shop it, String way) {
        return db.sql("select coalesce(sum(grams), 0)::bigint from flows.weighing where site = :site and way = :way")
                .param("site", it.site.id(), "way", way)
                .single(Long.class);
    }

    private int pieces(Shop it) {
        return db.sql("select coalesce(sum(pieces), 0)::int from flows.weighing where site = :site")
                .param("site", it.site.id())
                .single(Integer.class);
    }

    private int leave(String id, String kg) {
        return gives.post(at(giver) + "/" + id + "/parti", "masse", kg, "pieces", "28")
                .status();
    }

    private void takeBack(String id) {
        var reversals = beans.getBean(Reversals.class);
        var line = db.sql("select out_line from flows.surplus where id = cast(:id as uuid)")
                .param("id", id)
                .single(UUID.class);
        reversals.takeBack(reversals.find(line).orElseThrow(), "le camion n’est pas venu", giver.manager.id());
    }

    /** The lorry did not come: the exit is taken back, so nothing arrives, and it may leave another day. */
    @Test
    void an_exit_taken_back_makes_no_intake_and_it_leaves_again() {
        var id = offer("Armoires");
        take(id);
        assertThat(leave(id, "110")).isEqualTo(303);
        assertThat(pieces(giver)).as("counted").isEqualTo(28);
        var arrival = takes.get(at(taker) + "/" + id + "/arrivee").form("Noter l’arrivée");
        takeBack(id);
        assertThat(takes.get(at(taker)).text()).contains("pris, pas encore parti");
        assertThat(arrival.set("masse", "112").submit().status()).isEqualTo(409);
        assertThat(grams(taker, "IN")).isZero();
        assertThat(leave(id, "112")).isEqualTo(303);
        assertThat(grams(giver, "OUT")).isEqualTo(112_000);
        assertThat(takes.get(at(taker) + "/" + id + "/arrivee")
                        .form("Noter l’arrivée")
                        .set("masse", "112")
                        .submit()
                        .status())
                .isEqualTo(303);
        assertThat(grams(taker, "IN")).isPositive();
    }

    @Test
    void pressed_twice_at_once_it_leaves_once_and_nobody_meets_an_error() throws Exception {
        for (int round = 0; round < 4; round++) {
            var id = offer("Tables " + round);
            take(id);
            List<Callable<Integer>> work = Collections.nCopies(4, () -> leave(id, "100"));
            assertThat(Together.all(work)).containsOnly(303);
            assertThat(grams(giver, "OUT")).isEqualTo((round + 1) * 100_000L);
        }
    }

    /** Taken and forgotten: who gives has another way out than an exit that did not happen. */
    @Test
    void who_gives_takes_back_what_nobody_fetches() {
        var id = offer("Vaisselle");
        assertThat(gives.post(at(giver) + "/" + id + "/reprendre").follow().text())
                .as("nobody took it")
                .contains("plus rapide");
        take(id);
        assertThat(takes.post(at(taker) + "/" + id + "/reprendre").status()).isEqualTo(404);
        gives.get(at(giver)).click("Reprendre").form("Reprendre à").submit();
        assertThat(takes.get(at(taker)).text()).contains("Nous le prenons");
        take(id);
        leave(id, "100");
        assertThat(gives.post(at(giver) + "/" + id + "/reprendre").follow().text())
                .as("it has left")
                .contains("plus rapide");
    }

    private WebAnswer take(String id) {
        return takes.post(at(taker) + "/" + id + "/prendre").follow();
    }

    @Test
    void it_leaves_one_scale_and_arrives_on_the_other_as_it_is_weighed_there() {
        var id = offer("Trente chaises d’école");
        assertThat(gives.get(at(giver)).page().select("a[href^=/place/nouveau]").attr("href"))
                .as("one button to the square, with its words")
                .contains("titre=Trente");
        assertThat(takes.get(at(taker)).text()).contains("Trente chaises d’école");
        assertThat(take(id).text()).contains("pris, pas encore parti");
        assertThat(grams(giver, "OUT")).as("nothing has moved").isZero();
        var leaving = gives.get(at(giver)).click("Trente chaises d’école");
        assertThat(leaving.page().select("[name=masse]").val())
                .as("what was announced is no weighing")
                .isEmpty();
        assertThat(leaving.form("C’est parti").submit().status()).isEqualTo(422);
        assertThat(grams(giver, "OUT")).isZero();
        var gone = leaving.form("C’est parti").set("masse", "117,5").submit().follow();
        assertThat(gone.text()).contains("La sortie est pesée");
        assertThat(grams(giver, "OUT")).isEqualTo(117_500);
        assertThat(pieces(giver)).as("thirty were announced, nobody counted").isZero();
        assertThat(grams(taker, "IN")).isZero();
        var arrival = takes.get(at(taker)).click("Trente chaises d’école");
        assertThat(arrival.page().select("[name=masse]").val())
                .as("what was announced is no weighing here either")
                .isEmpty();
        var done =
                arrival.form("Noter l’arrivée").set("masse", "118,5").submit().follow();
        assertThat(done.text()).contains("arrivé");
        assertThat(grams(taker, "IN")).isEqualTo(118_500);
        assertThat(pieces(taker)).isZero();
        assertThat(takes.get(at(taker) + "/" + id + "/arrivee").status()).isEqualTo(409);
        assertThat(grams(taker, "IN")).as("once").isEqualTo(118_500);
    }

    @Test
    void the_first_who_takes_it_has_it_and_who_gives_up_gives_it_back() {
        var id = offer("Livres");
        assertThat(take(id).text()).contains("C’est à vous");
        var third = new Shop("Troisième", beans);
        var other = neighbours.signedIn(third.manager);
        assertThat(other.post(at(third) + "/" + id + "/prendre").follow().text())
                .contains("plus rapide");
        assertThat(gives.get(at(giver)).text()).doesNotContain("Retirer");
        takes.post(at(taker) + "/" + id + "/renoncer");
        assertThat(other.post(at(third) + "/" + id + "/prendre").follow().text())
                .contains("C’est à vous");
        assertThat(takes.post(at(taker) + "/" + id + "/renoncer").status())
                .as("it is another's by now")
                .isEqualTo(404);
    }

    /** The wrong hands: a shop takes its own, writes the exit of another, or writes an intake of what has not left. */
    @Test
    void each_step_is_of_the_house_whose_step_it_is() {
        var id = offer("Lampes");
        assertThat(gives.post(at(giver) + "/" + id + "/prendre").status()).isEqualTo(404);
        take(id);
        assertThat(takes.post(at(taker) + "/" + id + "/parti").status()).isEqualTo(404);
        assertThat(takes.post(at(giver) + "/" + id + "/parti").status()).isIn(403, 404);
        assertThat(takes.get(at(taker) + "/" + id + "/arrivee").status()).isEqualTo(409);
        assertThat(neighbours.signedIn(neighbours.person("Lou")).get(at(giver)).status())
                .isEqualTo(403);
        leave(id, "120");
        leave(id, "120");
        assertThat(grams(giver, "OUT")).as("pressed twice").isEqualTo(120_000);
    }

    @Test
    void the_base_refuses_what_the_pages_refuse() {
        var id = offer("Vélos");
        var set = "update flows.surplus set %s where id = '" + id + "'";
        var owner = "'" + giver.owner() + "'";
        var takenBy = ", taken_by = offered_by, taken_at = now()";
        assertThatThrownBy(() -> db.sql(set.formatted("taker = " + owner + ", taker_site = site" + takenBy))
                        .update())
                .hasMessageContaining("surplus_other");
        assertThatThrownBy(() -> db.sql(set.formatted("taker = '" + taker.owner() + "', taker_site = site" + takenBy))
                        .update())
                .as("where it arrives is theirs")
                .hasMessageContaining("surplus_owner");
        take(id);
        assertThatThrownBy(() ->
                        db.sql(set.formatted("out_line = '" + Ids.next() + "'")).update())
                .hasMessageContaining("surplus_line");
        leave(id, "120");
        assertThatThrownBy(
                        () -> db.sql(set.formatted("taker = null, taker_site = null, taken_by = null, taken_at = null"))
                                .update())
                .as("what has left stays theirs")
                .hasMessageContaining("surplus_done");
    }
}
