package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@FabComTest
class CasesTest {

    private final Cases cases;
    private final CaseJournal journal;
    private final Neighbours neighbours;
    private final Sql db;
    private final Clock clock;
    private Person lucie;
    private Person yann;
    private Organisation gardens;

    CasesTest(Cases cases, CaseJournal journal, Neighbours neighbours, Sql db, Clock clock) {
        this.cases = cases;
        this.journal = journal;
        this.neighbours = neighbours;
        this.db = db;
        this.clock = clock;
    }

    @BeforeEach
    void a_garden() {
        lucie = neighbours.person("Lucie");
        yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        gardens = neighbours.association("Les Jardins du Gué", lucie);
    }

    private Case asked() {
        var request = new CaseRequest(
                gardens.id(),
                lucie.id(),
                clock.instant(),
                CaseRequest.Channel.SITE,
                "Quitter Google Drive",
                "le soir",
                "",
                "");
        return cases.open(request, null);
    }

    @Test
    void what_is_decided_is_kept_with_its_line_in_the_journal() {
        var id = asked().id();
        cases.decide(id, 1, lucie.id(), it -> it.qualify("Une association de neuf personnes"));
        var done = cases.decide(id, lucie.id(), it -> it.assign(yann.id(), null, lucie.id(), clock.instant()));
        assertThat(done).isInstanceOf(Decision.Done.class);
        assertThat(cases.find(id)).hasValueSatisfying(it -> {
            assertThat(it.state()).isEqualTo(CaseState.ASSIGNED);
            assertThat(it.mediator()).isEqualTo(yann.id());
            assertThat(it.version()).isEqualTo(3);
        });
        assertThat(journal.of(id))
                .extracting(CaseJournal.Entry::act)
                .containsExactly(CaseAct.ASSIGNED, CaseAct.QUALIFIED, CaseAct.OPENED);
        assertThat(journal.of(id).getFirst().aboutName()).isEqualTo("Yann");
    }

    @Test
    void of_two_at_once_one_wins_and_the_other_learns_what_happened() throws Exception {
        var id = asked().id();
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Decision>> wanted = List.of(
                    () -> cases.decide(id, 1, lucie.id(), it -> it.qualify("oui")),
                    () -> cases.decide(id, 1, yann.id(), it -> it.drop("non")));
            var came = both.invokeAll(wanted).stream().map(it -> {
                try {
                    return it.get();
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
            });
            assertThat(came.toList())
                    .hasAtLeastOneElementOfType(Decision.Done.class)
                    .hasAtLeastOneElementOfType(Decision.TooLate.class);
        }
        assertThat(cases.find(id).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void the_base_refuses_what_the_rules_refuse() {
        var id = asked().id().value();
        for (var set : List.of(
                "state = 'CLOSED'",
                "state = 'ASSIGNED'",
                "state = 'REDIRECTED', before = 'NEW'",
                "state = 'QUALIFIED', version = 9",
                "merged_into = id",
                "organisation = opened_by")) {
            var version = set.contains("version") ? "" : ", version = version + 1";
            assertThatThrownBy(() -> db.sql("update cases.case_file set " + set + version + " where id = :id")
                            .param("id", id)
                            .update())
                    .as(set)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> db.sql("delete from cases.case_file").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("update cases.case_event set note = ''").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_mediator_sees_their_own_an_organisation_its_own_a_coordinator_all() {
        var mine = asked();
        cases.decide(mine.id(), lucie.id(), it -> it.qualify(""));
        cases.decide(mine.id(), lucie.id(), it -> it.assign(yann.id(), null, lucie.id(), clock.instant()));
        var it = cases.find(mine.id()).orElseThrow();
        assertThat(CaseAccess.reader(seen(yann, InstanceRole.MEDIATOR), it)).isTrue();
        assertThat(CaseAccess.reader(seen(yann), it)).isFalse();
        assertThat(CaseAccess.reader(seen(neighbours.person("Autre"), InstanceRole.MEDIATOR), it))
                .isFalse();
        assertThat(CaseAccess.reader(seen(neighbours.person("Aline"), InstanceRole.COORDINATOR), it))
                .isTrue();
        assertThat(CaseAccess.reader(Visitor.ANONYMOUS, it)).isFalse();
    }

    private static Visitor seen(Person person, InstanceRole... roles) {
        return new Visitor(person.id(), person.name(), java.util.Set.of(roles), java.util.Map.of(), null);
    }
}
