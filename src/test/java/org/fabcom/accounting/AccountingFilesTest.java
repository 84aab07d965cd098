package org.fabcom.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Trade;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.numbers.Siret;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Intruder;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** What a treasurer takes away from the books: tables, paper, and the entries file with its description. */
@FabComTest
class AccountingFilesTest extends OneTreasurer {

    private final Organisations organisations;

    @TempDir
    private Path folder = Path.of("");

    AccountingFilesTest(ApplicationContext beans) {
        super(beans);
        organisations = beans.getBean(Organisations.class);
    }

    /** The entries that make the ledger too long are half of those that make the journal so. */
    @Test
    void a_ledger_and_a_journal_longer_than_their_files_say_so_until_they_are_narrowed() throws Exception {
        treasury.pay(garden.id(), cyclo.id(), treasury.euro(), 1_00, "Loyer");
        open();
        for (var it : List.of("/grand-livre", "/journal"))
            assertThat(hers.get(at(it)).text()).doesNotContain("premières");
        busy(1, 100_001);
        var ledger = hers.get(at("/grand-livre"));
        assertThat(ledger.text()).contains("200 004 lignes", "200 000 premières");
        var one = hers.get(ledger.page().select(".notice a[href*=compte]").attr("href"));
        assertThat(text(one.bytes()).lines().skip(1)).isNotEmpty().allMatch(it -> it.startsWith("512;"));
        assertThat(hers.get(at("/grand-livre.csv") + "&compte=999").status()).isEqualTo(400);
        busy(100_002, 200_001);
        assertThat(hers.get(at("/journal")).text()).contains("200 002 écritures", "200 000 premières");
        assertThat(hers.get(at("/journal") + "&journal=BQ").text()).doesNotContain("premières");
        assertThat(hers.get(at("/journal") + "&q=Loyer").text()).doesNotContain("premières");
    }

    /** Sales of these numbers more, without their payments. */
    private void busy(int first, int last) throws SQLException {
        Intruder.asOwner(CurrentBase.base(), "alter table accounting.book_entry disable trigger user");
        try {
            Intruder.asOwner(CurrentBase.base(), """
                    insert into accounting.book_entry (id, period, party, journal, number, day, piece_day, label, accounts, debits,
                        credits, key, made_at)
                    select gen_random_uuid(), e.period, e.party, 'OD', n, e.day, e.day, 'Vente ' || n, '{530,707}', '{100,0}',
                        '{0,100}', 'vente ' || n, e.made_at
                    from accounting.book_entry e, generate_series(%d, %d) n where e.party = '%s' and e.journal = 'BQ'
                    """.formatted(first, last, garden.id()));
        } finally {
            Intruder.asOwner(CurrentBase.base(), "alter table accounting.book_entry enable trigger user");
        }
    }

    @Test
    void tables_go_away_as_csv_workbook_and_paper() throws Exception {
        treasury.pay(garden.id(), cyclo.id(), treasury.euro(), 1_234_50, "=1+1");
        open();
        var csv = hers.get(at("/balance.csv"));
        assertThat(csv.header("Content-Disposition")).contains("balance-" + Days.today(clock) + ".csv");
        assertThat(text(csv.bytes())).contains("512;Banques;0,00;1234,50;0,00;1234,50");
        assertThat(text(hers.get(at("/journal.csv")).bytes())).contains("Cyclo-Rivières · =1+1;604;");
        assertThat(text(hers.get(at("/grand-livre.csv")).bytes()))
                .contains("BQ-1;")
                .contains("-1234,50");
        assertThat(Statements.least(() -> hers.get(at("/grand-livre.csv"))))
                .as("all accounts at once")
                .isEqualTo(Statements.least(() -> hers.get(at("/journal.csv"))));
        assertThat(Statements.least(() -> hers.get(at("/journal"))))
                .as("all journals counted at once")
                .isLessThanOrEqualTo(Statements.least(() -> hers.get(at("/journal.csv"))) + 3); // with the saved views
        assertThat(sheet(hers.get(at("/balance.xlsx")).bytes()))
                .contains("<v>1234.50</v>")
                .contains("<v>512</v>");
        assertThat(sheet(hers.get(at("/journal.xlsx")).bytes())).contains("<v>1234.50</v>");
        assertThat(sheet(hers.get(at("/grand-livre.xlsx")).bytes())).contains("<v>-1234.50</v>");
        var links = hers.get(at("/grand-livre") + "&compte=512").page().select(".files a");
        assertThat(links.eachAttr("href")).hasSize(3).allMatch(it -> it.contains("pour=" + garden.id()));
        assertThat(text(hers.get(links.getFirst().attr("href")).bytes()))
                .as("all accounts, whichever is shown")
                .contains("512;", "604;");
        var paper = hers.get(at("/balance") + "&imprimer");
        assertThat(paper.text()).contains("Les Jardins").contains("1 234,50 €").doesNotContain("Classeur");
    }

    @Test
    void the_entries_file_needs_a_siren() {
        open();
        assertThat(hers.get(at("")).text()).contains("la structure n’a pas de SIRET ici");
        var refused = hers.get(at("/fec"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("FC-4730").contains("SIRET");
        var draft = new Organisation.Draft(
                "Atelier", Trade.ASSOCIATION, new Siret("73282932000074"), new Commune(null, "Sainte-Lucie"));
        garden = ((Organisation.Outcome.Done) organisations.create(draft, rosa.id())).organisation();
        open();
        assertThat(hers.get(at("/fec")).header("Content-Disposition"))
                .contains("732829320FEC" + Days.today(clock).toString().replace("-", "") + ".txt");
        var description = hers.get(at("/fec-description"));
        assertThat(description.header("Content-Disposition")).contains("-description.txt");
        assertThat(new String(description.bytes(), Charset.forName("ISO-8859-15")).lines())
                .hasSize(21)
                .contains(
                        "Codes des journaux : AN = À-nouveaux, AC = Achats, VE = Ventes, FA = Factures et avoirs, CA = Caisse, BQ = Banque, OD = Opérations diverses.")
                .contains("5. CompteNum - numéro de compte du plan des associations");
    }

    private String sheet(byte[] workbook) throws Exception {
        var file = Files.write(folder.resolve("livre.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            return text(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes());
        }
    }
}
