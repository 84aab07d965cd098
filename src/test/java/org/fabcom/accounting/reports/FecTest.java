package org.fabcom.accounting.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.accounting.Account;
import org.fabcom.accounting.Entry;
import org.fabcom.accounting.Journal;
import org.fabcom.accounting.Line;
import org.fabcom.accounting.Sums;
import org.junit.jupiter.api.Test;

/** The file as article A47 A-1 wants it, and the trial balance, without a database. */
class FecTest {

    private static Entry entry(String text) {
        return new Entry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Journal.BQ,
                3,
                LocalDate.of(2026, 2, 1),
                "T-0123",
                LocalDate.of(2026, 1, 31),
                text,
                List.of(Line.debit("604", 123_405), Line.credit("512", 123_405)),
                null,
                null,
                null,
                null,
                Instant.parse("2026-02-28T23:30:00Z"));
    }

    private static List<String> lines(String text) {
        var bytes = Fec.of(List.of(entry(text)), Map.of("512", "Banques", "604", "Achats d’études"));
        return List.of(new String(bytes, Fec.CHARSET).split("\r\n"));
    }

    @Test
    void eighteen_fields_with_tabs_days_without_marks_and_a_comma_before_cents() {
        var lines = lines("Réparation");
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().split("\t")).hasSize(18).startsWith("JournalCode", "JournalLib", "EcritureNum");
        assertThat(lines.get(1))
                .isEqualTo(
                        "BQ\tBanque\t3\t20260201\t604\tAchats d'études\t\t\tT-0123\t20260131\tRéparation\t1234,05\t0,00"
                                + "\t\t\t20260301\t\t");
        assertThat(lines.get(2)).contains("\t512\tBanques\t").contains("\t0,00\t1234,05\t");
    }

    @Test
    void the_name_is_the_siren_fec_and_the_last_day() {
        assertThat(Fec.name("732829320", LocalDate.of(2026, 12, 31))).isEqualTo("732829320FEC20261231.txt");
        assertThatThrownBy(() -> Fec.name("73282932", LocalDate.EPOCH)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_text_can_end_a_field_or_a_line_and_what_the_charset_lacks_is_likened() {
        assertThat(Fec.clean("a\tb\r\nc|d\u00a0e\u202f!")).isEqualTo("a b c/d e !");
        assertThat(Fec.clean("l’œuvre de Łukasz “à 5 €”…")).isEqualTo("l'œuvre de ?ukasz \"à 5 €\"...");
        assertThat(Fec.clean("Ễ 茶")).isEqualTo("E ?");
        assertThat(lines("x\t\n|y")).hasSize(3).allMatch(it -> it.split("\t", -1).length == 18);
    }

    @Test
    void an_entry_without_words_is_named_by_its_number() {
        assertThat(lines("  ").get(1)).contains("\tBQ-3\t");
    }

    private static Sums sums(String account, long debit, long credit) {
        return new Sums(new Account(account, ""), debit, credit);
    }

    @Test
    void both_pairs_of_columns_of_the_trial_balance_add_up_alike() {
        var balance = TrialBalance.of(List.of(sums("512", 900, 400), sums("604", 400, 0), sums("706", 0, 900)));
        assertThat(balance.debit()).isEqualTo(1300).isEqualTo(balance.credit());
        assertThat(balance.owing()).isEqualTo(900).isEqualTo(balance.owed());
    }

    @Test
    void a_trial_balance_that_does_not_balance_or_holds_class_8_is_never_shown() {
        assertThatThrownBy(() -> TrialBalance.of(List.of(sums("512", 1, 0)))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TrialBalance.of(List.of(sums("864", 1, 0), sums("875", 0, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
