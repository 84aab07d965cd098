package org.fabcom.till.rental;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.billing.invoices.InvoiceDrafts;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.invoices.Issuing;
import org.fabcom.flows.items.StockItem;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.Till;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ColumnMapRowMapper;

/** What is kept of a deposit and stands on no invoice is listed until one counts it. */
@FabComTest
class KeptDepositsTest extends LendingStall {

    private final Bookkeeping books;
    private final Till till;
    private final WebVisitor malo;

    KeptDepositsTest(ApplicationContext beans, Bookkeeping books) {
        super(beans);
        this.books = books;
        till = stall.open("Caisse", 1000);
        malo = neighbours.signedIn(stall.seller);
        beans.getBean(Issuers.class)
                .say(
                        stall.owner(),
                        new Issuer("3 rue du Port", "38000", "Grenoble", "", "", 30, "", "", "", false, false),
                        0,
                        stall.shop.manager.id());
        var first = stall.shop.today.minusDays(3);
        books.open(stall.owner(), first, first.plusYears(1).minusDays(1), stall.shop.manager.id())
                .done();
    }

    private void back(StockItem it, String deposit) {
        lend(it, 3, "50");
        malo.get("/caisse/location/" + it.id()).form("Noter 50 €").submit();
        var form = desk.get(at(it)).form("L’objet est rendu").set("rendue", deposit);
        assertThat(form.set("constat", "Robinet cassé").submit().status()).isEqualTo(303);
    }

    private String owed() {
        books.writeAll(stall.owner());
        var balance = new TreeMap<String, String>();
        stall.db
                .sql("""
                        select l.account, sum(l.credit - l.debit)::text as said from accounting.book_entry e
                        cross join lateral unnest(e.accounts, e.debits, e.credits) as l(account, debit, credit)
                        where e.party = :party group by 1
                        """)
                .param("party", stall.owner().value())
                .list(new ColumnMapRowMapper())
                .forEach(row -> balance.put(
                        row.get("account").toString(), row.get("said").toString()));
        return balance.getOrDefault("165", "0");
    }

    private String list() {
        return desk.get("/caisse/cautions/" + stall.owner()).text();
    }

    @Test
    void it_is_listed_in_the_books_and_one_button_settles_it_by_an_invoice() {
        assertThat(list()).contains("Aucune caution gardée");
        var it = onSale();
        back(it, "20");
        assertThat(list()).contains("Robinet cassé").contains("30 €");
        malo.get("/caisse/location/" + it.id()).form("Noter 20 €").submit();
        stall.close(till, 4000);
        assertThat(owed()).isEqualTo("3000");
        assertThat(desk.get("/comptabilite?pour=" + stall.owner()).text())
                .contains("Cautions gardées à régler : 30 € sur une location");
        var page = desk.get("/caisse/cautions/" + stall.owner());
        var form = page.form("Préparer la facture");
        form.submit();
        form.submit();
        var drafts = beans.getBean(InvoiceDrafts.class).of(stall.owner());
        assertThat(drafts).hasSize(1);
        assertThat(list()).contains("Son brouillon").doesNotContain("Préparer la facture");
        beans.getBean(Issuing.class)
                .issue(stall.owner(), drafts.getFirst().draft(), false, "k", stall.shop.manager.id());
        assertThat(list()).contains("Aucune caution gardée");
        assertThat(owed()).isEqualTo("0");
    }

    @Test
    void what_no_till_took_in_and_what_was_given_back_whole_is_not_there() {
        var it = onSale();
        back(it, "50");
        var apart = onSale();
        lend(apart, 3, "50");
        desk.get(at(apart))
                .form("L’objet est rendu")
                .set("rendue", "0")
                .set("constat", "Perdu")
                .submit();
        assertThat(list()).contains("Aucune caution gardée");
        assertThat(malo.get("/caisse/cautions/" + stall.owner()).status()).isEqualTo(403);
    }
}
