package org.fabcom.market.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.demo.Past;
import org.fabcom.market.Sight;
import org.fabcom.market.Square;
import org.fabcom.market.categories.Criteria;
import org.fabcom.market.categories.Inherited;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.Dealing;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Ratings: E59, E60. In Wezer they could be rewritten for ever, by anybody, and all averages were 0. */
@FabComTest
class RatingsTest {

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Criteria criteria;
    private final Dealing dealing;
    private final Ratings ratings;
    private final Sql db;

    private Square square;
    private PartyId oxana;
    private UUID punctual;

    RatingsTest(
            ApplicationContext application,
            Neighbours neighbours,
            Criteria criteria,
            Dealing dealing,
            Ratings ratings,
            Sql db) {
        this.application = application;
        this.neighbours = neighbours;
        this.criteria = criteria;
        this.dealing = dealing;
        this.ratings = ratings;
        this.db = db;
    }

    @BeforeEach
    void people() {
        square = new Square(application);
        oxana = neighbours.person("Oxana").id();
        punctual = criteria.named("ponctualité " + square.garden, oxana).id();
        criteria.line(square.garden, punctual, Inherited.Action.ADD, 1);
    }

    private static Sight sight(PartyId person) {
        return new Sight(person, Set.of(person), Set.of(), false);
    }

    private Deal done(PartyId replier) {
        var offer = square.offer(oxana, "Coup de main", null, square.h(15));
        var id = square.replied(offer, replier, 1, square.h(15));
        dealing.accept(id, 1, "", Actor.self(oxana));
        dealing.pay(id, Actor.self(replier));
        return square.deal(id);
    }

    private Map<UUID, Integer> all(Deal deal, int value) {
        var values = new HashMap<UUID, Integer>();
        ratings.criteria(deal).forEach(it -> values.put(it.id(), value));
        return values;
    }

    private Ratings.Outcome rate(Deal deal, PartyId side, int value, String comment) {
        return ratings.rate(deal.id(), side, all(deal, value), Map.of(), comment, sight(side));
    }

    @Test
    void each_side_rates_once_and_both_are_revealed_together() {
        var malo = neighbours.person("Malo").id();
        var deal = done(malo);
        assertThat(rate(deal, malo, 2, "Parfait")).isEqualTo(Ratings.Outcome.DONE);
        assertThat(ratings.of(deal)).as("nobody sees the first one").isEmpty();
        assertThat(rate(deal, malo, -2, "Non, finalement")).isEqualTo(Ratings.Outcome.CLOSED);
        assertThat(rate(deal, oxana, 1, "")).isEqualTo(Ratings.Outcome.DONE);
        assertThat(ratings.of(deal)).hasSize(2);
        assertThatThrownBy(
                        () -> db.sql("update market.rating_value set value = 2").update())
                .isInstanceOf(Exception.class);
    }

    @Test
    void a_rating_that_stays_alone_is_revealed_when_the_window_ends_and_no_other_comes_then() {
        var malo = neighbours.person("Malo").id();
        var deal = new Deal[1];
        Past.at(Instant.now().minus(Duration.ofDays(Ratings.WINDOW_DAYS + 1)), () -> {
            deal[0] = done(malo);
            rate(deal[0], malo, 1, "Bien");
            assertThat(ratings.of(deal[0])).isEmpty();
        });
        assertThat(ratings.of(deal[0])).hasSize(1);
        assertThat(rate(deal[0], oxana, -2, "Vengeance")).isEqualTo(Ratings.Outcome.CLOSED);
    }

    @Test
    void values_beyond_the_five_and_criteria_of_elsewhere_are_refused_and_so_are_strangers() {
        var malo = neighbours.person("Malo").id();
        var deal = done(malo);
        assertThat(rate(deal, malo, 3, "")).isEqualTo(Ratings.Outcome.VALUES);
        assertThat(ratings.rate(deal.id(), malo, Map.of(UUID.randomUUID(), 1), Map.of(), "", sight(malo)))
                .isEqualTo(Ratings.Outcome.VALUES);
        var stranger = neighbours.person("Ilyes").id();
        assertThat(ratings.rate(deal.id(), malo, all(deal, -2), Map.of(), "", sight(stranger)))
                .isEqualTo(Ratings.Outcome.NOT_YOURS);
        assertThat(ratings.rate(deal.id(), oxana, all(deal, 1), all(deal, 2), "", sight(oxana)))
                .as("the owner does not rate the own post")
                .isEqualTo(Ratings.Outcome.VALUES);
    }

    @Test
    void averages_are_exact_and_shown_from_three_ratings_on() {
        int[] values = {2, 1, -2, 2};
        for (int i = 0; i < 4; i++) {
            var person = neighbours.person("Noteur " + i).id();
            var deal = done(person);
            rate(deal, person, values[i], "");
            rate(deal, oxana, 0, "");
            var average = ratings.averages(oxana).stream()
                    .filter(it -> it.criterion().startsWith("ponctualité " + square.garden))
                    .toList();
            if (i < 2) assertThat(average).isEmpty();
            else assertThat(average).hasSize(1);
            if (i == 3) {
                assertThat(average.getFirst().count()).isEqualTo(4);
                assertThat(average.getFirst().sum()).isEqualTo(3);
                assertThat(average.getFirst().tenths()).isEqualTo(8);
            }
        }
    }

    @Test
    void one_answers_once_and_a_moderator_hides_a_comment_but_never_the_figure() {
        var malo = neighbours.person("Malo").id();
        var deal = done(malo);
        rate(deal, malo, -2, "Des mots durs");
        rate(deal, oxana, 2, "");
        var hard = ratings.about(oxana, 10).getFirst();
        assertThat(ratings.answer(hard.id(), "Non", sight(malo))).isEqualTo(Ratings.Outcome.NOT_YOURS);
        assertThat(ratings.answer(hard.id(), "Il pleuvait.", sight(oxana))).isEqualTo(Ratings.Outcome.DONE);
        assertThat(ratings.answer(hard.id(), "Et encore", sight(oxana))).isEqualTo(Ratings.Outcome.CLOSED);
        var ada = neighbours.person("Ada").id();
        assertThat(ratings.hide(hard.id(), "Insulte", sight(malo))).isEqualTo(Ratings.Outcome.NOT_YOURS);
        assertThat(ratings.hide(hard.id(), "Insulte", new Sight(ada, Set.of(ada), Set.of(), true)))
                .isEqualTo(Ratings.Outcome.DONE);
        var after = ratings.about(oxana, 10).getFirst();
        assertThat(after.comment()).isEmpty();
        assertThat(after.hidden()).isTrue();
        assertThat(after.answer()).isEqualTo("Il pleuvait.");
        assertThat(after.values()).containsEntry(punctual, -2);
    }
}
