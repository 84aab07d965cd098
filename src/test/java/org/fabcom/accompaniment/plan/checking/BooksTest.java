package org.fabcom.accompaniment.plan.checking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.fabcom.accompaniment.plan.checking.Fault.What;
import org.fabcom.kernel.EntriesFile;
import org.junit.jupiter.api.Test;

/** Statement A33: eighteen columns, days, the balance of each entry; what is wrong is said line by line. */
class BooksTest {

    private static final String HEAD = String.join("\t", EntriesFile.FIELDS);

    private static String line(String number, String account, String debit, String credit) {
        return String.join(
                "\t",
                "AC",
                "Achats",
                number,
                "20260105",
                account,
                "Compte",
                "",
                "",
                "F12",
                "20260104",
                "Papier",
                debit,
                credit,
                "",
                "",
                "20260131",
                "",
                "");
    }

    private static Books.Report read(String... lines) {
        return Books.read(String.join("\r\n", lines).getBytes(UTF_8));
    }

    private static List<What> faults(String... lines) {
        return read(lines).faults().stream().map(Fault::what).toList();
    }

    @Test
    void a_file_in_order_is_counted_and_summed() {
        var report = read(
                HEAD,
                line("1", "606100", "100,00", "0,00"),
                line("1", "445660", "20,00", ""),
                line("1", "401000", "0", "120.00"),
                line("2", "512000", "5", "0"),
                line("2", "706000", "", "5,0"),
                "");
        assertThat(report).isEqualTo(new Books.Report(5, 2, 12500, 12500, List.of(), 0));
    }

    @Test
    void bars_for_tabs_and_sides_for_columns_are_read_too() {
        var head = HEAD.replace("Debit", "Montant").replace("Credit", "Sens").replace('\t', '|');
        assertThat(faults(
                        head,
                        line("1", "606100", "10,00", "D").replace('\t', '|'),
                        line("1", "401000", "10,00", "C").replace('\t', '|')))
                .isEmpty();
        assertThat(faults(head, line("1", "606100", "10,00", "X").replace('\t', '|')))
                .containsExactly(What.SIDE);
    }

    @Test
    void accents_of_windows_and_a_byte_order_mark_do_no_harm() {
        var text = HEAD + "\n" + line("1", "606100", "1", "1").replace("Papier", "Thé à l’étage");
        assertThat(Books.read(text.getBytes(Charset.forName("windows-1252"))).faultCount())
                .isZero();
        assertThat(Books.read(("\uFEFF" + text).getBytes(UTF_8)).faultCount()).isZero();
    }

    @Test
    void an_entry_out_of_balance_is_named_at_its_first_line() {
        var report = read(
                HEAD,
                line("1", "606100", "100,00", "0"),
                line("1", "401000", "0", "100,00"),
                line("2", "606100", "10,01", "0"),
                line("2", "401000", "0", "10,00"));
        assertThat(report.faults()).containsExactly(new Fault(4, What.UNBALANCED, "2"));
    }

    @Test
    void entries_of_two_journals_with_one_number_do_not_make_up_for_each_other() {
        assertThat(faults(
                        HEAD,
                        line("1", "606100", "10", "0"),
                        line("1", "401000", "0", "10").replaceFirst("AC", "VE")))
                .containsExactly(What.UNBALANCED, What.UNBALANCED);
    }

    @Test
    void a_missing_column_and_one_out_of_place_are_named_and_lines_are_not_judged() {
        assertThat(read(HEAD.replace("ValidDate\t", ""), line("1", "6", "x", "y"))
                        .faults())
                .contains(new Fault(1, What.HEADER_MISSING, "ValidDate"))
                .allMatch(it -> it.line() == 1);
        assertThat(faults(HEAD.replace("JournalCode\tJournalLib", "JournalLib\tJournalCode")))
                .containsOnly(What.HEADER_ORDER);
    }

    @Test
    void each_fault_of_a_line_is_said() {
        assertThat(read(
                                HEAD,
                                line("1", "CLI", "1", "1"),
                                line("", "606100", "1", "1"),
                                line("3", "606100", "1 000", "0"),
                                line("4", "606100", "1", "1").replace("20260105", "05/01/2026"),
                                line("5", "606100", "1", "1").replace("20260131", "20260230"),
                                "AC\tAchats\t6")
                        .faults())
                .containsExactly(
                        new Fault(2, What.ACCOUNT, "CLI"),
                        new Fault(3, What.MISSING, "EcritureNum"),
                        new Fault(4, What.AMOUNT, "1 000"),
                        new Fault(5, What.DATE, "EcritureDate = 05/01/2026"),
                        new Fault(6, What.DATE, "ValidDate = 20260230"),
                        new Fault(7, What.COLUMNS, "3"));
    }

    @Test
    void nothing_or_something_else_altogether_is_said_not_thrown() {
        assertThat(faults("")).containsExactly(What.EMPTY);
        assertThat(faults(HEAD)).containsExactly(What.EMPTY);
        assertThat(Books.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}).faultCount())
                .isPositive();
    }

    @Test
    void ten_thousand_faults_are_all_counted_and_the_first_hundred_kept() {
        var lines = new String[10_001];
        lines[0] = HEAD;
        for (int i = 1; i <= 10_000; i++) lines[i] = line("" + i, "606100", "1", "0");
        var report = read(lines);
        assertThat(report.faultCount()).isEqualTo(10_000);
        assertThat(report.faults()).hasSize(Faults.SHOWN);
    }
}
