package org.fabcom.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Which account stands for what, with what was changed and by whom; and the accounts that a structure adds to the chart (E50). */
@FabComTest
class BookAccountsTest extends OneTreasurer {

    private final AccountingCheck check;
    private final Bookkeeping books;
    private final Chart chart;
    private final Sql db;

    BookAccountsTest(ApplicationContext beans) {
        super(beans);
        check = beans.getBean(AccountingCheck.class);
        books = beans.getBean(Bookkeeping.class);
        chart = beans.getBean(Chart.class);
        db = beans.getBean(Sql.class);
    }

    @BeforeEach
    void booksOfThisYear() {
        var today = Days.today(clock);
        books.open(garden.id(), today.minusMonths(3), today.plusMonths(3), rosa.id())
                .done();
    }

    @AfterEach
    void allIsWell() {
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void accounts_change_on_their_page_until_they_are_used_and_each_change_stays_there() {
        var page = hers.get(at("/comptes"));
        assertThat(page.text()).doesNotContain("Ce qui a changé");
        for (var account : new String[] {"607", "601", "601"})
            assertThat(page.form("Enregistrer les comptes pour Euro")
                            .fill("Ce qui est payé", account)
                            .submit()
                            .status())
                    .isEqualTo(303);
        var changed = hers.get(at("/comptes"));
        assertThat(changed.page().select("section.card ul.rows li").eachText())
                .as("the newest first, and what is the same is no change")
                .hasSize(2)
                .satisfies(it -> assertThat(it.getFirst())
                        .contains("Euro · Ce qui est payé", "De 607 Achats de marchandises à 601", "Rosa"))
                .satisfies(it -> assertThat(it.getLast()).contains("De 604", "à 607"));
        treasury.pay(garden.id(), cyclo.id(), treasury.euro(), 5_00, "Graines");
        hers.get(at("")).form("Écrire maintenant").submit();
        assertThat(hers.get(at("/comptes")).text())
                .contains("601 Achats stockés")
                .contains("ont servi");
        assertThat(page.form("Enregistrer les comptes pour Euro")
                        .fill("Ce qui est payé", "604")
                        .submit()
                        .text())
                .contains("a déjà servi");
        for (var sql : List.of(
                "update accounting.book_account_change set old_account = '601'",
                "delete from accounting.book_account_change",
                "insert into accounting.book_account_change (party, currency, role, old_account, new_account, made_by, made_at)"
                        + " select party, currency, role, '1', '2', made_by, made_at from accounting.book_account_change"))
            assertThatThrownBy(() -> db.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
    }

    private WebAnswer added(String number, String label) {
        return hers.get(at("/plan"))
                .form("Ajouter ce compte")
                .fill("Numéro", number)
                .fill("Intitulé", label)
                .submit();
    }

    private WebAnswer written(String account, String amount) {
        return hers.get(at("/ecriture"))
                .form("Écrire dans les livres")
                .fill("De quoi", "Graines de courge")
                .fill("Montant", amount)
                .fill("Compte débité", account)
                .fill("Compte crédité", "530")
                .submit();
    }

    @Test
    void an_account_of_ones_own_serves_for_entries_by_hand_and_is_named_in_every_list_and_file() {
        assertThat(hers.get(at("")).click("Comptes ajoutés").text()).contains("Aucun compte ajouté");
        assertThat(added("60 681", "Graines et plants").follow().text())
                .contains("Le compte 60681 est ajouté")
                .contains("60681 Graines et plants");
        assertThat(written("60681", "12").follow().text()).contains("60681 Graines et plants");
        assertThat(hers.get(at("/balance")).text()).contains("Graines et plants");
        assertThat(hers.get(at("/grand-livre") + "&compte=60681").text()).contains("60681 Graines et plants");
        for (var file : new String[] {"/journal.csv", "/balance.csv", "/grand-livre.csv"})
            assertThat(new String(hers.get(at(file)).bytes(), StandardCharsets.UTF_8))
                    .as(file)
                    .contains("60681;Graines et plants");
        var used = hers.post(Desk.HOME + "/plan/retirer", "pour", garden.id().toString(), "numero", "60681");
        assertThat(used.status()).isEqualTo(409);
        assertThat(used.text()).contains("FC-4726");
    }

    @Test
    void an_account_that_never_served_is_taken_away_and_then_serves_no_more() {
        added("6185", "Colloques");
        var form = hers.get(at("/ecriture"));
        assertThat(hers.get(at("/plan")).form("Retirer 6185").submit().follow().text())
                .contains("Le compte 6185 est retiré")
                .contains("Aucun compte ajouté");
        assertThat(form.form("Écrire dans les livres")
                        .fill("De quoi", "Colloque")
                        .fill("Montant", "3")
                        .fill("Compte débité", "6185")
                        .fill("Compte crédité", "530")
                        .submit()
                        .text())
                .contains("n’est pas dans le plan");
    }

    @ParameterizedTest
    @CsvSource({
        "512, déjà là",
        "864, déjà là",
        "899, classe 1 à 7",
        "79, classe 1 à 7",
        "7999, commencent comme un compte",
        "60x, classe 1 à 7",
        "'', classe 1 à 7"
    })
    void a_number_that_is_none_of_the_chart_or_is_there_already_comes_back_with_a_sentence(String number, String why) {
        var back = added(number, "Divers");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text()).contains(why);
        assertThat(chart.own(garden.id())).isEmpty();
    }

    @Test
    void an_account_has_a_name_is_added_once_and_is_nobody_elses() {
        assertThat(added("6185", " ").text()).contains("Dites ce qu’il contient");
        added("6185", "Colloques");
        assertThat(added("6185", "Autre").text()).contains("déjà là");
        assertThat(chart.own(cyclo.id())).isEmpty();
        var today = Days.today(clock);
        books.open(cyclo.id(), today, today.plusDays(30), rosa.id()).done();
        var lines = List.of(Line.debit("6185", 100), Line.credit("530", 100));
        assertThat(books.write(cyclo.id(), today, "", "Colloque", lines, "k", rosa.id()))
                .isEqualTo(new Outcome.Refused(BookRefusal.UNKNOWN_ACCOUNT));
    }

    /** Eight write in it while it is taken away: either it served and stays, or nothing was written. */
    @Test
    void an_account_is_never_taken_away_from_under_an_entry() throws Exception {
        var today = Days.today(clock);
        for (int round = 0; round < 10; round++) {
            var number = "6185" + round;
            assertThat(chart.add(garden.id(), new Account(number, "Colloques"), rosa.id()))
                    .isEmpty();
            var acts = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 8; i++) {
                var key = number + "-" + i;
                var lines = List.of(Line.debit(number, 100), Line.credit("530", 100));
                acts.add(() ->
                        books.write(garden.id(), today, "", "Colloque", lines, key, rosa.id()) instanceof Outcome.Done);
            }
            acts.add(round % 8, () -> chart.drop(garden.id(), number).isEmpty());
            var done = new ArrayList<Boolean>();
            try (var threads = Executors.newFixedThreadPool(acts.size())) {
                for (Future<Boolean> it : threads.invokeAll(acts)) done.add(it.get());
            }
            boolean dropped = done.remove(round % 8);
            assertThat(done).containsOnly(!dropped);
            assertThat(chart.own(garden.id()).stream()
                            .anyMatch(it -> it.number().equals(number)))
                    .isEqualTo(!dropped);
        }
    }
}
