package org.fabcom.founding;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.founding.bank.Cause;
import org.fabcom.founding.bank.Experience;
import org.fabcom.founding.bank.FoundingQuestion;
import org.fabcom.founding.bank.LegalForm;
import org.fabcom.founding.bank.OutlineLine;
import org.fabcom.founding.bank.QuestionBank;
import org.junit.jupiter.api.Test;

/** The graph, the stories and the outline that travel with the program, against the table of specs/governance.md §2. */
class QuestionBankTest {

    /** As the table has them. */
    private static final Map<String, List<String>> NEEDS = new HashMap<>(Map.ofEntries(
            Map.entry("2", List.of("1")),
            Map.entry("3", List.of("1", "2")),
            Map.entry("4", List.of("1")),
            Map.entry("5", List.of("3", "4")),
            Map.entry("6", List.of("3", "5", "17")),
            Map.entry("7", List.of("6")),
            Map.entry("8", List.of("6", "7")),
            Map.entry("9", List.of("2")),
            Map.entry("10", List.of("11")),
            Map.entry("11", List.of("1", "14")),
            Map.entry("12", List.of("3")),
            Map.entry("13", List.of("11", "12")),
            Map.entry("14", List.of("1")),
            Map.entry("15", List.of("2", "3")),
            Map.entry("16", List.of("15")),
            Map.entry("17", List.of("14", "16")),
            Map.entry("18", List.of("3", "12")),
            Map.entry("19", List.of("2")),
            Map.entry("20", List.of("3", "5")),
            Map.entry("21", List.of("20")),
            Map.entry("V2", List.of("14")),
            Map.entry("V3", List.of("15"))));

    @Test
    void twenty_one_questions_and_three_advices_need_what_the_table_says() {
        assertThat(QuestionBank.all()).hasSize(24);
        assertThat(QuestionBank.all().stream().filter(FoundingQuestion::advice)).hasSize(3);
        for (var it : QuestionBank.all())
            assertThat(it.needs()).as(it.code()).isEqualTo(NEEDS.getOrDefault(it.code(), List.of()));
    }

    @Test
    void one_can_walk_to_the_end() {
        var walked = new ArrayList<String>();
        for (int before = -1; before < walked.size(); ) {
            before = walked.size();
            QuestionBank.all().stream()
                    .filter(it -> !walked.contains(it.code()) && walked.containsAll(it.needs()))
                    .toList()
                    .forEach(it -> walked.add(it.code()));
        }
        assertThat(walked).hasSize(24);
    }

    @Test
    void no_two_stops_lie_on_each_other_and_needs_lie_to_the_left() {
        for (var it : QuestionBank.all()) {
            for (var other : QuestionBank.all())
                if (!it.equals(other))
                    assertThat(Math.abs(it.at().getFirst() - other.at().getFirst()) > 40
                                    || Math.abs(it.at().getLast() - other.at().getLast()) > 40)
                            .as(it.code() + " and " + other.code())
                            .isTrue();
            for (var need : it.needs())
                assertThat(QuestionBank.find(need).orElseThrow().at().getFirst())
                        .as(it.code())
                        .isLessThan(it.at().getFirst());
        }
    }

    @Test
    void every_question_has_its_place_in_the_document_whatever_the_legal_form() {
        for (var form : LegalForm.values()) {
            var codes = OutlineLine.of(form).stream()
                    .flatMap(it -> it.codes().stream())
                    .toList();
            assertThat(codes)
                    .as(form.name())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(QuestionBank.all().stream()
                            .map(FoundingQuestion::code)
                            .toList());
        }
    }

    @Test
    void stories_have_sources_and_shed_light_on_questions_that_exist() {
        assertThat(Experience.all()).hasSizeGreaterThanOrEqualTo(9);
        for (var it : Experience.all()) {
            assertThat(it.sources()).as(it.code()).isNotEmpty();
            assertThat(it.code()).matches("[a-z-]{3,40}");
            assertThat(it.questions())
                    .isNotEmpty()
                    .allMatch(code -> QuestionBank.find(code).isPresent());
        }
        assertThat(Experience.all().stream().flatMap(it -> it.causes().stream()))
                .contains(Cause.NO_RECURRENT_FUNDING, Cause.SUBSIDY_ENDED, Cause.REMOVED_UPSTREAM);
        assertThat(Set.copyOf(Experience.all().stream().map(Experience::code).toList()))
                .hasSameSizeAs(Experience.all());
    }
}
