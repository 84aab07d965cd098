package org.fabcom.accompaniment.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.accompaniment.diagnosis.Shelf.TODAY;
import static org.fabcom.accompaniment.diagnosis.Shelf.fact;
import static org.fabcom.accompaniment.diagnosis.Shelf.limit;
import static org.fabcom.accompaniment.diagnosis.Shelf.on;
import static org.fabcom.accompaniment.diagnosis.Shelf.unverified;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.fabcom.accompaniment.diagnosis.Situation.Audience;
import org.fabcom.accompaniment.diagnosis.Tool.Owner;
import org.fabcom.catalogue.Fact;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RisksTest {

    private static Item item(Shelf shelf, Said said) {
        var situation = new Situation(Audience.ASSOCIATION, "", 9, 300, null, List.of(said.tool()));
        return Diagnosis.of(situation, shelf.library(), TODAY).items().getFirst();
    }

    private static Line risk(Dimension dimension, Said said, Fact... facts) {
        return risk(dimension, Shelf.empty().service("A", "files", facts), said);
    }

    private static Line risk(Dimension dimension, Shelf shelf, Said said) {
        return item(shelf, said).risk(dimension).orElseThrow();
    }

    private static List<Why> whys(Line line) {
        return line.reasons().stream().map(Reason::why).toList();
    }

    @Nested
    class TheWall {

        @ParameterizedTest
        @CsvSource({
            "1, FAR, LOW",
            "7, FAR, LOW",
            "8, NEAR, WATCH",
            "9, NEAR, WATCH",
            "10, NEAR, WATCH",
            "11, EXCEEDED, HIGH"
        })
        void is_near_from_eighty_per_cent_and_exceeded_beyond(int seats, Wall wall, Level level) {
            var line = risk(Dimension.D3, Said.of("A").seats(seats), limit("seats", 10));
            assertThat(line.wall()).isEqualTo(wall);
            assertThat(line.level()).isEqualTo(level);
        }

        @Test
        void of_several_limits_the_nearest_counts_and_all_are_shown() {
            var line = risk(
                    Dimension.D3,
                    Said.of("A").seats(5),
                    limit("seats", 10),
                    limit("contacts", 250),
                    limit("boards", 3));
            assertThat(line.wall()).isEqualTo(Wall.EXCEEDED); // 300 contacts
            assertThat(line.evidence()).hasSize(4);
        }

        @Test
        void a_use_that_was_not_said_leaves_it_unknown() {
            var line = risk(Dimension.D3, Said.of("A"), limit("seats", 10));
            assertThat(line.level()).isEqualTo(Level.UNKNOWN);
            assertThat(line.wall()).isNull();
            assertThat(whys(line)).containsExactly(Why.WALL_USE_NOT_SAID);
        }

        @Test
        void no_limit_on_any_page_is_unknown() {
            assertThat(whys(risk(Dimension.D3, Said.of("A").seats(3)))).containsExactly(Why.WALL_NONE_KNOWN);
        }

        @Test
        void who_pays_without_saying_the_plan_is_not_held_to_the_free_limit() {
            var line = risk(Dimension.D3, Said.of("A").seats(20).paid(10_000), limit("seats", 10));
            assertThat(line.level()).isEqualTo(Level.UNKNOWN);
            assertThat(whys(line)).containsExactly(Why.WALL_PAYING);
        }

        @Test
        void the_limit_of_the_plan_that_was_said_counts() {
            var line = risk(
                    Dimension.D3,
                    Said.of("A").seats(20).plan("Pro"),
                    limit("seats", 10),
                    fact("limit", "plan", "pro", "metric", "seats", "value", "100"));
            assertThat(line.wall()).isEqualTo(Wall.FAR);
        }

        @Test
        void a_verified_limit_wins_over_one_seen_in_second_hand() {
            var line = risk(
                    Dimension.D3,
                    Said.of("A").seats(9),
                    unverified("limit", "plan", "free", "metric", "seats", "value", "5"),
                    limit("seats", 10));
            assertThat(line.wall()).isEqualTo(Wall.NEAR);
        }

        @Test
        void a_limit_of_nothing_is_exceeded_by_anyone() {
            assertThat(risk(Dimension.D3, Said.of("A").seats(1), limit("seats", 0))
                            .wall())
                    .isEqualTo(Wall.EXCEEDED);
        }
    }

    @Nested
    class Changes {

        @ParameterizedTest
        @CsvSource({"1, WATCH", "3, WATCH", "4, HIGH"})
        void are_counted_over_five_years(int many, Level level) {
            var facts = IntStream.range(0, many)
                    .mapToObj(it -> on(TODAY.minusYears(it), "change"))
                    .toArray(Fact[]::new);
            assertThat(risk(Dimension.D4, Said.of("A"), facts).level()).isEqualTo(level);
        }

        @Test
        void older_ones_are_no_longer_held_against_it() {
            var line = risk(Dimension.D4, Said.of("A"), on(LocalDate.of(2019, 1, 1), "change"));
            assertThat(line.level()).isEqualTo(Level.LOW);
        }

        @Test
        void five_years_ago_to_the_day_still_counts() {
            assertThat(risk(Dimension.D4, Said.of("A"), on(TODAY.minusYears(5), "change"))
                            .level())
                    .isEqualTo(Level.WATCH);
            assertThat(risk(Dimension.D4, Said.of("A"), on(TODAY.minusYears(5).minusDays(1), "change"))
                            .level())
                    .isEqualTo(Level.LOW);
        }

        @Test
        void none_in_the_register_is_unknown_because_nobody_may_have_looked() {
            assertThat(risk(Dimension.D4, Said.of("A")).level()).isEqualTo(Level.UNKNOWN);
        }

        @Test
        void a_closed_service_is_to_be_treated_first() {
            var item = item(Shelf.empty().service("S", "video", on(LocalDate.of(2025, 5, 5), "closed")), Said.of("S"));
            assertThat(item.risk(Dimension.D4).orElseThrow().level()).isEqualTo(Level.HIGH);
            assertThat(item.verdict()).isEqualTo(Verdict.FIRST);
        }
    }

    @Nested
    class WhoseLaw {

        private final Fact irish = fact("jurisdiction", "entity", "A Limited", "country", "IE");
        private final Fact american = fact(
                "jurisdiction", "entity", "A Limited", "country", "IE", "parent", "A Inc.", "parent_country", "US");

        @Test
        void a_european_house_without_parent_elsewhere_is_a_low_risk() {
            var line = risk(Dimension.D5, Said.of("A"), irish);
            assertThat(line.level()).isEqualTo(Level.LOW);
            assertThat(whys(line)).containsExactly(Why.LAW_EUROPE, Why.REGION_UNKNOWN);
        }

        @Test
        void the_place_of_the_data_is_told_apart_from_the_law() {
            var line = risk(Dimension.D5, Said.of("A"), american, fact("region", "countries", "DE"));
            assertThat(whys(line)).contains(Why.REGION_KNOWN);
            assertThat(line.level()).isEqualTo(Level.WATCH);
        }

        @Test
        void a_transfer_under_the_agreement_names_it_and_its_standing() {
            var shelf = Shelf.empty()
                    .law("dpf")
                    .law("safe-harbor")
                    .law("senat-microsoft")
                    .service("A", "files", american, fact("dpf", "value", "yes"));
            var line = risk(Dimension.D5, shelf, Said.of("A"));
            assertThat(whys(line)).contains(Why.LAW_US_DPF);
            assertThat(line.evidence().stream().filter(it -> it instanceof Evidence.Legal))
                    .hasSize(2);
        }

        @Test
        void what_was_said_under_oath_is_quoted_for_that_house_only_and_whole() {
            var microsoft = fact(
                    "jurisdiction",
                    "entity",
                    "X",
                    "country",
                    "IE",
                    "parent",
                    "Microsoft Corporation",
                    "parent_country",
                    "US");
            var shelf = Shelf.empty()
                    .law("senat-microsoft")
                    .law("senat-microsoft-date")
                    .service("A", "files", microsoft);
            assertThat(risk(Dimension.D5, shelf, Said.of("A")).evidence().stream()
                            .filter(it -> it instanceof Evidence.Legal))
                    .hasSize(2);
        }

        @ParameterizedTest
        @CsvSource({"no, HIGH, LAW_US_NO_DPF", "unknown, WATCH, LAW_US_DPF_UNKNOWN"})
        void without_the_agreement_it_says_so(String value, Level level, Why why) {
            var line = risk(Dimension.D5, Said.of("A"), american, fact("dpf", "value", value));
            assertThat(line.level()).isEqualTo(level);
            assertThat(whys(line)).contains(why);
        }

        @Test
        void another_country_is_to_be_watched() {
            var line = risk(Dimension.D5, Said.of("A"), fact("jurisdiction", "entity", "A AG", "country", "CH"));
            assertThat(whys(line)).contains(Why.LAW_ABROAD);
        }

        @Test
        void no_page_read_is_unknown() {
            assertThat(risk(Dimension.D5, Said.of("A")).level()).isEqualTo(Level.UNKNOWN);
        }
    }

    @Nested
    class Leaving {

        @ParameterizedTest
        @CsvSource({"0, HIGH", "1, HIGH", "2, WATCH", "3, LOW", "4, LOW"})
        void depends_on_the_export(int export, Level level) {
            assertThat(risk(Dimension.D6, Said.of("A"), fact("export", "level", String.valueOf(export)))
                            .level())
                    .isEqualTo(level);
        }

        @Test
        void of_two_exports_the_poorer_counts() {
            assertThat(risk(Dimension.D6, Said.of("A"), fact("export", "level", "4"), fact("export", "level", "2"))
                            .level())
                    .isEqualTo(Level.WATCH);
        }

        @Test
        void a_poll_leaves_nothing_behind() {
            var item = item(Shelf.empty().service("P", "datepoll"), Said.of("P"));
            assertThat(item.verdict()).isEqualTo(Verdict.NOTHING_TO_MOVE);
            assertThat(whys(item.risk(Dimension.D6).orElseThrow())).containsExactly(Why.EXPORT_NOT_NEEDED);
        }

        @Test
        void an_unknown_export_is_unknown() {
            assertThat(risk(Dimension.D6, Said.of("A")).level()).isEqualTo(Level.UNKNOWN);
        }

        @Test
        void the_effort_is_unknown_until_plans_are_closed_and_known_traps_are_shown() {
            var trap = fact("pitfall");
            var effort = java.util.Objects.requireNonNull(item(Shelf.empty().service("A", "files", trap), Said.of("A"))
                    .effort());
            assertThat(effort.level()).isEqualTo(Level.UNKNOWN);
            assertThat(effort.evidence()).contains(new Evidence.Read(trap));
        }
    }

    @Nested
    class Ties {

        @ParameterizedTest
        @CsvSource({
            "no, no, 0, LOW",
            "yes, no, 0, WATCH",
            "partly, no, 0, WATCH",
            "yes, yes, 0, HIGH",
            "no, no, 2, WATCH",
            "no, no, 4, HIGH",
            "no, yes, 1, HIGH"
        })
        void add_up(String account, String address, int dependants, Level level) {
            var line = risk(
                    Dimension.D7,
                    Said.of("A").dependants(dependants),
                    fact("outside_account", "value", account),
                    fact("vendor_address", "value", address));
            assertThat(line.level()).isEqualTo(level);
        }

        @Test
        void nothing_read_and_nothing_said_is_unknown() {
            assertThat(risk(Dimension.D7, Said.of("A")).level()).isEqualTo(Level.UNKNOWN);
        }
    }

    @ParameterizedTest
    @CsvSource({"yes, HIGH", "partly, WATCH", "no, LOW", "unknown, UNKNOWN"})
    void adverts_and_tracking(String value, Level level) {
        assertThat(risk(Dimension.D8, Said.of("A"), fact("tracking", "value", value))
                        .level())
                .isEqualTo(level);
    }

    @Test
    void tracking_of_which_nothing_was_read_is_unknown() {
        assertThat(risk(Dimension.D8, Said.of("A")).level()).isEqualTo(Level.UNKNOWN);
    }

    @Nested
    class TheAccount {

        @ParameterizedTest
        @CsvSource({"ENTITY, LOW", "PERSON, HIGH", "FORMER, HIGH", "UNKNOWN, WATCH"})
        void depends_on_who_holds_it(Owner owner, Level level) {
            assertThat(risk(Dimension.D9, Said.of("A").owner(owner)).level()).isEqualTo(level);
        }

        @Test
        void not_said_is_unknown() {
            assertThat(risk(Dimension.D9, Said.of("A")).level()).isEqualTo(Level.UNKNOWN);
        }

        @Test
        void nobody_to_call_is_to_be_watched_even_in_the_name_of_the_structure() {
            var line = risk(
                    Dimension.D9,
                    Said.of("A").owner(Owner.ENTITY),
                    fact("support", "value", "no"),
                    fact("inactivity", "months", "24"));
            assertThat(line.level()).isEqualTo(Level.WATCH);
            assertThat(whys(line)).containsExactly(Why.OWNER_ENTITY, Why.NO_HUMAN, Why.INACTIVITY);
        }

        @Test
        void the_answer_is_evidence() {
            assertThat(risk(Dimension.D9, Said.of("A").owner(Owner.PERSON)).evidence())
                    .containsExactly(Evidence.answer(Evidence.Question.OWNER, Owner.PERSON));
        }

        @Test
        void counts_for_a_tool_that_nobody_knows_too() {
            var item = item(Shelf.empty(), Said.of("Inconnu").owner(Owner.FORMER));
            assertThat(item.risks()).hasSize(1);
            assertThat(item.risks().getFirst().level()).isEqualTo(Level.HIGH);
        }
    }

    @Nested
    class Duties {

        private final Fact offered = fact("dpa", "value", "yes");

        @Test
        void a_contract_on_offer_is_a_low_risk() {
            assertThat(risk(Dimension.D10, Said.of("A").owner(Owner.ENTITY), offered)
                            .level())
                    .isEqualTo(Level.LOW);
        }

        @Test
        void a_contract_in_the_name_of_a_person_is_to_be_watched() {
            assertThat(whys(risk(Dimension.D10, Said.of("A").owner(Owner.PERSON), offered)))
                    .containsExactly(Why.DPA_YES_OTHER_NAME);
        }

        @Test
        void no_contract_is_a_high_risk_and_no_page_read_is_unknown() {
            assertThat(risk(Dimension.D10, Said.of("A"), fact("dpa", "value", "no"))
                            .level())
                    .isEqualTo(Level.HIGH);
            assertThat(risk(Dimension.D10, Said.of("A")).level()).isEqualTo(Level.UNKNOWN);
        }
    }

    @Test
    void the_right_to_switch_is_told_to_those_who_pay() {
        var shelf = Shelf.empty().law("data-act").service("A", "files");
        assertThat(item(shelf, Said.of("A")).risk(Dimension.D12)).isEmpty();
        assertThat(item(shelf, Said.of("A").paid(10_000)).risk(Dimension.D12)).isPresent();
        assertThat(item(shelf, Said.of("A").plan("pro")).risk(Dimension.D12)).isPresent();
    }
}
