package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fabcom.diagnosis.Shelf.TODAY;
import static org.fabcom.diagnosis.Shelf.candidate;
import static org.fabcom.diagnosis.Shelf.fact;
import static org.fabcom.diagnosis.Shelf.fee;
import static org.fabcom.diagnosis.Shelf.limit;
import static org.fabcom.diagnosis.Shelf.offer;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.diagnosis.Situation.Audience;
import org.fabcom.diagnosis.Tool.Owner;
import org.fabcom.diagnosis.Tool.Payer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    private static final Fact EUROPE = fact("jurisdiction", "entity", "E SAS", "country", "FR");
    private static final Fact AMERICA =
            fact("jurisdiction", "entity", "A", "country", "IE", "parent", "A Inc.", "parent_country", "US");

    private static final Shelf SHELF = Shelf.empty()
            .dollar()
            .service("Drive", "files", AMERICA, fact("dpf", "value", "yes"), fact("export", "level", "4"))
            .service("Messages", "chat", AMERICA, fact("export", "level", "2"))
            .service("Lettres", "newsletter", AMERICA, limit("contacts", 250), fact("export", "level", "3"))
            .service("Asso", "membership", EUROPE, fee("organisation", 0, 0), fact("tip", "paid_by", "payer"))
            .service("Sondage", "datepoll")
            .free("Nuage");

    private static Diagnosis diagnosis(Said... said) {
        var tools = Stream.of(said).map(Said::tool).toList();
        return Diagnosis.of(
                new Situation(Audience.ASSOCIATION, "Les Jardins du Gué", 9, 300, true, tools), SHELF.library(), TODAY);
    }

    private static final Diagnosis FIVE = diagnosis(
            Said.of("Drive").seats(9).owner(Owner.PERSON).payer(Payer.NOBODY).minutes(60),
            Said.of("Messages").seats(9).payer(Payer.NOBODY),
            Said.of("Lettres").owner(Owner.PERSON).payer(Payer.NOBODY).minutes(95),
            Said.of("Asso").payments(106, 2000),
            Said.of("Sondage"));

    @Test
    void five_tools_of_an_association_each_get_their_word() {
        assertThat(FIVE.items().stream().map(it -> it.name() + " " + it.verdict()))
                .containsExactly(
                        "Drive NEXT", "Messages GENTLY", "Lettres FIRST", "Asso KEEP", "Sondage NOTHING_TO_MOVE");
    }

    @Test
    void items_keep_the_order_in_which_they_were_said_and_are_shown_by_rank() {
        assertThat(FIVE.items().stream().map(Item::place)).containsExactly(0, 1, 2, 3, 4);
        assertThat(FIVE.byPriority().getFirst().name()).isEqualTo("Lettres");
        assertThat(FIVE.byPriority().stream().map(it -> it.priority().rank())).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void an_unknown_amount_is_counted_apart_and_never_as_nothing() {
        var totals = FIVE.totals();
        assertThat(totals.cents()).isZero(); // Drive and Messages gratis, Asso without fee
        assertThat(totals.unknownCosts()).containsExactly("Lettres", "Sondage");
        assertThat(totals.membersCents()).isNull();
        assertThat(totals.unknownMembers()).containsExactly("Asso");
        assertThat(totals.minutes()).isEqualTo((60 + 95) * 12);
        assertThat(totals.withoutHours()).isEqualTo(3);
    }

    @Test
    void risks_are_counted_by_level() {
        var risks = FIVE.items().stream().flatMap(it -> it.risks().stream()).toList();
        for (var level : Level.values()) {
            assertThat(FIVE.totals().count(level)).isEqualTo((int)
                    risks.stream().filter(it -> it.level() == level).count());
        }
        assertThat(FIVE.totals().count(Level.HIGH)).isPositive();
    }

    @Test
    void nothing_known_at_all_leaves_every_sum_unknown() {
        var totals = diagnosis(Said.of("Sondage"), Said.of("Autre")).totals();
        assertThat(totals.cents()).isNull();
        assertThat(totals.minutes()).isNull();
        assertThat(totals.unknownCosts()).hasSize(2);
    }

    @Test
    void what_someone_pays_from_their_pocket_is_not_the_structure_s_cost() {
        var totals = diagnosis(
                        Said.of("Drive").paid(2_400).payer(Payer.PERSON),
                        Said.of("Messages").paid(1_000))
                .totals();
        assertThat(totals.cents()).isEqualTo(1_000);
        assertThat(totals.personCents()).isEqualTo(2_400);
    }

    @Test
    void a_free_tool_is_recognised_as_free_and_nothing_replaces_it() {
        var item = diagnosis(Said.of("Nuage").owner(Owner.ENTITY).paid(5_000))
                .items()
                .getFirst();
        assertThat(item.recognised()).isTrue();
        assertThat(item.verdict()).isEqualTo(Verdict.FREE);
        assertThat(item.direct().cents()).isEqualTo(5_000);
        assertThat(item.risks()).allMatch(it -> it.level() != Level.UNKNOWN);
    }

    @Test
    void the_same_answers_facts_and_day_give_the_same_sheet() {
        var again = Diagnosis.of(FIVE.situation(), SHELF.library(), TODAY);
        assertThat(again).isEqualTo(FIVE);
    }

    private static Situation situation(Audience audience, List<Tool> tools) {
        return new Situation(audience, "", null, null, null, tools);
    }

    @Test
    void a_structure_without_tools_has_an_empty_sheet() {
        var none = diagnosis();
        assertThat(none.items()).isEmpty();
        assertThat(none.totals().cents()).isNull();
    }

    @Test
    void a_hundred_tools_are_diagnosed_and_one_more_is_refused() {
        var hundred = Stream.generate(() -> Said.of("Drive").tool()).limit(100).toList();
        assertThat(Diagnosis.of(situation(Audience.SHOP, hundred), SHELF.library(), TODAY)
                        .items())
                .hasSize(100);
        var more = Stream.generate(() -> Said.of("Drive").tool()).limit(101).toList();
        assertThatThrownBy(() -> situation(Audience.SHOP, more)).isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class InWhichOrder {

        @Test
        void hours_and_costs_make_a_tool_more_urgent() {
            var sheet = diagnosis(
                    Said.of("Drive").paid(100L).minutes(30),
                    Said.of("Messages").paid(90_000L).minutes(600));
            var drive = sheet.items().get(0).priority();
            var messages = sheet.items().get(1).priority();
            assertThat(drive.pain()).isEqualTo(1);
            assertThat(messages.pain()).isEqualTo(3);
            assertThat(messages.cost()).isEqualTo(3);
            assertThat(drive.cost()).isEqualTo(2);
        }

        @Test
        void the_score_is_the_sum_of_its_parts() {
            var it = diagnosis(Said.of("Drive").owner(Owner.PERSON).paid(1_000).minutes(200))
                    .items()
                    .getFirst()
                    .priority();
            assertThat(it.risk()).isEqualTo(3);
            assertThat(it.pain()).isEqualTo(2);
            assertThat(it.cost()).isEqualTo(3);
            assertThat(it.reversibility()).isEqualTo(2);
            assertThat(it.effort()).isEqualTo(1);
            assertThat(it.score()).isEqualTo((3 + 2 + 3) * 2 - 1);
        }

        @Test
        void a_part_that_nobody_knows_is_null_and_weighs_nothing() {
            var it = diagnosis(Said.of("Asso")).items().getFirst().priority();
            assertThat(it.pain()).isNull();
            assertThat(it.effort()).isNull();
            assertThat(it.reversibility()).isEqualTo(1);
        }

        @Test
        void at_equal_score_what_is_wise_to_do_first_comes_first() {
            var shelf = Shelf.empty().service("Social", "social", EUROPE).service("Dossier", "files", EUROPE);
            var sheet = Diagnosis.of(
                    situation(Audience.SHOP, List.of(Tool.named("Social"), Tool.named("Dossier"))),
                    shelf.library(),
                    TODAY);
            assertThat(sheet.byPriority().getFirst().name()).isEqualTo("Dossier");
        }
    }

    @Nested
    class InItsPlace {

        private List<Instead> instead(Shelf shelf) {
            var situation = situation(Audience.ASSOCIATION, List.of(Tool.named("Drive")));
            return Diagnosis.of(situation, shelf.library(), TODAY)
                    .items()
                    .getFirst()
                    .instead();
        }

        @Test
        void the_same_grid_is_filled_for_the_alternative() {
            var shelf = Shelf.empty()
                    .service(
                            "Drive",
                            "files",
                            List.of(candidate(
                                    "Nuage",
                                    List.of(
                                            offer("Plein", "full", 0L, "year", "FR"),
                                            offer("Cher", "open", 500L, "month", "FR"),
                                            offer("Bon", "open", 5_000L, "year", "FR")),
                                    fact("tracking", "value", "no"))));
            var it = instead(shelf).getFirst();
            assertThat(java.util.Objects.requireNonNull(it.offer()).host())
                    .isEqualTo("Bon"); // 50 € a year against 12 × 5 €
            assertThat(it.full()).isFalse();
            assertThat(it.risks().stream().map(Line::dimension))
                    .containsExactly(Dimension.D5, Dimension.D6, Dimension.D7, Dimension.D8);
            assertThat(it.risks().getFirst().level()).isEqualTo(Level.LOW);
        }

        @Test
        void a_full_host_is_named_only_if_there_is_no_other() {
            var shelf = Shelf.empty()
                    .service(
                            "Drive",
                            "files",
                            List.of(candidate("Nuage", List.of(offer("Plein", "full", 0L, "year", "US")))));
            var it = instead(shelf).getFirst();
            assertThat(it.full()).isTrue();
            assertThat(it.risks().getFirst().level()).isEqualTo(Level.WATCH);
        }

        @Test
        void without_host_or_price_the_cost_is_unknown() {
            var shelf = Shelf.empty()
                    .service(
                            "Drive",
                            "files",
                            List.of(
                                    candidate("Seul", List.of()),
                                    candidate("Muet", List.of(offer("H", "open", null, "year", null))),
                                    candidate("Ailleurs", List.of(offer("H", "open", 1_000L, "USD", "year", "US")))));
            assertThat(instead(shelf)).allMatch(it -> !it.direct().known());
        }

        @Test
        void a_foreign_offer_is_converted_too() {
            var shelf = Shelf.empty()
                    .dollar()
                    .service(
                            "Drive",
                            "files",
                            List.of(candidate("Ailleurs", List.of(offer("H", "open", 1_000L, "USD", "year", "US")))));
            assertThat(instead(shelf).getFirst().direct().cents()).isEqualTo(850);
        }
    }

    @Test
    void answers_that_make_no_sense_cannot_be_held() {
        assertThatThrownBy(() -> Tool.named(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Said.of("A").seats(-1).tool()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Situation(Audience.SHOP, "", -1, null, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
