package org.fabcom.plan.checking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.EntriesFile;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.plan.checking.Fault.What;
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
        return Books.read(Content.of(String.join("\r\n", lines).getBytes(UTF_8)));
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
    void d_is_a_debit_c_a_credit_and_of_an_entry_with_another_side_nobody_can_tell() {
        var head = HEAD.replace("Debit", "Montant").replace("Credit", "Sens");
        var report = read(head, line("1", "606100", "10,00", "D"), line("1", "401000", "4,00", "C"));
        assertThat(report.debit()).isEqualTo(1000);
        assertThat(report.credit()).isEqualTo(400);
        assertThat(faults(head, line("1", "606100", "10,00", "D"), line("1", "401000", "10,00", "X")))
                .containsExactly(What.SIDE);
    }

    @Test
    void quoted_cells_are_read_without_their_quotes() {
        assertThat(faults(HEAD, line("1", "\"606100\"", "\"10,00\"", "0"), line("1", "401000", "0", "10,00")))
                .isEmpty();
    }

    @Test
    void accents_of_windows_and_a_byte_order_mark_do_no_harm() throws java.io.IOException {
        var text = HEAD + "\n" + line("1", "606100", "1", "1").replace("Papier", "Thé à l’étage");
        assertThat(Books.read(Content.of(text.getBytes(Charset.forName("windows-1252"))))
                        .faultCount())
                .isZero();
        assertThat(Books.read(Content.of(("\uFEFF" + text).getBytes(UTF_8))).faultCount())
                .isZero();
        assertThat(text("Thé".getBytes(Charset.forName("windows-1252")))).isEqualTo("Thé");
        assertThat(text("Thé \uFFFD".getBytes(UTF_8))).as("written so").isEqualTo("Thé \uFFFD");
    }

    @Test
    void an_entry_out_of_balance_is_named_at_its_first_line() {
        var report = read(
                HEAD,
                line("1", "606100", "100,00", "0"),
                line("1", "401000", "0", "100,00"),
                line("2", "606100", "10,01", "0"),
                line("2", "401000", "0", "10,00"));
        assertThat(report.faults())
                .containsExactly(new Fault("", 4, What.UNBALANCED, "2", new Fault.Sums(10_01, 10_00)));
    }

    @Test
    void faults_of_balance_stand_among_the_others_by_line() {
        var report = read(
                HEAD,
                line("1", "606100", "10", "0"),
                line("2", "CLI", "1", "1"),
                line("3", "606100", "5", "0"),
                line("4", "CLI", "1", "1"));
        assertThat(report.faults()).extracting(Fault::line).containsExactly(2, 3, 4, 5);
        assertThat(report.faultCount()).isEqualTo(4);
    }

    @Test
    void an_entry_with_a_line_that_cannot_be_read_is_not_called_out_of_balance() {
        assertThat(faults(HEAD, line("1", "606100", "1 000", "0"), line("1", "401000", "0", "1000")))
                .containsExactly(What.AMOUNT);
        assertThat(faults(HEAD, "AC\tAchats\t1", line("1", "401000", "0", "1000")))
                .containsExactly(What.COLUMNS);
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
    void a_missing_column_is_one_fault_and_lines_are_not_judged() {
        for (var name : EntriesFile.FIELDS)
            assertThat(read(HEAD.replaceFirst("(^|\t)" + name + "(?=\t|$)", "").strip(), line("1", "6", "x", "y"))
                            .faults())
                    .containsExactly(new Fault(1, What.HEADER_MISSING, name));
    }

    @Test
    void only_a_column_that_was_moved_or_added_is_named() {
        assertThat(faults(HEAD.replace("JournalCode\tJournalLib", "JournalLib\tJournalCode")))
                .containsExactly(What.HEADER_ORDER);
        assertThat(read(HEAD.replace("JournalCode\t", "") + "\tJournalCode").faults())
                .containsExactly(new Fault(1, What.HEADER_ORDER, "JournalCode"));
        assertThat(read("Idevise\t" + HEAD.replace("\tIdevise", "")).faults())
                .containsExactly(new Fault(1, What.HEADER_ORDER, "Idevise"));
        assertThat(read(HEAD.replace("Debit", "Analytique\tDebit")).faults())
                .containsExactly(new Fault(1, What.HEADER_EXTRA, "Analytique"));
        assertThat(read(HEAD + "\tAnalytique", line("1", "606100", "1", "1") + "\tX")
                        .faults())
                .isEmpty();
    }

    @Test
    void a_text_or_a_workbook_that_is_no_such_file_is_told_in_one_sentence() {
        assertThat(read("Chère Martine,", "voici les comptes.").faults())
                .containsExactly(new Fault(1, What.NOT_ENTRIES, "Chère Martine,"));
        assertThat(faults(HEAD.replace('\t', ';'), "a;b")).containsExactly(What.NOT_ENTRIES);
        assertThat(faults("PK\u0003\u0004\u0014\0\u0006\0")).containsExactly(What.NOT_TEXT);
    }

    @Test
    void a_file_in_utf_16_is_read_by_its_mark() {
        var text = HEAD + "\n" + line("1", "606100", "1", "1");
        assertThat(Books.read(Content.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_16)))
                        .faults())
                .isEmpty();
        assertThat(Books.read(Content.of(("\uFEFF" + text).getBytes(java.nio.charset.StandardCharsets.UTF_16LE)))
                        .faults())
                .isEmpty();
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
                                "AC\tAchats\t6",
                                line("7", "", "1", "1"),
                                line("8", "606100", "1", "1").replace("20260104", ""))
                        .faults())
                .containsExactly(
                        new Fault(2, What.ACCOUNT, "CLI"),
                        new Fault(3, What.MISSING, "EcritureNum"),
                        new Fault(4, What.AMOUNT, "1 000"),
                        new Fault(5, What.DATE, "EcritureDate = 05/01/2026"),
                        new Fault(6, What.DATE, "ValidDate = 20260230"),
                        new Fault(7, What.COLUMNS, "3"),
                        new Fault(8, What.MISSING, "CompteNum"),
                        new Fault(9, What.MISSING, "PieceDate"));
    }

    @Test
    void nothing_or_something_else_altogether_is_said_not_thrown() {
        assertThat(faults("")).containsExactly(What.EMPTY);
        assertThat(faults(HEAD)).containsExactly(What.EMPTY);
        assertThat(Books.read(Content.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}))
                        .faultCount())
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

    private static String text(byte[] bytes) throws java.io.IOException {
        try (var letters = Text.open(org.fabcom.kernel.bounds.Content.of(bytes))) {
            return letters.readAllAsString();
        }
    }
}
