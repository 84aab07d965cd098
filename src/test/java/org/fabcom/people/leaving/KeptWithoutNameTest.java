package org.fabcom.people.leaving;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.PersonalField.Fate;
import org.fabcom.people.PersonalField.Trace;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;

/**
 * What stays “without a name” (« Mes données ») has no declared column left in which somebody’s name, address or telephone was written:
 * erasing blanks it, or the row is said to stay with the name, or somebody has thought of it here.
 */
@FabComTest
record KeptWithoutNameTest(List<PersonalData> rooms, Sql db) {

    private static final String WORDS = "words about a thing: names in free text are not searched";

    private static final Map<String, String> THOUGHT_OF = Map.ofEntries(
            entry("accounting.book_entry.label", "the books say it of who wrote them; the law keeps their names"),
            entry("accounting.book_entry.thirds", "the books say it of who wrote them; the law keeps their names"),
            entry("acts.act.note", WORDS),
            entry("acts.act.title", WORDS),
            entry("acts.coordination_act.note", WORDS),
            entry("acts.report.figures", "sums"),
            entry("acts.report_version.as_finished", "sums"),
            entry("agenda.walk_in.name", "forgotten by itself; nobody’s account, row of whoever noted it"),
            entry("billing.pack_use.client", "empty wherever a pack says whose it is"),
            entry("billing.pack_use.email", "empty wherever a pack says whose it is"),
            entry("billing.pack_use.note", WORDS),
            entry("billing.payout.partner", "a name as it was typed, row of whoever noted it"),
            entry("billing.register_entry.supplier", "the register names the seller by law, row of whoever wrote it"),
            entry("billing.waiver.label", "what was used, in words without a name"),
            entry("cases.case_contest.words", WORDS),
            entry("flows.loan.damage", WORDS),
            entry("founding.argument.text", WORDS),
            entry("founding.position.text", WORDS),
            entry("founding.stance.text", WORDS),
            entry("governance.agenda_request.text", WORDS),
            entry("governance.assembly_event.words", WORDS),
            entry("governance.assembly_voice.name", "of whoever has no account"),
            entry("governance.convocation.name", "of whoever has no account"),
            entry("ledger.batch.file", "a list of payments, row of whoever sent it"),
            entry("ledger.batch.title", WORDS),
            entry("ledger.debt.subject", WORDS),
            entry("ledger.debt_end.reason", WORDS),
            entry("ledger.payment_request.subject", WORDS),
            entry("ledger.transfer.subject", WORDS),
            entry("membership.member.formerly", "the number in the register before"),
            entry("places.change.fields", "of a place"),
            entry("places.place.emails", "of a place"),
            entry("places.place.phone", "of a place"),
            entry("till.event.body", "a sale"));

    @Test
    void what_stays_without_a_name_says_no_name() {
        var traces = rooms.stream().flatMap(it -> it.traces().stream()).toList();
        assertThat(rooms.stream()
                        .flatMap(it -> it.fields().stream())
                        .filter(it -> stays(it, traces) && free(it))
                        .map(it -> it.table() + "." + it.column())
                        .distinct())
                .as("blank it, say that the row stays with the name, or think of it here")
                .containsExactlyInAnyOrderElementsOf(THOUGHT_OF.keySet());
    }

    private static boolean stays(PersonalField it, List<Trace> all) {
        var traces = all.stream().filter(t -> t.table().equals(it.table())).toList();
        return traces.stream().anyMatch(t -> t.fate() == Fate.KEPT)
                && traces.stream()
                        .noneMatch(t -> t.fate() == Fate.DELETED
                                || t.fate() == Fate.NAMED
                                || t.set().contains(it.column() + " ="));
    }

    private boolean free(PersonalField it) {
        return db.sql("""
                select exists (select from pg_attribute a where a.attrelid = cast(:table as regclass) and a.attname = :column
                  and a.atttypid = any (array['text', 'varchar', 'text[]', 'json', 'jsonb']::regtype[]))
                """).param("table", it.table(), "column", it.column()).single(Boolean.class);
    }
}
